import type { Random } from '../../core/random.ts'

/** Looks like a key, opens nothing, and says so. */
export function madeUpKey(random: Random, kind = 'KEY'): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'.split('')
  return `EXAMPLE-${kind}-${Array.from({ length: 20 }, () => random.pick(letters)).join('')}`
}

/** An account number of no country. */
export function madeUpAccount(random: Random): string {
  return `EX${random.whole(1_000_000_000, 9_999_999_999)}`
}

export function madeUpDay(random: Random, month = random.whole(1, 12)): string {
  return `2031-${String(month).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`
}
