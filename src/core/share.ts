import { type Interval, wilson } from './wilson.ts'

/** A share of something, with how sure one can be of it. Undefined of nothing. */
export interface Share extends Interval {
  readonly value: number
  readonly hits: number
  readonly of: number
}

export function shareOf(hits: number, of: number): Share | undefined {
  return of === 0 ? undefined : { value: hits / of, hits, of, ...wilson(hits, of) }
}

/** By nearest rank. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? 0
}
