import type { Phrase } from './phrase.ts'

/** Phrases by the word they begin with: one pass over a text then knows where any phrase at all may begin. */
export interface Entry {
  readonly stem: string
  readonly open: boolean
  readonly phrases: Phrase[]
}

const LETTERS = 37
/** For the first three letters of a word: the number of its bucket, or 0 where no phrase begins so. */
export const FIRST_LETTERS = new Uint16Array((LETTERS + 1) ** 3)
const buckets: Entry[][] = [[]]

/** 1 to 37 for the characters that make words, either case; 0 for all others. */
export function letterIndex(code: number): number {
  if (code >= 97 && code <= 122) return code - 96
  if (code >= 65 && code <= 90) return code - 64
  if (code >= 48 && code <= 57) return code - 21
  return code === 95 ? LETTERS : 0
}

export function entriesAt(text: string, start: number): readonly Entry[] {
  return buckets[FIRST_LETTERS[keyAt(text, start)] ?? 0] ?? []
}

export function enter(stem: string, open: boolean, phrase: Phrase): void {
  if (stem.length < 3) throw new RangeError(`a phrase cannot begin with a word of two letters: ${stem}`)
  const key = keyAt(stem, 0)
  const bucket = FIRST_LETTERS[key] || (FIRST_LETTERS[key] = buckets.push([]) - 1)
  const entries = buckets[bucket] ?? []
  const known = entries.find((entry) => entry.stem === stem && entry.open === open)
  if (known) known.phrases.push(phrase)
  else entries.push({ stem, open, phrases: [phrase] })
}

function keyAt(text: string, start: number): number {
  const first = letterIndex(text.charCodeAt(start))
  const second = letterIndex(text.charCodeAt(start + 1))
  return (first * LETTERS + second) * LETTERS + letterIndex(text.charCodeAt(start + 2))
}
