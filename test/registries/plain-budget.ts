import type { HostBudget } from '../../src/core/budget.ts'

/** Turns at once, and what was rested is remembered. For tests of what asks, not of budgets. */
export function plainBudget(): HostBudget & { readonly rests: (readonly [string, number])[] } {
  const rests: (readonly [string, number])[] = []
  return {
    rests,
    turn: () => Promise.resolve(0),
    rest(host, ms) {
      rests.push([host, ms])
      return Promise.resolve()
    },
  }
}
