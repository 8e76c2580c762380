import { hashPair, hashSpan } from '../hash.ts'

/** Takes one hashed piece of text. */
export type Gram = (hash: number, from: number, to: number) => void

const SHORTEST = 2
const LONGEST = 5

/**
 * A log as its wording goes: lower case, figures as `0` whatever their value (what they say stands in the relations), one blank
 * between words.
 */
export function plainWording(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ')
}

/** Every run of two to five characters within a word, with the blank before and after it. */
export function characterGrams(wording: string, gram: Gram): void {
  let start = 0
  while (start < wording.length) {
    let end = wording.indexOf(' ', start)
    if (end === -1) end = wording.length
    const from = Math.max(0, start - 1)
    const to = Math.min(wording.length, end + 1)
    for (let at = from; at < to; at++)
      for (let length = SHORTEST; length <= LONGEST && at + length <= to; length++)
        gram(hashSpan(wording, at, at + length, CHARACTERS), at, at + length)
    start = end + 1
  }
}

/** Every word, and every two in a row. */
export function wordGrams(wording: string, gram: Gram): void {
  let before = 0
  let beforeAt = 0
  let start = -1
  for (let at = 0; at <= wording.length; at++) {
    const isWord = at < wording.length && isWordCode(wording.charCodeAt(at))
    if (isWord && start === -1) start = at
    if (isWord || start === -1) continue
    const hash = hashSpan(wording, start, at, WORDS)
    gram(hash, start, at)
    if (before !== 0) gram(hashPair(before, hash), beforeAt, at)
    before = hash
    beforeAt = start
    start = -1
  }
}

const CHARACTERS = 11
const WORDS = 22

/** Letters, figures and what holds names, paths and addresses together. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 45 && code <= 58) || code === 95 || code === 64 || code > 127
}
