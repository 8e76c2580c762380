import type { Verdict } from '../scorer.ts'

/** Finds every attack, and everything else too. */
export function flagAll(): Verdict {
  return { score: 1, flagged: true, by: 'flag all' }
}
