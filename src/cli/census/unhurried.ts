import type { HostBudget } from '../../core/budget.ts'
import type { Clock } from '../../core/clock.ts'

/** So many a second are not counted: only this machine bears them, and nobody has to be slow for its sake. */
export const UNHURRIED = 100_000

/**
 * Turns at this machine cost no word with other workers, which would take longer than the answer. Where it asks to be left
 * alone, it is.
 */
export function unhurriedBudget(shared: HostBudget, clock: Clock): HostBudget {
  const rests = new Map<string, number>()
  return {
    turn: async (host, perSecond) => {
      if (perSecond < UNHURRIED) return shared.turn(host, perSecond)
      const until = rests.get(host)
      if (until === undefined) return 0
      const ms = until - clock().getTime()
      if (ms <= 0) rests.delete(host)
      return Math.max(0, ms)
    },
    rest: async (host, ms) => {
      if (rests.size >= MOST_HOSTS) rests.clear()
      rests.set(host, clock().getTime() + ms)
      await shared.rest(host, ms)
    },
  }
}

const MOST_HOSTS = 10_000
