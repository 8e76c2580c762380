import { isNegated } from './negation.ts'

/** What belongs to the model and its host: conversation, instructions, reasoning, other tools and their output. */
const MATTERS = [
  /\b(?:conversation|chat|dialog(?:ue)?|message) (?:history|transcript|log|context|so far)\b/,
  /\b(?:whole|entire|full|complete|current|previous|prior|preceding|ongoing|this|our|your) (?:user )?(?:conversation|chat|dialog(?:ue)?|chat session|context window)\b/,
  /\b(?:previous|prior|preceding|earlier|last) (?:user )?(?:messages|prompts|turns)\b/,
  /\b(?:your|full|entire|exact|original|complete|current|verbatim|agent's|assistant's|model's) (?:own )?(?:system |developer |initial )(?:prompt|message|instructions?)\b/,
  /\byour (?:full |entire |original |initial |exact )?(?:instructions|guidelines)\b/,
  /\b(?:names|list|descriptions|schemas|definitions) of (?:all |the |your |every |other |available ){1,3}(?:other )?tools\b/,
  /\b(?:all|every|any|the|complete|full)? ?(?:outputs?|results?|responses?) (?:of|from) (?:all |the |any |every |your ){0,2}(?:other|previous|prior|earlier|preceding) tools?\b/,
  /\b(?:all|every|each) (?:tool |earlier |previous ){0,2}(?:results?|outputs?|messages?|answers?|calls?) (?:that (?:was|were|you have|you had) )?(?:seen|made|received|given|shown|returned) (?:so far|in (?:this|the|our) (?:session|conversation|chat))\b/,
  /\b(?:contents?|text|values?) of (?:the |all |any |your ){0,2}(?:environment variables?|private keys?|ssh keys?|api keys?|credentials?|\.env)\b/,
  /\b(?:your|the model's|llm's|the llm|assistant's) (?:own )?(?:model name|model id|model identifier|model version)\b/,
  /\bname of the (?:llm|language model|model|ai|agent) (?:you are|that is|being|currently|used to|making|calling)\b/,
]

/** Said to nobody but the model: no word that asks is needed. */
const TO_THE_MODEL = [
  /\b(?:tools|servers|functions|files|secrets|keys|tokens) (?:that )?you (?:have|can|know|were)\b/,
  /\b(?:secrets|keys|tokens|passwords|credentials) (?:here |in here )?(?:that )?you (?:have|know|hold|were given)\b/,
  /\b(?:everything|all|anything|what|facts) (?:that )?you (?:know|remember|learned|have learned|have seen|were told)\b/,
  /\b(?:llm|language model|ai model|ai|assistant|agent) (?:that )?you are\b/,
  /\b(?:conversation|chat|session|discussion|dialogue)(?: with the user)? (?:so far|up to now|until now)\b/,
  /\b(?:transcript|summary|copy|dump|recap) of (?:the |this |our |your )?(?:full |entire |current |whole |ongoing )?(?:conversation|chat|session) (?:with|including|between)\b/,
]

/** A thing asked of whoever fills the parameter in, not a thing that the tool looks up. */
const ASKS =
  /\b(?:put|include|insert|paste|pass|provide|supply|give|write|copy|send|attach|append|fill|enter|repeat|quote|dump|place|must contain|should contain|must be|should be|set to|contains?|containing)\b/

const WHOLE = /^\s*(?:the )?(?:your|our|all|every|each|full|entire|complete|whole|exact|verbatim)\b/

const NAMES =
  /^(?:(?:full |entire |whole )?(?:conversation|chat|dialogue) (?:history|log|transcript|context|so far)|(?:full|entire|whole) dialogue|(?:original|operator|user) (?:system )?prompt|what user said|last (?:tool )?output|(?:full|entire|whole|previous) (?:conversation|chat)|side ?note|chain of thought|model (?:reasoning|thoughts)|(?:llm|agent|assistant|your|current) (?:system prompt|model name|instructions)|(?:llm|model) (?:identity|metadata)|previous (?:messages|prompts|tool (?:results?|outputs?))|tool (?:history|outputs)|env(?:ironment)? (?:dump|contents))$/

const REASONING =
  /\b(?:your|model's|assistant's|agent's) (?:internal |hidden |full |complete |entire )?(?:chain[- ]of[- ]thought|reasoning|thoughts|thinking)\b/

export type AgentMatter = 'context' | 'reasoning'

/** What a parameter's text (lower case) asks for, if it asks. A sentence that forbids it does not. */
export function agentMatterIn(text: string): AgentMatter | undefined {
  let found: AgentMatter | undefined
  for (const sentence of text.split(/[.!?;\n]/)) {
    if (sentence.length < 8 || isNegated(sentence)) continue
    if (TO_THE_MODEL.some((matter) => matter.test(sentence))) return 'context'
    if (MATTERS.some((matter) => isAskedFor(sentence, matter))) return 'context'
    if (isAskedFor(sentence, REASONING)) found = 'reasoning'
  }
  return found
}

/** The matter comes after a word that asks for it, or opens the sentence whole: “The full conversation so far”. */
function isAskedFor(sentence: string, matter: RegExp): boolean {
  const at = sentence.search(matter)
  return at >= 0 && (ASKS.test(sentence.slice(0, at)) || (at <= 14 && WHOLE.test(sentence)))
}

/** Is a parameter, by its words, nothing but a place for it? */
export function namesAgentMatter(words: string): boolean {
  return NAMES.test(words)
}
