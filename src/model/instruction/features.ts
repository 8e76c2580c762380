import { readClauses } from '../../core/text/clause.ts'
import { CLAUSE_SIGNALS, clauseSignals, DOCUMENT_SIGNALS } from '../../core/text/signals.ts'
import { hashPair, hashText } from '../hash.ts'
import { featureBuilder, type FeatureNames, type Features, type Space } from '../sparse.ts'
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

export const FEATURES_VERSION = 1

/** One vector per window. */
export function windowFeatures(reading: Reading, place: Place, names?: FeatureNames): readonly Features[] {
  const { rows, document } = signalsByWindow(reading)
  const around = place === 'content' ? document : []
  return reading.windows.map((window, at) => {
    const builder = featureBuilder(SPACE, names)
    addWords(builder, reading.text, window)
    const row = rows[at]
    const shape: Record<(typeof SHAPE)[number], boolean> = {
      'window:only': reading.windows.length === 1,
      'window:hidden': reading.hidden,
      'window:quiet': row === undefined,
      ...marksOf(reading.text, window),
    }
    if (row) {
      const on = CLAUSE.filter((name) => row[COLUMN.get(name)!] === 1)
      for (const name of on) builder.add(name)
      addCrosses(builder, on)
    }
    // People write in capitals and brackets; tools and tables have no need to be seen.
    if (place === 'prompt') shape['window:marker'] = false
    for (const name of SHAPE) if (shape[name]) builder.add(name)
    for (const name of around) builder.add(name)
    return builder.build()
  })
}

type Builder = ReturnType<typeof featureBuilder>

interface Signals {
  readonly rows: readonly (Float32Array | undefined)[]
  readonly document: readonly string[]
}

/** The strongest of the asking clauses that stand in each window, column by column. */
function signalsByWindow({ text, windows }: Reading): Signals {
  const clauses = readClauses(text)
  const { perClause, document } = clauseSignals(text, clauses)
  const rows: (Float32Array | undefined)[] = windows.map(() => undefined)
  let at = 0
  perClause.forEach((row, index) => {
    const { start, end } = clauses.asking[index]!
    const middle = (start + end) / 2
    while (at < windows.length - 1 && windows[at]!.end < middle) at++
    const held = rows[at]
    if (held) row.forEach((value, column) => (held[column] = Math.max(held[column]!, value)))
    else rows[at] = Float32Array.from(row)
  })
  return { rows, document: DOCUMENT.filter((name) => document[DOCUMENT_SIGNALS.indexOf(name)] === 1) }
}

const COLUMN: ReadonlyMap<string, number> = new Map(CLAUSE_SIGNALS.map((name, at) => [name, at]))

/** Who is asked, how, for what: together they say more than each alone. */
function addCrosses(builder: Builder, on: readonly string[]): void {
  for (const act of on) {
    if (!act.startsWith('act:')) continue
    for (const name of on) if (name !== act) builder.text(`${act} ${name}`, 0.3)
  }
}

/** Word pairs and pieces of words, each lower case; the sum of squares is about one whatever the length. */
function addWords(builder: Builder, text: string, window: Window): void {
  const words = wordsOf(text, window)
  const weight = 0.7 / Math.sqrt(Math.max(words.length, LEAST_WORDS))
  const said = new Set<number>()
  const once = (hash: number, value: number, name: () => string): void => {
    if (said.has(hash)) return
    said.add(hash)
    builder.hash(hash, value, name)
  }
  let before = START
  for (const word of words) {
    const { whole, pieces, names } = knownWord(word)
    once(whole, weight, () => `word ${word}`)
    once(hashPair(before, whole), weight, () => `pair … ${word}`)
    before = whole
    const share = weight / Math.sqrt(pieces.length || 1)
    for (const [at, piece] of pieces.entries()) once(piece, share, () => `piece ${names[at]!}`)
  }
}

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
    pieces: Uint32Array.from(names, (name) => hashText(`piece ${name}`)),
    names,
  }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(word, made)
  return made
}

function marksOf(
  text: string,
  { start, end }: Window,
): Readonly<Record<'window:capitals' | 'window:digits' | 'window:code' | 'window:marker', boolean>> {
  let [capitals, digits, signs, letters] = [0, 0, 0, 0]
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) capitals++
    else if ((code >= 97 && code <= 122) || code > 127) letters++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 40 || code === 41 || code === 61 || code === 95 || code === 59 || code === 123) signs++
  }
  return {
    'window:capitals': capitals > letters && capitals > 8,
    'window:digits': digits > letters + capitals,
    'window:code': signs * 10 > end - start,
    'window:marker': MARKER.test(text.slice(start, start + 40)),
  }
}

/** Begins with something that wants to be seen: a tag, a word in brackets, a heading in capitals. */
const MARKER = /^(?:[[<{*#!]{1,4}|-{2,})\s?[\p{L}|]{3,20}|^[A-Z]{4,20}\b.?\s?[:!\])>]/u
