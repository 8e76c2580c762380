import { isNegated } from './negation.ts'

/** What belongs to the model and its host: conversation, instructions, reasoning, other tools and their output. */
const MATTERS = [
  /\b(?:conversation|chat|dialog(?:ue)?|message) (?:history|transcript|log|context|so far)\b/,
  /\b(?:whole|entire|full|complete|current|previous|prior|preceding|ongoing|this|our|your) (?:user )?(?:conversation|chat|dialog(?:ue)?|chat session|context window)\b/,
  /\b(?:previous|prior|preceding|earlier|last) (?:user )?(?:messages|prompts|turns)\b/,
  /\b(?:your|full|entire|exact|original|complete|current|verbatim|agent's|assistant's|model's) (?:own )?(?:system |developer |initial )(?:prompt|message|instructions?)\b/,
  /\byour (?:full |entire |original |initial |exact )?(?:instructions|guidelines)\b/,
  /\b(?:your|model's|assistant's|agent's) (?:internal |hidden |full |complete |entire )?(?:chain[- ]of[- ]thought|reasoning|thoughts|thinking)\b/,
  /\b(?:names?|list|descriptions?|schemas?|definitions?) of (?:all |the |your |every |other |available ){1,3}(?:other )?tools?\b/,
  /\b(?:all|every|any|the|complete|full)? ?(?:outputs?|results?|responses?) (?:of|from) (?:all |the |any |every |your ){0,2}(?:other|previous|prior|earlier|preceding) tools?\b/,
  /\b(?:contents?|text|values?) of (?:the |all |any |your ){0,2}(?:environment variables?|private keys?|ssh keys?|api keys?|credentials?|\.env)\b/,
  /\b(?:your|the model's|llm's|the llm|assistant's) (?:own )?(?:model name|model id|model identifier|model version)\b/,
  /\bname of the (?:llm|language model|model|ai|agent) (?:you are|that is|being|currently|used to|making|calling)\b/,
]

/** A thing asked of whoever fills the parameter in, not a thing that the tool looks up. */
const ASKS =
  /\b(?:put|include|insert|paste|pass|provide|supply|give|write|copy|send|attach|append|fill|enter|repeat|quote|dump|place|must contain|should contain|must be|should be|set to|contains?|containing)\b/

const NAMES =
  /^(?:(?:full |entire |whole )?(?:conversation|chat) (?:history|log|transcript|context)|(?:full|entire|whole|previous) (?:conversation|chat)|side ?note|chain of thought|model (?:reasoning|thoughts)|(?:llm|agent|assistant|your|current) (?:system prompt|model name|instructions)|(?:llm|model) (?:identity|metadata)|previous (?:messages|prompts|tool (?:results?|outputs?))|tool (?:history|outputs)|env(?:ironment)? (?:dump|contents))$/

/** Does a parameter's text (lower case) ask for it? A sentence that forbids it does not. */
export function asksForAgentMatter(text: string): boolean {
  for (const sentence of text.split(/[.!?;\n]/)) {
    if (sentence.length < 8 || !MATTERS.some((matter) => matter.test(sentence))) continue
    if (isNegated(sentence)) continue
    if (ASKS.test(sentence) || /^\s*(?:the|your|all|full|entire|complete|whole)\b/.test(sentence)) return true
  }
  return false
}

/** Is a parameter, by its words, nothing but a place for it? */
export function namesAgentMatter(words: string): boolean {
  return NAMES.test(words)
}
