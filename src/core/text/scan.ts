import { automaton, letterIndex, resolveKind } from './lexicon.ts'
import { TRAIT } from './trait.ts'

/** The words of phrases that occur in a text, in order, each with where it stands among all words, sentences, clauses. */
export interface Scan {
  readonly kinds: number[]
  /** Number of the word among all words. */
  readonly words: number[]
  readonly starts: number[]
  readonly ends: number[]
  readonly sentences: number[]
  readonly clauses: number[]
  readonly commas: number[]
  readonly traits: number
}

/** The one pass over every text. Reads the first `length` bytes; a name's parts count as words. */
export function scan(bytes: Uint8Array, length: number): Scan {
  const { transitions, whole, prefix } = automaton()
  const kinds: number[] = []
  const words: number[] = []
  const starts: number[] = []
  const ends: number[] = []
  const sentences: number[] = []
  const clauses: number[] = []
  const commas: number[] = []
  let traits = 0
  let word = 0
  let sentence = 0
  let clause = 0
  let comma = 0
  let start = -1
  let node = 0
  let left = 0
  let blanks = 0
  for (let i = 0; i <= length; i += 1) {
    const sort = i < length ? (SORTS[bytes[i] as number] as number) : END
    if (sort < PLAIN) {
      if (start < 0) {
        start = i
        node = ROOT
        left = 0
      }
      if (node !== 0) {
        const next = transitions[node * LETTERS + sort] as number
        if (next === 0) left = node
        node = next
      }
      continue
    }
    if (start >= 0) {
      // `don't` is one word to its reader and two here, `don` and `t`; phrases say `dont`, so the sign is stepped over.
      if (
        sort === APOSTROPHE &&
        node !== 0 &&
        i + 1 < length &&
        (SORTS[bytes[i + 1] as number] as number) < PLAIN
      )
        continue
      let kind = node === 0 ? (prefix[left] as number) : (whole[node] as number)
      const before = start > 0 ? (bytes[start - 1] as number) : 0
      if (kind < 0 || before === 64 || (before === 47 && bytes[start - 2] === 47)) {
        kind = resolveKind(kind < 0 ? -kind : kind, bytes, start, i)
      }
      if (kind !== 0) {
        kinds.push(kind)
        words.push(word)
        starts.push(start)
        ends.push(i)
        sentences.push(sentence)
        clauses.push(clause)
        commas.push(comma)
      }
      word += 1
      if (i - start >= LONG_RUN) traits |= TRAIT.run
      start = -1
      blanks = 0
    }
    if (sort === PLAIN) continue
    switch (sort) {
      case BLANK:
        blanks += 1
        if (blanks === 100) traits |= TRAIT.gap
        break
      case LINE:
        clause += 1
        blanks += 4
        if (blanks >= 120) traits |= TRAIT.gap
        if (bytes[i + 1] === 10 || (bytes[i + 1] === 13 && bytes[i + 2] === 10)) sentence += 1
        break
      case STOP: {
        const next = bytes[i + 1] as number
        if (i + 1 >= length || ENDING[next] === 1) {
          sentence += 1
          clause += 1
        }
        break
      }
      case CLAUSE:
        clause += 1
        break
      case COMMA:
        comma += 1
        break
      case BACKSLASH: {
        // Text inside JSON inside text: `\n` is a line break to whoever reads it in the end.
        const next = bytes[i + 1]
        if (i + 1 < length && (next === 110 || next === 114 || next === 116)) {
          i += 1
          clause += 1
          if (next === 110 && bytes[i + 1] === 92 && bytes[i + 2] === 110) sentence += 1
        }
        break
      }
      case RETURN:
        if (bytes[i + 1] !== 10 && i + 1 < length) traits |= TRAIT.control
        break
      case CONTROL:
        traits |= TRAIT.control
        break
      default:
    }
  }
  return { kinds, words, starts, ends, sentences, clauses, commas, traits }
}

const LETTERS = 38
const ROOT = 1
const LONG_RUN = 20
// 1 to 37 are letters; what follows is told apart by the pass.
const PLAIN = 38
const BLANK = 39
const LINE = 40
const STOP = 41
const CLAUSE = 42
const COMMA = 43
const BACKSLASH = 44
const CONTROL = 45
const RETURN = 46
const APOSTROPHE = 47
const END = 48

const SIGNS: Readonly<Record<number, number>> = {
  9: BLANK,
  10: LINE,
  13: RETURN,
  32: BLANK,
  33: STOP,
  39: APOSTROPHE,
  44: COMMA,
  46: STOP,
  58: CLAUSE,
  59: CLAUSE,
  63: STOP,
  92: BACKSLASH,
}
const SORTS = new Uint8Array(256).map((_, code) => {
  const letter = code < 128 ? letterIndex(code) : 0
  if (letter > 0) return letter
  const sign = SIGNS[code]
  if (sign !== undefined) return sign
  return code < 32 || code === 127 ? CONTROL : PLAIN
})
// After a full stop, these say that a sentence ended: blank, line end, quotes, bracket, tag, escape.
const ENDING = new Uint8Array(256)
for (const code of [9, 10, 13, 32, 34, 39, 41, 60, 92]) ENDING[code] = 1
