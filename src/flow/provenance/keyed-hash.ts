import { sha256Hex } from '../../core/canonical.ts'
import type { Form } from './normal-form.ts'

/**
 * A keyed 64-bit hash of any stretch of a form, in two halves. The low half is a polynomial, so that after one pass over a
 * text the hash of each of its stretches takes one multiplication; the high half is read only to confirm.
 */
export interface KeyedHash {
  /** Of the first n units, for each n; written to `room` if it is large enough. */
  readonly sums: (form: Form, room?: Uint32Array) => Uint32Array
  /** The base to the power of n, up to `LONGEST`. */
  readonly powers: Uint32Array
  readonly high: (units: Uint16Array, start: number, length: number) => number
}

/** No stretch that is hashed is longer. */
export const LONGEST = 32

export function keyedHash(key: Uint8Array): KeyedHash {
  const words = expand(key)
  const [low, wide] = [words.subarray(0, 256), words.subarray(256, 512)]
  const [high, highWide] = [words.subarray(512, 768), words.subarray(768, 1024)]
  wide[0] = 0
  highWide[0] = 0
  const base = (words[1024]! & ~7) | 5
  const step = words[1025]! | 1
  const powers = new Uint32Array(LONGEST + 1)
  powers[0] = 1
  for (let n = 1; n <= LONGEST; n += 1) powers[n] = Math.imul(powers[n - 1]!, base)
  return {
    powers,
    sums: ({ units, length }, room) => {
      const sums = room !== undefined && room.length > length ? room : new Uint32Array(length + 1)
      sums[0] = 0
      let sum = 0
      for (let at = 0; at < length; at += 1) {
        const unit = units[at]!
        sum = (Math.imul(sum, base) + low[unit & 255]! + wide[unit >>> 8]!) | 0
        sums[at + 1] = sum
      }
      return sums
    },
    high: (units, start, length) => {
      let hash = step ^ length
      for (let at = start; at < start + length; at += 1) {
        const unit = units[at]!
        hash = Math.imul(hash ^ high[unit & 255]! ^ highWide[unit >>> 8]!, step)
        hash ^= hash >>> 15
      }
      return mixed(hash)
    },
  }
}

/** The low half of the hash of `length` units from `start`. */
export function lowOf(sums: Uint32Array, powers: Uint32Array, start: number, length: number): number {
  return (sums[start + length]! - Math.imul(sums[start]!, powers[length]!)) >>> 0
}

/** Spreads what a polynomial leaves in few bits. */
export function mixed(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x21f0aaad)
  const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
  return (twice ^ (twice >>> 15)) >>> 0
}

function expand(key: Uint8Array): Uint32Array {
  const seed = sha256Hex(key)
  const words = new Uint32Array(1032)
  for (let at = 0; at < words.length; at += 8) {
    const block = sha256Hex(`${seed}/${at}`)
    for (let word = 0; word < 8; word += 1)
      words[at + word] = Number.parseInt(block.slice(word * 8, word * 8 + 8), 16)
  }
  return words
}
