import { FIRST_LETTERS, letterIndex } from './lexicon.ts'
import { TRAIT } from './trait.ts'

/** A text with one blank for any run of blanks, in lower case, cut into words. */
export interface Condensed {
  readonly text: string
  /** Index of each word's first character and of the one after its last. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** The words (by number) that begin like the first word of some phrase. */
  readonly candidates: readonly number[]
  readonly traits: number
}

/**
 * The one pass over every text: all rules about wording start from what it returns. With `origins`, also notes where each
 * character came from. `name` cuts `sendMail_to` into its words.
 */
export function condense(value: string, name: boolean, origins?: number[]): Condensed {
  const length = value.length
  const buffer = bufferFor(length * (name ? 2 : 1))
  const starts: number[] = []
  const ends: number[] = []
  const candidates: number[] = []
  let size = 0
  let wordLength = 0
  let key = 0
  let blanks = 0
  let lines = 0
  let traits = 0
  let wide = 0
  let changed = false
  for (let i = 0; i < length; i += 1) {
    let code = value.charCodeAt(i)
    let kind = code < 128 ? (KINDS[code] as number) : PLAIN
    if (kind >= BACKSLASH) {
      const next = kind === BACKSLASH ? ESCAPED[value.charCodeAt(i + 1)] : undefined
      if (next !== undefined) {
        // Text inside JSON inside text: `\n` is a line break to whoever reads it in the end.
        changed = true
        i += 1
        code = next
        kind = KINDS[next] as number
      } else if (kind === CONTROL) traits |= TRAIT.control
    }
    if (kind <= LETTERS) {
      if (blanks > 0) {
        blanks = 0
        lines = 0
      }
      if (name && wordLength > 0 && code <= 90 && code >= 65 && value.charCodeAt(i - 1) >= 97) {
        if (origins) origins[size] = i
        buffer[size++] = 32
        changed = true
        ends.push(size - 1)
        wordLength = 0
      }
      if (wordLength === 0) {
        starts.push(size)
        key = kind
      } else if (wordLength < 3) {
        key = key * LETTERS + kind
        if (wordLength === 2 && FIRST_LETTERS[key] !== 0) candidates.push(starts.length - 1)
      }
      wordLength += 1
      if (origins) origins[size] = i
      buffer[size++] = code < 91 && code > 64 ? code + 32 : code
      continue
    }
    if (wordLength > 0) {
      // `don't` and `user's` are one word each.
      if (code === 39 && letterIndex(value.charCodeAt(i + 1)) > 0) {
        changed = true
        continue
      }
      if (wordLength >= 20) traits |= TRAIT.run
      ends.push(size)
      wordLength = 0
    }
    if (kind === BLANK || kind === LINE || (name && (code === 95 || code === 45))) {
      if (kind === LINE) lines += 1
      blanks += 1
      if (blanks === 1) {
        if (code !== 32 && kind === BLANK) changed = true
        if (origins) origins[size] = i
        buffer[size++] = kind === LINE ? 10 : 32
        if (kind !== LINE && code !== 32) changed = true
      } else {
        changed = true
        if (kind === LINE && lines <= 2) {
          if (lines === 1) buffer[size - 1] = 10
          else {
            if (origins) origins[size] = i
            buffer[size++] = 10
          }
        }
        if (blanks === 100 || lines === 30) traits |= TRAIT.gap
      }
      continue
    }
    if (kind === DROPPED) {
      changed = true
      continue
    }
    if (blanks > 0) {
      blanks = 0
      lines = 0
    }
    wide |= code
    if (origins) origins[size] = i
    buffer[size++] = code
  }
  if (wordLength > 0) {
    if (wordLength >= 20) traits |= TRAIT.run
    ends.push(size)
  }
  const text = changed ? textOf(buffer, size, wide > 127) : value.toLowerCase()
  return { text, starts, ends, candidates, traits }
}

// 1 to 37 are the letters, digits and underscore that make words.
const LETTERS = 37
const PLAIN = 38
const BLANK = 39
const LINE = 40
const DROPPED = 41
const BACKSLASH = 42
const CONTROL = 43

const KINDS = new Uint8Array(128).map((_, code) => {
  const letter = letterIndex(code)
  if (letter > 0) return letter
  if (code === 9 || code === 32) return BLANK
  if (code === 10) return LINE
  // A carriage return is judged where it stands by the rule on terminal escapes.
  if (code === 13) return BLANK
  if (code < 32 || code === 127) return CONTROL
  // Emphasis in Markdown: `**ignore** all` reads as `ignore all`.
  if (code === 42) return DROPPED
  return code === 92 ? BACKSLASH : PLAIN
})

const ESCAPED: Readonly<Record<number, number>> = { 110: 10, 114: 32, 116: 32 }

let shared = new Uint16Array(16_384)
const MOST_SHARED = 4_194_304

function bufferFor(size: number): Uint16Array {
  if (size <= shared.length) return shared
  const larger = new Uint16Array(size)
  if (size <= MOST_SHARED) shared = larger
  return larger
}

function textOf(buffer: Uint16Array, size: number, wide: boolean): string {
  const used = buffer.subarray(0, size)
  if (!wide) return Buffer.from(used).toString('latin1')
  return Buffer.from(used.buffer, used.byteOffset, used.byteLength).toString('utf16le')
}
