/** The number stands in what was told, with as many decimals as one likes, and not as a part of another. */
export function tellsAmount(told: string, wanted: number): boolean {
  return [...told.matchAll(/-?\d+(?:[.,]\d+)*/g)].some(([found]) => numberIn(found) === wanted)
}

/** `1,250.40`, `1250.4` and `1250.40` are one number. */
export function numberIn(written: string): number {
  return Number(written.replaceAll(/,(?=\d{3}(?!\d))/g, ''))
}

/** Sums of money are added as cents, so that they come out the same in any order. */
export function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100
}
