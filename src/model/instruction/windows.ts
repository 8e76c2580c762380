import { type Clauses, readClauses } from '../../core/text/clause.ts'
import { decodeHidden } from '../../core/text/decode.ts'
import { TRAIT } from '../../core/text/trait.ts'
import { unmask } from '../../core/text/unmask.ts'

/** A sentence of a text, or what a text hides, decoded. */
export interface Window {
  readonly start: number
  readonly end: number
}

export interface Reading {
  /** With masks taken off: what windows are ranges of. */
  readonly text: string
  readonly windows: readonly Window[]
  readonly clauses: Clauses
  /** Whether it was hidden in an encoding. */
  readonly hidden: boolean
}

/** The text as sentences, then each text that was hidden in it. One pass; long texts are read at their start and end. */
export function readWindows(value: string): readonly Reading[] {
  const { text, traits } = unmask(bounded(value))
  const readings: Reading[] = [readingOf(text, false)]
  for (const hidden of decodeHidden(value, (traits & TRAIT.run) !== 0)) {
    if (readings.length > MOST_HIDDEN) break
    readings.push(readingOf(unmask(hidden.text).text, true))
  }
  return readings
}

const MOST_HIDDEN = 8
const MOST_READ = 100_000
const MOST_WINDOWS = 2000
const LONGEST = 600

/** What is left out of a very long text lies in its middle; the guard says so (`text/too-long` findings are not ours). */
const bounded = (value: string): string =>
  value.length <= MOST_READ ? value : `${value.slice(0, MOST_READ / 2)}\n${value.slice(-MOST_READ / 2)}`

/** Sentences, and inside long ones the clauses that ask for something: they may have been put there. */
function readingOf(text: string, hidden: boolean): Reading {
  const clauses = readClauses(text)
  const whole = sentences(text)
  const windows: Window[] = []
  let at = 0
  for (const sentence of whole) {
    windows.push(sentence)
    const length = sentence.end - sentence.start
    for (; at < clauses.asking.length && clauses.asking[at]!.start < sentence.end; at++) {
      const { start, end } = clauses.asking[at]!
      const isPart = start >= sentence.start && end <= sentence.end && end - start >= SHORTEST
      if (isPart && end - start < length * 0.75 && windows.length < MOST_WINDOWS) windows.push({ start, end })
    }
  }
  return { text, windows, clauses, hidden }
}

function sentences(text: string): readonly Window[] {
  const found: Window[] = []
  let start = 0
  for (let at = 0; at < text.length && found.length < MOST_WINDOWS; at++) {
    if (at - start < LONGEST ? !isEnd(text, at) : !isBlank(text.charCodeAt(at))) continue
    push(found, text, start, at + 1)
    start = at + 1
  }
  push(found, text, start, text.length)
  return found
}

/** Line breaks, marks of sentences, borders of table cells and of strings. */
function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return code === 0x3002 || code === 0xff1f || code === 0xff01 || code === 0x0964
  if (code === LINE || code === PIPE || code === RETURN) return true
  // Columns are set apart by blanks.
  if (code === SPACE) return text.charCodeAt(at + 1) === SPACE
  if (code === QUOTE) return text.charCodeAt(at + 1) === COMMA || text.charCodeAt(at - 1) === COLON
  if (code === GREATER) return closesTag(text, at)
  if (code === N) return text.charCodeAt(at - 1) === BACKSLASH
  if (code !== DOT && code !== BANG && code !== QUESTION) return false
  return at + 1 >= text.length || isBlank(text.charCodeAt(at + 1))
}

/** The end of `</p>`, not of `<p>`: what opens belongs to what follows. */
function closesTag(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0 && at - back < 16; back--) {
    if (text.charCodeAt(back) === LESS) return text.charCodeAt(back + 1) === SLASH
  }
  return false
}

const [LESS, SLASH, SPACE] = [60, 47, 32]
const [LINE, RETURN, PIPE, QUOTE, COMMA, COLON] = [10, 13, 124, 34, 44, 58]
const [GREATER, N, BACKSLASH, DOT, BANG, QUESTION] = [62, 110, 92, 46, 33, 63]

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13)

function push(found: Window[], text: string, from: number, to: number): void {
  let [start, end] = [from, to]
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  if (end - start >= SHORTEST) found.push({ start, end })
}

const SHORTEST = 3
