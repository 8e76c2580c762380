import type { Disguise } from '../../../core/provenance.ts'
import { evenly, type Decoded } from './decoded.ts'

/**
 * The readable stretches in bytes that were decoded from a run of a text. A run may begin with what does not belong to it, so
 * only what reads like text is given on: random bytes hardly ever do for long.
 */
export function* readable(
  bytes: Uint8Array,
  length: number,
  least: number,
  via: readonly Disguise[],
  placeOf: (index: number) => number,
): Generator<Decoded, void, undefined> {
  let start = 0
  let solid = 0
  let wide = 0
  for (let at = 0; at <= length; at += 1) {
    const byte = at < length ? bytes[at]! : 1
    const trait = TRAITS[byte]!
    if (trait !== BREAK) {
      if (trait === SOLID) solid += 1
      else if (trait === WIDE) wide += 1
      continue
    }
    // Bytes beyond ASCII only count where they spell characters, which random ones do not.
    if (solid + (wide >>> 1) >= least) {
      const slice = Buffer.from(bytes.subarray(start, at))
      const text = slice.toString(wide === 0 ? 'latin1' : 'utf8')
      if (wide === 0) yield evenly(text, via, placeOf(start), placeOf(at))
      else if (!text.includes('\ufffd')) yield evenly(text, via, placeOf(start), placeOf(at))
      else if (solid >= least) yield* asciiOnly(slice, start, least, via, placeOf)
    }
    start = at + 1
    solid = 0
    wide = 0
  }
}

function* asciiOnly(
  bytes: Uint8Array,
  offset: number,
  least: number,
  via: readonly Disguise[],
  placeOf: (index: number) => number,
): Generator<Decoded, void, undefined> {
  let start = 0
  let solid = 0
  for (let at = 0; at <= bytes.length; at += 1) {
    if (at < bytes.length && bytes[at]! < 128) {
      if (TRAITS[bytes[at]!] === SOLID) solid += 1
      continue
    }
    if (solid >= least) {
      const text = Buffer.from(bytes.subarray(start, at)).toString('latin1')
      yield evenly(text, via, placeOf(offset + start), placeOf(offset + at))
    }
    start = at + 1
    solid = 0
  }
}

const BREAK = 0
const SOLID = 1
const WIDE = 2
const OTHER = 3

// NUL is let through: text in two-byte units has one beside each letter.
const TRAITS = new Uint8Array(256).map((_, byte) => {
  if (byte >= 128) return WIDE
  if (/[0-9A-Za-z]/.test(String.fromCharCode(byte))) return SOLID
  return byte >= 32 || byte === 0 || byte === 9 || byte === 10 || byte === 13
    ? byte === 127
      ? BREAK
      : OTHER
    : BREAK
})
