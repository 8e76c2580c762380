import type { Disguise } from '../../../core/provenance.ts'
import { readable } from './bytes-in-text.ts'
import type { Decoded } from './decoded.ts'

/** Bytes in hexadecimal: `34383132`, `34 38 31 32`, `34:38:31:32`, `\x34\x38`, `0x34, 0x38`. */
export function* hex(text: string): Generator<Decoded, void, undefined> {
  if (!LIKELY.test(text)) return
  for (const match of text.matchAll(RUN)) {
    const [run] = match
    const places: number[] = []
    let digits = ''
    for (let at = 0; at < run.length; at += 1) {
      const isPrefix = run[at] === '0' && (run[at + 1] === 'x' || run[at + 1] === 'X')
      if (isPrefix || !isHex(run.charCodeAt(at))) continue
      digits += run[at]!
      places.push(match.index + at)
    }
    const end = match.index + run.length
    yield* pairs(digits, (index) => places[index] ?? end, ['hex'])
    const last = digits.length - 1
    yield* pairs(reversed(digits), (index) => (places[last - index] ?? match.index - 1) + 1, [
      'reversed',
      'hex',
    ])
  }
}

function* pairs(
  digits: string,
  placeOf: (digit: number) => number,
  via: readonly Disguise[],
): Generator<Decoded, void, undefined> {
  for (const shift of [0, 1]) {
    const bytes = Buffer.from(digits.slice(shift, digits.length - ((digits.length - shift) % 2)), 'hex')
    yield* readable(bytes, bytes.length, 3, via, (index) => placeOf(index * 2 + shift))
  }
}

const reversed = (digits: string): string => Array.from(digits).toReversed().join('')

// Letters, digits and most signs begin with one of these, in hexadecimal; so all but few texts are done with at once.
const LIKELY = /[2-7][0-9A-Fa-f](?:[ :,-]{0,2}(?:\\x|0[xX])?[2-7][0-9A-Fa-f]){2}/
// At least four bytes: what stands between them is at most a short sign.
const RUN = /(?:(?:\\x|0[xX])?[0-9A-Fa-f]{2}[ :,-]{0,2}){4,100000}[0-9A-Fa-f]?/g

const isHex = (code: number): boolean =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102)
