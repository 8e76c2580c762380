import { visibleText } from './visible-text.ts'

/**
 * Takes out of a text what a reader of it would take for an order: marks nobody sees, comments, sections that claim authority,
 * and sentences that tell the reader of the text what to do. What is left reads as it did.
 */
export function sanitised(text: string): string {
  const shown = visibleText(text).replaceAll(COMMENT, ' ').replaceAll(MARKED, ' ')
  const kept = sentencesOf(shown).filter((sentence) => !isOrder(sentence))
  return kept.join('')
}

const COMMENT = /<!--[^]*?-->/g
/** As most published injections dress: `<IMPORTANT>…</IMPORTANT>`, `[SYSTEM] … [/SYSTEM]`. */
const MARKED =
  /<(important|system|instructions?|assistant|admin)>[^]*?<\/\1>|\[(system|instructions?|inst|assistant)\][^]*?\[\/\2\]/gi

/** With what stands between them, so that joined they are the text again. */
function sentencesOf(text: string): readonly string[] {
  return (
    text
      .match(/[^.!?\n]*(?:[.!?]+(?=\s|$)|[.!?]+(?=\S)[^.!?\n]*)*[\s]*|\n/g)
      ?.filter((each) => each !== '') ?? []
  )
}

function isOrder(sentence: string): boolean {
  return ORDERS.some((pattern) => pattern.test(sentence))
}

const READER = String.raw`\b(?:assistant|agents?|ai|model|llm|chatbot|you)\b`
const OBLIGED = String.raw`\b(?:must|should|have to|need to|are required to|shall|will now)\b`
const ACTS = String.raw`(?:call|use|invoke|send|forward|transfer|pay|delete|remove|run|execute|read|fetch|open|upload|share|post|reply|ignore|disregard|forget|include|append|add|set|tell|say)`

const ORDERS: readonly RegExp[] = [
  new RegExp(`${READER}[^.]{0,40}${OBLIGED}[^.]{0,40}\\b${ACTS}\\b`, 'i'),
  new RegExp(
    `^\\W*(?:please|now|first|then|next|important|note|also|before[^,]{0,60},|after[^,]{0,60},)[:,]?\\s+${ACTS}\\b`,
    'i',
  ),
  new RegExp(
    `^\\W*(?:call|invoke|send|forward|transfer|delete|run|execute|upload|ignore|disregard|forget)\\b`,
    'i',
  ),
  /\b(?:ignore|disregard|forget)\b[^.]{0,40}\b(?:instructions?|rules?|above|before|previous|prior|task)\b/i,
  /\b(?:do not|don't|never)\b[^.]{0,20}\b(?:tell|mention|inform|show|reveal)\b[^.]{0,30}\b(?:user|anyone|this|them)\b/i,
  new RegExp(
    `\\b(?:to|for) (?:any|the|all) (?:ai|agents?|assistants?|models?)\\b[^.]{0,80}\\b${ACTS}\\b`,
    'i',
  ),
]
