import { LONGEST, lowOf, type KeyedHash } from './keyed-hash.ts'
import type { Form } from './normal-form.ts'
import { OPENING_SHIFT, SHORTEST } from './openings.ts'
import { FRAGMENT, SHINGLE } from './printer.ts'
import { SIEVE_SHIFT, WORD_SHIFT } from './sieve.ts'
import { KINDS, kindOf, lengthOf, type Kind } from './shape.ts'
import type { Table } from './table.ts'

/** A stretch of a form that has the hash of something remembered. */
export interface Hit {
  readonly start: number
  readonly length: number
  readonly entry: number
}

/** All stretches of a form that are remembered, in one pass: each place is asked for the few lengths that may begin there. */
export function search(form: Form, hash: KeyedHash, table: Table, found: (hit: Hit) => void): void {
  const { units, length } = form
  const sums = hash.sums(form, scratch)
  const { sieve, openings } = table
  const { powers } = hash
  const hasShingles = table.has(KINDS.shingle)
  const hasFragments = table.has(KINDS.fragment)
  const power = { shingle: powers[SHINGLE]!, fragment: powers[FRAGMENT]!, opening: powers[SHORTEST]! }

  const confirm = (low: number, start: number, size: number, isWanted: (kind: Kind) => boolean): void => {
    let high = -1
    for (let entry = table.find(low, -1); entry >= 0; entry = table.find(low, entry)) {
      const shape = table.shapeAt(entry)
      if (lengthOf(shape) !== size || !isWanted(kindOf(shape))) continue
      if (high < 0) high = hash.high(units, start, size)
      if (table.highAt(entry) === high) found({ start, length: size, entry })
    }
  }

  for (let start = 0; start + SHORTEST <= length; start += 1) {
    const sum = sums[start]!
    if (hasShingles && start + SHINGLE <= length) {
      const low = (sums[start + SHINGLE]! - Math.imul(sum, power.shingle)) >>> 0
      if (passes(sieve, low)) confirm(low, start, SHINGLE, isShingle)
    }
    if (hasFragments && start + FRAGMENT <= length) {
      const low = (sums[start + FRAGMENT]! - Math.imul(sum, power.fragment)) >>> 0
      if (passes(sieve, low)) confirm(low, start, FRAGMENT, isFragment)
    }
    const opening = (sums[start + SHORTEST]! - Math.imul(sum, power.opening)) >>> 0
    for (let bits = openings[opening >>> OPENING_SHIFT]!; bits !== 0; bits &= bits - 1) {
      const size = SHORTEST + 31 - Math.clz32(bits & -bits)
      if (start + size > length) break
      const low = lowOf(sums, powers, start, size)
      confirm(low, start, size, isValue)
    }
  }
  if (length <= LONGEST && length >= 2) confirm(lowOf(sums, powers, 0, length), 0, length, isWhole)
}

const passes = (sieve: Uint32Array, low: number): boolean =>
  ((sieve[low >>> WORD_SHIFT]! >>> ((low >>> SIEVE_SHIFT) & 31)) & 1) !== 0

/** Sums of one text, which nobody needs once the search is over. */
const scratch = new Uint32Array(65_536)

const isShingle = (kind: Kind): boolean => kind === KINDS.shingle
const isFragment = (kind: Kind): boolean => kind === KINDS.fragment
const isValue = (kind: Kind): boolean =>
  kind === KINDS.exact || kind === KINDS.edged || kind === KINDS.address
const isWhole = (kind: Kind): boolean => kind === KINDS.whole
