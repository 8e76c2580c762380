import { readable } from './bytes-in-text.ts'
import type { Decoded } from './decoded.ts'

/**
 * Base64 in both alphabets, padded or not, in lines or in one piece. A run need not begin where its first group does: what
 * stands before it may be of the same alphabet (`/files/NDgx…`), or the first half may have gone in another call.
 */
export function* base64(text: string): Generator<Decoded, void, undefined> {
  let start = 0
  for (let at = 0; at <= text.length; at += 1) {
    const value = at < text.length ? valueAt(text, at) : NONE
    if (value !== NONE) continue
    if (at - start >= SHORTEST_RUN) {
      if (isLineBreak(text, at, start)) continue
      if (!isWord(text, start, at)) yield* runTexts(text, start, at)
    }
    start = at + 1
  }
}

const SHORTEST_RUN = 6

function* runTexts(text: string, start: number, end: number): Generator<Decoded, void, undefined> {
  const room = Math.ceil(((end - start) * 3) / 4) + 3
  const bytes = room <= shared.length ? shared : new Uint8Array(room)
  for (const step of end - start < SHORTEST_REVERSED ? FORWARDS : BOTH_WAYS) {
    for (let shift = 0; shift < 4; shift += 1) {
      const first = step === 1 ? start + shift : end - 1 - shift
      const length = decode(text, first, step === 1 ? end : start - 1, step, bytes)
      const origin = step === 1 ? first : first + 1
      const place = (index: number) =>
        Math.max(start, Math.min(end, origin + step * Math.ceil((index * 4) / 3)))
      yield* readable(bytes, length, shift === 0 ? 3 : 5, step === 1 ? PLAIN : REVERSED, place)
    }
  }
}

const SHORTEST_REVERSED = 8
const FORWARDS = [1] as const
const BOTH_WAYS = [1, -1] as const
const PLAIN = ['base64'] as const
const REVERSED = ['reversed', 'base64'] as const

const shared = new Uint8Array(16_384)

function decode(text: string, from: number, to: number, step: number, bytes: Uint8Array): number {
  let length = 0
  let bits = 0
  let count = 0
  for (let at = from; (to - at) * step > 0; at += step) {
    const value = valueAt(text, at)
    if (value === NONE) continue
    bits = ((bits << 6) | value) & 0xffffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes[length++] = (bits >>> count) & 255
  }
  return length
}

/** Words are runs too, and the most common: those of plain letters are passed over. */
function isWord(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_WORD) return false
  for (let at = start + 1; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 97 || code > 122) return false
  }
  return true
}

const LONGEST_WORD = 16

function isLineBreak(text: string, at: number, start: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 10 || code === 13) && at - start >= LEAST_LINE
}

const LEAST_LINE = 40

const valueAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  return code < 128 ? VALUES[code]! : NONE
}

const NONE = 255
const VALUES = new Uint8Array(128).fill(NONE)
for (const [value, sign] of Array.from(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
).entries())
  VALUES[sign.charCodeAt(0)] = value
VALUES['-'.charCodeAt(0)] = 62
VALUES['_'.charCodeAt(0)] = 63
