import { CLAUSE_TRAIT } from './columns.ts'
import { LETTERS, SORT, SORTS } from './letter.ts'

/** Does a full stop, an exclamation or a question mark end a sentence here? */
export function endsSentence(text: string, stop: number, limit: number): boolean {
  const next = SORTS[text.charCodeAt(stop + 1)] ?? SORT.blank
  if (stop + 1 < limit && ENDING[next] !== 1 && !isNewSentence(text, stop)) return false
  return text.charCodeAt(stop) !== 46 || !isShortened(text, stop)
}

/** “Dr. Low”, “No. 5”: the stop ends no sentence. */
function isShortened(text: string, stop: number): boolean {
  let from = stop
  while (from > 0 && stop - from < 5 && SORTS[text.charCodeAt(from - 1)]! < LETTERS) from -= 1
  return stop - from < 5 && SHORTENED.has(text.slice(from, stop).toLowerCase())
}

const SHORTENED = new Set('mr mrs ms dr prof st no vs inc approx'.split(' '))

/** `.env` after a blank or quote. */
export function isDotFile(text: string, i: number): boolean {
  const before = i === 0 ? SORT.blank : SORTS[text.charCodeAt(i - 1)]!
  const next = text.charCodeAt(i + 1)
  return (before === SORT.blank || before === SORT.quote) && next >= 97 && next <= 122
}

/** What a full stop is followed by when it ends a sentence. */
const ENDING = new Uint8Array(64)
for (const sort of [
  SORT.blank,
  SORT.line,
  SORT.stop,
  SORT.quote,
  SORT.apostrophe,
  SORT.bracket,
  SORT.escape,
  SORT.dense,
])
  ENDING[sort] = 1

/** Mails and scraped pages lose the blank: `… by card.Please reply`. */
export function isNewSentence(text: string, stop: number): boolean {
  const next = text.charCodeAt(stop + 1)
  if (next < 65 || next > 90) return false
  const after = text.charCodeAt(stop + 2)
  const before = text.charCodeAt(stop - 1)
  return (after === 32 || (after >= 97 && after <= 122)) && before >= 97 && before <= 122
}

/** List marks, headings, comments, quoted mail and code, by how the line begins. */
export function lineTraitsAt(text: string, at: number): number {
  const sign = text.charCodeAt(at)
  let found = 0
  if (sign === 62) found |= CLAUSE_TRAIT.quoted
  const isMark = sign === 45 || sign === 42 || sign === 8226 || sign === 35
  if (isMark || (sign === 47 && text.charCodeAt(at + 1) === 47) || (isDigit(sign) && isItem(text, at)))
    found |= CLAUSE_TRAIT.item
  return found
}

function isItem(text: string, at: number): boolean {
  const end = isDigit(text.charCodeAt(at + 1)) ? at + 2 : at + 1
  return text[end] === '.' || text[end] === ')'
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
