import type { Numbered, Trail } from '../core/trail.ts'

/** A trail that lives and dies with this process: for replay and benchmarks, and where there is no state folder. */
export function createTrail(most = MOST_ENTRIES): Trail {
  const kept: Numbered[] = []
  let number = 0
  return {
    append: (entry) => {
      number += 1
      kept.push({ ...entry, number })
      if (kept.length > most) kept.splice(0, kept.length - most)
      return number
    },
    entries: () => kept,
  }
}

/** What a long session may be remembered by; the store keeps as many. */
export const MOST_ENTRIES = 2000
