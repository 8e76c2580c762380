import { findHidden } from '../../core/text/hidden.ts'

/** Whether it is worth looking: most prompts have no sign of another voice. */
export const mayHoldOthers = (prompt: string): boolean =>
  SIGNS.test(prompt) || MATTER.test(prompt) || isUnbound(prompt) || findHidden(prompt) !== undefined

const SIGNS = /^[ \t]{0,8}>|^[ \t]{0,8}```|^-{3,}|[:“"]/m

/** Words that lift what binds an agent, whoever it was that bound it. */
const UNBOUND: readonly RegExp[] = [
  /\b(?:no|without(?: any)?|free (?:of|from)(?: all| any| every)?|not bound by(?: any)?|beyond(?: all| any)?) (?:\w{1,14} )?(?:rules?|instructions?|guidelines?|restrictions?|polic(?:y|ies)|safeguards?|guardrails?|filters?|limits?|limitations?|directives?|programming|ethics|constraints?)\b/i,
  /\b(?:developer|debug|god|maintenance|unrestricted|unlocked|jailbreak|admin(?:istrator)?|root) mode\b/i,
  /\byou(?:['’]re| are| will be| shall be) (?:now |from now on )?(?:called )?(?:DAN\b|an? (?:unrestricted|unfiltered|uncensored|unlocked|rogue|evil))|\bdo anything now\b|\bmay do anything\b/i,
]
const RULES =
  /\b(?:rules?|instructions?|guidelines?|restrictions?|polic(?:y|ies)|safeguards?|guardrails?|filters?|limits?|limitations?|directives?|programming|ethics|constraints?)\b/i
const OFF =
  /\b(?:do not|don['’]t|does not|doesn['’]t|no longer|never|not) (?:apply|applies|count|counts|hold|holds|matter|matters|bind)\b|\b(?:switched|turned|is|are) (?:off|void|lifted|suspended|cancelled|disabled)\b/i

/** Does it lift what binds an agent? */
export const isUnbound = (text: string): boolean =>
  UNBOUND.some((sign) => sign.test(text)) || (RULES.test(text) && (OFF.test(text) || liftsRules(text)))

function liftsRules(text: string): boolean {
  for (const { index, 0: word } of text.matchAll(LIFTS)) {
    const [after = ''] = text.slice(index + word.length, index + word.length + NEAR).split(/[.!?\n]/, 1)
    const at = after.search(RULES)
    if (at >= 0 && WHOSE.test(after.slice(0, at))) return true
  }
  return false
}

const NEAR = 75
const LIFTS =
  /\b(?:ignore|disregard|forget|override|bypass|drop|discard|disobey|suspend|set aside|put aside|break)\b/gi
const WHOSE = /\b(?:all|any|every|your|whatever|whichever|previous|prior|earlier|former|other)\b/i

/** What the agent was told by who made it. */
export const MATTER =
  /\byour (?:own |full |whole |entire |original |initial |hidden |secret |exact ){0,2}(?:system|developer|hidden|initial|original|first|secret|setup|configured?) (?:prompt|message|instructions?|text)\b|\b(?:instructions?|prompt|text|message|rules|words) (?:that |which )?you (?:were|have been|had been|got|are) (?:given|told|set up|configured|started|primed|handed|running|provided)?\b|\bwhat you were (?:told|given) (?:before|first|at the start)\b|\byour (?:own )?instructions\b/i
export const AWAY =
  /https?:\/\/|\w@\w|\b(?:send|mail|e-?mail|post|upload|forward|fetch|submit|share|transmit|deliver|paste it)\b/i
