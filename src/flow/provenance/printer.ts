import { LONGEST, lowOf, type KeyedHash } from './keyed-hash.ts'
import { normalForm, unitAt, type Form } from './normal-form.ts'
import { SHORTEST } from './openings.ts'
import { KINDS, LOOSE, PARTIAL, shapeOf, type Kind } from './shape.ts'
import { styleOf } from './style.ts'
import type { Fingerprint } from './table.ts'
import type { Value } from './values.ts'
import { winnow } from './winnow.ts'

/** Units of a remembered stretch of text, and how many neighbours it stands for: any 28 letters that come back are known. */
export const SHINGLE = 20
export const WINDOW = 9
/** The same for long random values, of which 12 are enough. */
export const FRAGMENT = 10
const FRAGMENT_WINDOW = 3

/** Takes a fingerprint and the place in the text of what it is of. */
export type Take = (fingerprint: Fingerprint, start: number) => void

export interface Printer {
  readonly text: (take: Take, most: number) => void
  readonly value: (value: Value, take: Take) => void
  readonly units: number
}

/** Makes the fingerprints of one text. */
export function printerOf(text: string, hash: KeyedHash): Printer {
  const form = normalForm(text)
  const sums = hash.sums(form)

  const print = (start: number, length: number, kind: Kind, flags: number): Fingerprint =>
    printed(hash, form, sums, start, length, {
      style: styleOf(text, form, start, length),
      shape: shapeOf(kind, length, flags),
    })

  const value = ({ start, end, kind, flags, spelled, isRandom }: Value, take: Take): void => {
    if (spelled !== undefined) {
      const other = normalForm(spelled)
      const shape = shapeOf(kind, other.length, flags | LOOSE)
      if (other.length > LONGEST) return
      take(printed(hash, other, hash.sums(other), 0, other.length, { style: 0, shape }), start)
      return
    }
    const from = unitAt(form, start)
    const length = unitAt(form, end) - from
    if (length < (kind === KINDS.whole ? 2 : SHORTEST)) return
    if (length <= LONGEST) take(print(from, length, kind, flags), start)
    else if (kind !== KINDS.whole) {
      take(print(from, LONGEST, KINDS.exact, flags), start)
      take(print(from + length - LONGEST, LONGEST, KINDS.exact, flags), start)
    }
    if (isRandom !== true || length < FRAGMENT + FRAGMENT_WINDOW - 1) return
    const range = { length: FRAGMENT, window: FRAGMENT_WINDOW, from, until: from + length }
    winnow(sums, hash.powers, range, (at) => take(print(at, FRAGMENT, KINDS.fragment, PARTIAL), form.at[at]!))
  }

  return {
    units: form.length,
    value,
    // Of a very long text fewer stretches are kept, evenly.
    text: (take, most) => {
      const window = Math.max(WINDOW, Math.ceil((form.length * 2) / most))
      const range = { length: SHINGLE, window, from: 0, until: form.length }
      winnow(sums, hash.powers, range, (at) => take(print(at, SHINGLE, KINDS.shingle, 0), form.at[at]!))
    },
  }
}

function printed(
  { powers, high }: KeyedHash,
  form: Form,
  sums: Uint32Array,
  start: number,
  length: number,
  written: { readonly style: number; readonly shape: number },
): Fingerprint {
  return {
    low: lowOf(sums, powers, start, length),
    high: high(form.units, start, length),
    opening: lowOf(sums, powers, start, Math.min(SHORTEST, length)),
    ...written,
  }
}
