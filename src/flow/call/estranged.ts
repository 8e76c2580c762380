import type { Finding } from '../../core/finding.ts'
import { VERBS } from './action-words.ts'
import { ACTION } from './actions.ts'
import { holdsPrompt } from './holds-prompt.ts'
import type { Intent } from './intent.ts'
import type { Considered } from './judge-call.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import { isOwnAffair } from './own-affair.ts'
import { isNamedBy } from './pointing.ts'
import { isSaidBy, type Sourced } from './sources.ts'
import { finding } from './told.ts'
import { isFiller, stemOf, wordsOf } from './words.ts'

/**
 * A call that changes something, and that nothing the user said has to do with: not what the tool does, not what it is
 * called, not what it is aimed at, nor any call before it to the same server. Whoever put it into the agent's head, and by
 * whatever text in whatever writing, it was not the user; so it needs no order to have been recognised.
 */
export function estranged(call: Considered): Finding | undefined {
  const { intent } = call
  if (!intent || !call.acts.hasEffect) return undefined
  const message = isBeyondAsking(call) ? GRAVE : isEstranged(call, intent) ? STRANGE : undefined
  // What only lacks a word we know is for those who want to be asked about everything.
  return message && finding('flow/unasked-call', isOwnAffair(call) ? 'medium' : 'high', 'medium', '', message)
}

const GRAVE = 'The call pays, deletes or gives access, and nothing the user said leads to that'
const STRANGE =
  'Nothing the user said has to do with this call, with what it is aimed at, or with the server it goes to'

/** To lose money, things or doors is asked for in so many words, or by a text that one is sent to. */
const isBeyondAsking = ({ acts, lead }: Considered): boolean => lead === 'none' && (acts.actions & DIRE) !== 0

const DIRE = ACTION.pay | ACTION.remove | ACTION.share | ACTION.credential

function isEstranged(call: Considered, intent: Intent): boolean {
  const { facts, acts, lead, values, why } = call
  // To pass on what the user said is not to do it.
  const isRepeated = values.some(({ role, text }) => role === 'payload' && holdsPrompt(text, intent.text))
  if (lead === 'said' && !isRepeated) return false
  // What the user handed over to may speak of it in words of its own.
  if (intent.delegation !== 'none' && why.honest > 0) return false
  if (acts.actions === ACTION.run && values.every(({ text }) => LOOKING.test(text))) return false
  if (values.some((value) => isOwn(value, intent) || isWork(value, call, intent))) return false
  // “orders”, “post”, asked for nothing in particular: it is a list.
  if (values.length === 0 && isThing(facts.tool)) return false
  if (isSpokenOf(facts.tool, intent) || isSpokenOf(facts.server, intent)) return false
  return !isAtWork(call, intent)
}

/** Commands to look around with, and to try whether all still works: steps of any work on a machine. */
const LOOKING =
  /^(?:ls|pwd|whoami|date|git (?:status|log|diff|branch|show)|(?:npm|pnpm|yarn|cargo|go|make)(?: run)? (?:test|lint|check|build)|pytest)(?: -{1,2}\w{1,20}){0,3}$/

/** What the user wrote, whole, is no aim: it is what everybody has who overhears them. */
function isOwn({ role, text, name, isSaid }: Sourced, intent: Intent): boolean {
  if (role === 'detail') return false
  if (role === 'payload') return !isSaid && text.length < TITLE && isNamedBy(text, intent)
  if (isSaid || isNamedBy(text, intent)) return true
  // “lamp-living” where the user spoke of the living room: a key that a server made of their word.
  return role === 'object' && (isSpokenOf(name, intent) || (KEY.test(text) && isSpokenOf(text, intent)))
}

const KEY = /^[a-z]{1,24}-[a-z]{1,24}$/

const TITLE = 60

/** Carries on what the user had read: what no text asked for, or what that very text did which they named to have it done. */
function isWork({ matches, ordered }: Sourced, { lead, pointed }: Considered, intent: Intent): boolean {
  if (pointed === undefined) return false
  const isTask = lead !== 'none' && !intent.isQuestion && !intent.isReading
  return matches.some(
    ({ origin }) =>
      (ordered === 0 && pointed.any?.has(origin.entry) === true) ||
      (isTask && pointed.named.has(origin.entry)),
  )
}

/** Do the user's words lead to any call before it to this server, or hand over to what it has? */
function isAtWork({ facts, pointed }: Considered, intent: Intent): boolean {
  return facts.trail.slice(-MOST).some((entry) => {
    if (entry.kind === 'prompt' || entry.kind === 'note' || entry.server !== facts.server) return false
    if (entry.kind === 'result')
      return intent.delegation !== 'none' && pointed?.any?.has(entry.number) === true
    return isSpokenOf(entry.tool, intent) || leavesOf(entry.arguments).some((leaf) => isAim(leaf, intent))
  })
}

const isAim = (leaf: Leaf, intent: Intent): boolean =>
  (leaf.role !== 'detail' || WORDED.test(leaf.text)) &&
  leaf.role !== 'payload' &&
  (isSaidBy(leaf, intent) || isNamedBy(leaf.text, intent))

/** A day by its name is the user's word; a number may be anybody's. */
const WORDED = /\p{L}{4}/u
const MOST = 80

const isThing = (name: string): boolean =>
  wordsOf(name).every(({ text }) => VERBS.get(text)?.isNoun !== false)

/** By what it is about: “add” and “set” are said of anything. */
function isSpokenOf(name: string, { stems }: Intent): boolean {
  return wordsOf(name).some(({ text }) => {
    const verb = VERBS.get(text)
    return !isFiller(text) && (verb === undefined || verb.isNoun) && stems.has(stemOf(text))
  })
}
