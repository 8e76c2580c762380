import { words, type Word } from './words.ts'

/**
 * Whether a value stands in a text of the user's own: however it is cased, spaced or punctuated, and however its numbers are
 * written (4,812.55 is 4812.55 and 4.812,55). Dates count as they are written. An address must be the whole address: what
 * only ends like one that the user named is another.
 */
export function occursIn(value: string, userText: string): boolean {
  const wanted = words(value)
  if (wanted.length === 0) return false
  const said = words(userText)
  const isWhole = ADDRESS.test(value)
  if (wanted.length > MOST_WORDS) return isSpacedOut(wanted, said)
  for (let from = 0; from + wanted.length <= said.length; from += 1) {
    if (!wanted.every((word, index) => isSame(word, said[from + index]!))) continue
    const [first, last] = [said[from]!, said[from + wanted.length - 1]!]
    if (!isWhole || (isEdge(userText, first.start, -1) && isEdge(userText, last.end - 1, 1))) return true
  }
  return !isWhole && isSpacedOut(wanted, said)
}

/** Comparing word by word costs as many steps as both have words, multiplied. */
const MOST_WORDS = 200

/** What names somebody or some place: there, a part is not the thing. */
const ADDRESS = /@|:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u

function isSame(left: Word, right: Word): boolean {
  return left.readings.some((reading) => right.readings.includes(reading))
}

/** `DE89 3704 0044` is DE8937040044: letters and digits in the same order, which only for long values is no accident. */
function isSpacedOut(wanted: readonly Word[], said: readonly Word[]): boolean {
  const compact = joined(wanted)
  return compact.length >= LEAST_COMPACT && joined(said).includes(compact)
}

const LEAST_COMPACT = 10

const joined = (list: readonly Word[]): string => list.map(({ text }) => text).join('')

/** Nothing that belongs to the same address goes on beyond this character. */
function isEdge(text: string, at: number, step: 1 | -1): boolean {
  const next = text[at + step]
  return next === undefined || !JOINER.test(next) || !ALIKE.test(text[at + 2 * step] ?? ' ')
}

const JOINER = /[.@_+-]/
const ALIKE = /[\p{L}\p{N}]/u
