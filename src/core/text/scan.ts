import { automaton, letterIndex, resolveKind } from './lexicon.ts'
import { TRAIT } from './trait.ts'

/** The words of phrases that occur in a text, in order, each with where it stands among all words, sentences, clauses. */
export interface Scan extends Columns {
  /** How many; the columns are longer, and are written over by the next scan. */
  readonly count: number
  readonly traits: number
}

interface Columns {
  readonly kinds: Int32Array
  /** Number of the word among all words. */
  readonly words: Int32Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly sentences: Int32Array
  readonly clauses: Int32Array
  readonly commas: Int32Array
}

/** The one pass over every text. Reads the first `length` bytes; a name's parts count as words. */
export function scan(bytes: Uint8Array, length: number): Scan {
  const { transitions, whole, prefix } = automaton()
  let { kinds, words, starts, ends, sentences, clauses, commas } = columns
  let count = 0
  let traits = 0
  let word = 0
  let sentence = 0
  let clause = 0
  let comma = 0
  let blanks = 0
  // What follows the text is no letter, so that words need not look for its end.
  bytes.fill(32, length, length + 4)
  let i = 0
  while (i < length) {
    let sort = SORTS[bytes[i] as number]!
    if (sort < PLAIN) {
      const start = i
      let node = ROOT
      let next = transitions[node * LETTERS + sort]!
      while (next !== 0) {
        node = next
        i += 1
        sort = SORTS[bytes[i] as number]!
        // `don't` is one word to its reader; phrases say `dont`.
        if (sort === APOSTROPHE && SORTS[bytes[i + 1] as number]! < PLAIN) {
          i += 1
          sort = SORTS[bytes[i] as number]!
        }
        if (sort >= PLAIN) break
        next = transitions[node * LETTERS + sort]!
      }
      let kind = next !== 0 ? whole[node]! : prefix[node]!
      if (next === 0) while (SORTS[bytes[i] as number]! < PLAIN) i += 1
      const before = start > 0 ? bytes[start - 1]! : 0
      if (kind < 0 || before === 64 || (before === 47 && bytes[start - 2] === 47)) {
        kind = resolveKind(kind < 0 ? -kind : kind, bytes, start, i)
      }
      if (kind !== 0) {
        if (count === kinds.length)
          ({ kinds, words, starts, ends, sentences, clauses, commas } = moreColumns())
        kinds[count] = kind
        words[count] = word
        starts[count] = start
        ends[count] = i
        sentences[count] = sentence
        clauses[count] = clause
        commas[count] = comma
        count += 1
      }
      word += 1
      blanks = 0
      if (i - start >= LONG_RUN) traits |= TRAIT.run
      continue
    }
    i += 1
    if (sort === BLANK) {
      blanks += 1
      if (blanks === 100) traits |= TRAIT.gap
      continue
    }
    if (sort === PLAIN) continue
    const following = bytes[i]!
    if (sort === LINE) {
      clause += 1
      blanks += 4
      if (blanks >= 120) traits |= TRAIT.gap
      if (following === 10 || (following === 13 && bytes[i + 1] === 10)) sentence += 1
    } else if (sort === STOP) {
      if (ENDING[following] === 1) {
        sentence += 1
        clause += 1
      }
    } else if (sort === CLAUSE) clause += 1
    else if (sort === COMMA) comma += 1
    else if (sort === BACKSLASH) {
      // Text inside JSON inside text: `\n` is a line break to whoever reads it in the end.
      if (following === 110 || following === 114 || following === 116) {
        i += 1
        clause += 1
        if (bytes[i] === 92 && bytes[i + 1] === following) sentence += 1
      }
    } else if (sort === CONTROL || (sort === RETURN && following !== 10 && i < length))
      traits |= TRAIT.control
  }
  return { count, kinds, words, starts, ends, sentences, clauses, commas, traits }
}

let columns = columnsOf(8192)

function columnsOf(size: number, from?: Columns): Columns {
  const copy = (old?: Int32Array): Int32Array => {
    const column = new Int32Array(size)
    if (old) column.set(old)
    return column
  }
  return {
    kinds: copy(from?.kinds),
    words: copy(from?.words),
    starts: copy(from?.starts),
    ends: copy(from?.ends),
    sentences: copy(from?.sentences),
    clauses: copy(from?.clauses),
    commas: copy(from?.commas),
  }
}

function moreColumns(): Columns {
  columns = columnsOf(columns.kinds.length * 2, columns)
  return columns
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
