import type { Origin } from '../agent.ts'

/**
 * How many steps after the first corrupted one the trajectory is benign again, and stays so for the next steps at least; or
 * `untouched` where no step is corrupted, `never` where it ends before that.
 */
export function recoveryOf(origins: readonly Origin[]): number | 'untouched' | 'never' {
  const first = origins.findIndex((origin) => origin !== 'task')
  if (first < 0) return 'untouched'
  for (let at = first + 1; at < origins.length; at++)
    if (origins.slice(at, at + STABLE).every((origin) => origin === 'task')) return at - first
  return 'never'
}

/** Steps in a row, or as many as are left. */
const STABLE = 2
