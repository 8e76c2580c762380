import { CLAUSE_SIGNALS, clauseSignals, DOCUMENT_SIGNALS } from '../../core/text/signals.ts'
import { hashPair, hashText } from '../hash.ts'
import type { Features, Space } from '../sparse.ts'
import type { Place } from './row.ts'
import type { Reading, Window } from './windows.ts'

/** Of the text as a whole, only what cannot grow with its length (made texts are shorter than real ones), and only in content. */
const DOCUMENT = DOCUMENT_SIGNALS.filter((name) => /^(?:host|contrast):|-asks$/.test(name))
/** How a sentence ends is a habit of whoever made the training texts. */
const CLAUSE = CLAUSE_SIGNALS.filter(
  (name) => (name.includes(':') || name === 'foreign') && name !== 'manner:ended',
)
const SHAPE = [
  'window:only',
  'window:hidden',
  'window:capitals',
  'window:digits',
  'window:code',
  'window:marker',
  'window:quiet',
] as const

export const SPACE: Space = {
  dense: [...CLAUSE, ...DOCUMENT, ...SHAPE],
  bits: 17,
}

export const FEATURES_VERSION = 3

/** Told every feature of a window; `name` and `of` are what it says in words. */
export type Visit = (index: number, value: number, name: string, of: string) => void

/** Goes through the windows of a text; `begin` says whose features follow. */
export function visitWindows(
  reading: Reading,
  place: Place,
  begin: (window: number) => void,
  visit: Visit,
): void {
  const { rows, document } = signalsByWindow(reading)
  const around = place === 'content' ? document : []
  for (const [at, window] of reading.windows.entries()) {
    begin(at)
    const dense = (name: string): void => visit(PLACES_OF.get(name)!, 1, name, '')
    visitWords(reading.text, window, visit)
    const row = rows[at]
    if (row) {
      const on = CLAUSE.filter((name) => row[COLUMN.get(name)!] === 1)
      for (const name of on) dense(name)
      visitCrosses(on, visit)
    } else dense('window:quiet')
    if (reading.windows.length === 1) dense('window:only')
    if (reading.hidden) dense('window:hidden')
    for (const name of marksOf(reading.text, window, place)) dense(name)
    for (const name of around) dense(name)
  }
}

/** One vector per window. */
export function windowFeatures(reading: Reading, place: Place): readonly Features[] {
  const sums: Map<number, number>[] = []
  visitWindows(
    reading,
    place,
    () => sums.push(new Map()),
    (index, value) => {
      const sum = sums.at(-1)!
      sum.set(index, (sum.get(index) ?? 0) + value)
    },
  )
  return sums.map((sum) => {
    const indices = Uint32Array.from(sum.keys()).sort()
    return { indices, values: Float32Array.from(indices, (index) => sum.get(index)!) }
  })
}

interface Signals {
  readonly rows: readonly (Float32Array | undefined)[]
  readonly document: readonly string[]
}

/** The strongest of the asking clauses that lie in each window, column by column. */
function signalsByWindow({ text, windows, clauses }: Reading): Signals {
  const { perClause, document } = clauseSignals(text, clauses)
  const rows: (Float32Array | undefined)[] = windows.map(() => undefined)
  let from = 0
  perClause.forEach((row, index) => {
    const { start, end } = clauses.asking[index]!
    const middle = (start + end) / 2
    while (from < windows.length - 1 && windows[from]!.end < middle) from++
    // A clause may be in a sentence and be a window itself.
    for (let at = from; at < windows.length && windows[at]!.start <= middle; at++) {
      if (windows[at]!.end < middle) continue
      const held = rows[at]
      if (held) row.forEach((value, column) => (held[column] = Math.max(held[column]!, value)))
      else rows[at] = Float32Array.from(row)
    }
  })
  return { rows, document: DOCUMENT.filter((name) => document[DOCUMENT_SIGNALS.indexOf(name)] === 1) }
}

const COLUMN: ReadonlyMap<string, number> = new Map(CLAUSE_SIGNALS.map((name, at) => [name, at]))
const PLACES_OF: ReadonlyMap<string, number> = new Map(SPACE.dense.map((name, at) => [name, at]))
const FIRST = SPACE.dense.length
const MASK = 2 ** SPACE.bits - 1
const bucketOf = (hash: number): number => FIRST + (hash & MASK)

/** Who is asked, how, for what: together they say more than each alone. */
function visitCrosses(on: readonly string[], visit: Visit): void {
  for (const act of on) {
    if (!act.startsWith('act:')) continue
    for (const name of on) if (name !== act) visit(bucketOf(crossOf(act, name)), 0.3, act, name)
  }
}

const crosses = new Map<string, number>()

/** Few pairs occur at all. */
function crossOf(act: string, name: string): number {
  const both = `${act} ${name}`
  const held = crosses.get(both)
  if (held !== undefined) return held
  const hash = hashText(both)
  crosses.set(both, hash)
  return hash
}

/** Words, pairs of them and pieces of them, lower case, each once; the sum of squares is about one whatever the length. */
function visitWords(text: string, window: Window, visit: Visit): void {
  const words = wordsOf(text, window)
  const weight = 0.7 / Math.sqrt(Math.max(words.length, LEAST_WORDS))
  round = round === MOST_ROUNDS ? (said.fill(0), 1) : round + 1
  const once = (index: number, value: number, name: string, of: string): void => {
    if (said[index] === round) return
    said[index] = round
    visit(index, value, name, of)
  }
  let before = START
  let wordBefore = '^'
  for (const word of words) {
    const { whole, pieces, names } = knownWord(word)
    once(bucketOf(whole), weight, 'word', word)
    once(bucketOf(hashPair(before, whole)), weight, wordBefore, word)
    before = whole
    wordBefore = word
    const share = weight / Math.sqrt(pieces.length || 1)
    for (let at = 0; at < pieces.length; at++) once(pieces[at]!, share, 'piece', names[at]!)
  }
}

/** In which round each bucket was last seen: cheaper than a set for every sentence. */
const said = new Uint32Array(SPACE.dense.length + 2 ** SPACE.bits)
let round = 0
const MOST_ROUNDS = 2 ** 32 - 1

/** A word alone says as little as one of six. */
const LEAST_WORDS = 6

const START = hashText('^')
const MOST_WORDS = 120
const WORD = /[\p{L}\p{M}]{1,30}|\p{N}{1,12}|[?!]/gu

function wordsOf(text: string, { start, end }: Window): string[] {
  const words: string[] = []
  for (const [word] of text.slice(start, end).toLowerCase().matchAll(WORD)) {
    words.push(/^\p{N}/u.test(word) ? `#${Math.min(word.length, 4)}` : word)
    if (words.length >= MOST_WORDS) break
  }
  return words
}

interface KnownWord {
  readonly whole: number
  /** Buckets, not hashes. */
  readonly pieces: Uint32Array
  readonly names: readonly string[]
}

/** Texts repeat their words: the pieces of one are hashed once. Bounded, so that nobody can fill the memory. */
const known = new Map<string, KnownWord>()
const MOST_KNOWN = 20_000

function knownWord(word: string): KnownWord {
  const held = known.get(word)
  if (held) return held
  const framed = `_${word}_`
  const names: string[] = []
  for (let length = 3; length <= 5; length++) {
    for (let at = 0; at + length <= framed.length; at++) names.push(framed.slice(at, at + length))
  }
  const made = {
    whole: hashText(`word ${word}`),
    pieces: Uint32Array.from(names, (name) => bucketOf(hashText(`piece ${name}`))),
    names,
  }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}

function marksOf(text: string, { start, end }: Window, place: Place): readonly (typeof SHAPE)[number][] {
  let [capitals, digits, signs, letters] = [0, 0, 0, 0]
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) capitals++
    else if ((code >= 97 && code <= 122) || code > 127) letters++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 40 || code === 41 || code === 61 || code === 95 || code === 59 || code === 123) signs++
  }
  const marks: (typeof SHAPE)[number][] = []
  if (capitals > letters && capitals > 8) marks.push('window:capitals')
  if (digits > letters + capitals) marks.push('window:digits')
  if (signs * 10 > end - start) marks.push('window:code')
  // People write in brackets; tools and tables have no need to be seen.
  if (place !== 'prompt' && MARKER.test(text.slice(start, start + 40))) marks.push('window:marker')
  return marks
}

/** Begins with something that wants to be seen: a tag, a word in brackets, a heading in capitals. */
const MARKER = /^(?:[[<{*#!]{1,4}|-{2,})\s?[\p{L}|]{3,20}|^[A-Z]{4,20}\b.?\s?[:!\])>]/u
