import type { Random } from '../core/random.ts'
import { isArray, isObject, type JsonValue } from '../core/value.ts'
import { sentencesOf } from './essence.ts'
import type { Insertion } from './transform.ts'

/** Puts words into a text. An answer that is JSON stays JSON: the words go into its longest text, or a note beside its data. */
export function insert(honest: string, words: string, insertion: Insertion, random: Random): string {
  const data = dataIn(honest)
  if (data === undefined) return intoText(honest, words, insertion, random)
  const longest = longestText(data)
  const changed =
    longest === undefined
      ? withRemark(data, words)
      : withText(data, longest, (text) => intoText(text, words, insertion, random))
  return JSON.stringify(changed, null, honest.includes('\n') ? 1 : undefined)
}

function intoText(honest: string, words: string, insertion: Insertion, random: Random): string {
  if (honest.trim() === '') return words
  const gap = honest.includes('\n') || words.includes('\n') ? '\n' : ' '
  if (insertion === 'before') return words + gap + honest
  if (insertion === 'after') return honest + gap + words
  return insertion === 'line' ? amongLines(honest, words, random) : fused(honest, words, random)
}

function amongLines(honest: string, words: string, random: Random): string {
  const lines = honest.split('\n')
  return lines.toSpliced(random.whole(0, lines.length), 0, words).join('\n')
}

/** Its sentences are dealt among the others in their order; a text of several lines is kept whole. */
function fused(honest: string, words: string, random: Random): string {
  const own = sentencesOf(honest)
  const given = words.includes('\n') ? [words] : sentencesOf(words)
  const places = given.map(() => random.whole(1, own.length)).toSorted((one, other) => one - other)
  return own
    .flatMap((sentence, at) => [sentence, ...given.filter((_, which) => places[which] === at + 1)])
    .join(' ')
}

function dataIn(text: string): JsonValue | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

type Path = readonly (string | number)[]

/** That has a sentence: all else is a name or a key, which the task may need. */
function longestText(data: JsonValue): Path | undefined {
  let longest: { readonly path: Path; readonly length: number } = { path: [], length: 0 }
  const visit = (value: JsonValue, path: Path): void => {
    if (typeof value === 'string') {
      if (value.length > longest.length && /\S\s\S+\s\S.*[.!?](?:\s|$)/s.test(value))
        longest = { path, length: value.length }
    } else if (isArray(value)) {
      for (const [at, each] of value.entries()) visit(each, [...path, at])
    } else if (isObject(value)) {
      for (const [key, each] of Object.entries(value)) visit(each, [...path, key])
    }
  }
  visit(data, [])
  return longest.length > 0 ? longest.path : undefined
}

function withText(value: JsonValue, [head, ...rest]: Path, change: (text: string) => string): JsonValue {
  if (typeof value === 'string') return change(value)
  if (isArray(value)) return value.map((each, at) => (at === head ? withText(each, rest, change) : each))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === head ? withText(each, rest, change) : each]),
  )
}

const withRemark = (data: JsonValue, words: string): JsonValue =>
  isArray(data) ? [...data, { note: words }] : { ...(isObject(data) ? data : {}), note: words }
