/** How long we wait: for one answer, and for all of them together. */
export interface PatienceLimits {
  readonly totalMs: number
  readonly askMs: number
}

export interface Patient {
  /** Milliseconds for the next answer. */
  readonly next: () => number
  readonly isOver: () => boolean
  /** An impatient one, now that it is known how fast the server answers. */
  readonly hasty: (seenMs: number) => Patient
}

const LEAST_MS = 3000

export function createPatience({ totalMs, askMs }: PatienceLimits): Patient {
  return until(performance.now() + totalMs, askMs)
}

function until(end: number, askMs: number): Patient {
  return {
    next: () => Math.max(1, Math.min(askMs, end - performance.now())),
    isOver: () => performance.now() >= end,
    hasty: (seenMs) => until(end, Math.min(askMs, Math.max(LEAST_MS, 6 * seenMs))),
  }
}
