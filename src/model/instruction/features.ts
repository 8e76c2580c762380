import { readClauses } from '../../core/text/clause.ts'
import { CLAUSE_SIGNALS, clauseSignals, DOCUMENT_SIGNALS } from '../../core/text/signals.ts'
import { hashPair, hashText } from '../hash.ts'
import { featureBuilder, type FeatureNames, type Features, type Space } from '../sparse.ts'
import { type Reading, type Window } from './windows.ts'

/** What of the text as a whole stands beside each window. */
const DOCUMENT = DOCUMENT_SIGNALS.filter((name) => !name.startsWith('any:'))
const SHAPE = [
  'window:words',
  'window:first',
  'window:last',
  'window:only',
  'window:hidden',
  'window:capitals',
  'window:digits',
  'window:brackets',
  'window:colon',
  'window:asks',
  'window:quiet',
] as const

export const SPACE: Space = {
  dense: [...CLAUSE_SIGNALS, ...DOCUMENT, ...SHAPE],
  bits: 17,
}

export const FEATURES_VERSION = 1

/** One vector per window. */
export function windowFeatures(reading: Reading, names?: FeatureNames): readonly Features[] {
  const signals = signalsByWindow(reading)
  const document = signals.document
  return reading.windows.map((window, at) => {
    const builder = featureBuilder(SPACE, names)
    addWords(builder, reading.text, window)
    const shape: Record<(typeof SHAPE)[number], number> = {
      'window:words': 0,
      'window:first': Number(at === 0),
      'window:last': Number(at === reading.windows.length - 1),
      'window:only': Number(reading.windows.length === 1),
      'window:hidden': Number(reading.hidden),
      'window:asks': 0,
      'window:quiet': 0,
      ...marksOf(reading.text, window),
    }
    const row = signals.rows[at]
    if (row) {
      shape['window:asks'] = 1
      for (const [column, value] of row.entries())
        if (value !== 0) builder.add(CLAUSE_SIGNALS[column]!, value)
      addCrosses(builder, row)
    } else shape['window:quiet'] = 1
    shape['window:words'] = Math.log1p((window.end - window.start) / 6)
    for (const name of SHAPE) if (shape[name] !== 0) builder.add(name, shape[name])
    for (const [name, value] of document) if (value !== 0) builder.add(name, value)
    return builder.build()
  })
}

type Builder = ReturnType<typeof featureBuilder>

interface Signals {
  /** The strongest of the asking clauses that begin in each window, column by column. */
  readonly rows: readonly (Float32Array | undefined)[]
  readonly document: readonly (readonly [string, number])[]
}

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
  const named = DOCUMENT_SIGNALS.map((name, column): [string, number] => [name, document[column]!])
  return { rows, document: named.filter(([name]) => !name.startsWith('any:')) }
}

/** Who is asked, how, for what: together they say more than each alone. */
function addCrosses(builder: Builder, row: Float32Array): void {
  const on = CLAUSE_SIGNALS.filter((name, column) => row[column] === 1 && name.includes(':'))
  const acts = on.filter((name) => name.startsWith('act:'))
  for (const act of acts) {
    for (const name of on) if (name !== act) builder.text(`${act} ${name}`, 0.3)
  }
}

/** Word pairs and pieces of words, each lower case; the sum of squares is about one whatever the length. */
function addWords(builder: Builder, text: string, window: Window): void {
  const words = wordsOf(text, window)
  if (words.length === 0) return
  const weight = 1 / Math.sqrt(words.length)
  let before = START
  for (const word of words) {
    const known = knownWord(word)
    builder.hash(known.whole, weight * 0.7, () => `word ${word}`)
    const pair = hashPair(before, known.whole)
    builder.hash(pair, weight * 0.7, () => `pair … ${word}`)
    before = known.whole
    const share = (weight * 0.7) / Math.sqrt(known.pieces.length || 1)
    for (const [at, piece] of known.pieces.entries())
      builder.hash(piece, share, () => `piece ${known.names[at]!}`)
  }
}

const START = hashText('^')
const MOST_WORDS = 120
const WORD = /[\p{L}\p{M}]{1,30}|\p{N}{1,12}|[^\s\p{L}\p{M}\p{N}]/gu

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
): Pick<
  Record<(typeof SHAPE)[number], number>,
  'window:capitals' | 'window:digits' | 'window:brackets' | 'window:colon'
> {
  let [capitals, digits, brackets, letters] = [0, 0, 0, 0]
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 65 && code <= 90) capitals++
    else if (code >= 97 && code <= 122) letters++
    else if (code >= 48 && code <= 57) digits++
    else if (code === 91 || code === 93 || code === 60 || code === 62 || code === 123 || code === 125)
      brackets++
  }
  const length = Math.max(1, end - start)
  return {
    'window:capitals': capitals > letters && capitals > 8 ? 1 : 0,
    'window:digits': digits / length,
    'window:brackets': brackets / length,
    'window:colon': Number(text.charCodeAt(end - 1) === 58),
  }
}
