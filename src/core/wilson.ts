export interface Interval {
  readonly low: number
  readonly high: number
}

/** Wilson's interval for a share, at 95 %: right for few trials and for shares near 0 and 1. Of no trials anything may be true. */
export function wilson(hits: number, trials: number): Interval {
  if (trials === 0) return { low: 0, high: 1 }
  const share = hits / trials
  const spread = Z ** 2 / trials
  const middle = (share + spread / 2) / (1 + spread)
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / trials + spread / (4 * trials))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

const Z = 1.959964
