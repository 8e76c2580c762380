import { finish, hashPair, hashSpan, mix } from '../hash.ts'

const SHORTEST = 2
const LONGEST = 5

/**
 * A log as its wording goes: lower case, figures as `0` whatever their value (what they say stands in the relations), one blank
 * between words, entries by line.
 */
export function plainWording(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\S\n]+/g, ' ')
}

/** Every run of two to five characters of a word with a blank before and after it. */
export function characterGrams(word: string, gram: (hash: number) => void): void {
  const padded = ` ${word} `
  for (let at = 0; at < padded.length; at++) {
    const most = Math.min(LONGEST, padded.length - at)
    let hash = CHARACTERS
    for (let length = 1; length <= most; length++) {
      hash = mix(hash, padded.charCodeAt(at + length - 1))
      if (length >= SHORTEST) gram(finish(hash ^ length))
    }
  }
}

/** Every word, and every two in a row. */
export function wordGrams(wording: string, gram: (hash: number, from: number, to: number) => void): void {
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
