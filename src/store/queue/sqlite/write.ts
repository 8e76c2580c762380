import { setTimeout as pause } from 'node:timers/promises'
import { fail } from '../../../core/error.ts'
import { isBusy } from '../../sqlite/driver.ts'
import type { Database } from '../../sqlite/driver.ts'

/** Runs `work` in a transaction of its own, alone among all writers. */
export type Write = <T>(work: () => T) => Promise<T>

const MOST_MINUTES = 15
const PAUSE_MS = 20

/** Waits while another process writes, which takes long where it sorts millions of rows, and lets this one live on. */
export function waitingWriter(database: Database, path: string, undone: () => void): Write {
  return async (work) => {
    for (const until = performance.now() + MOST_MINUTES * 60_000; ;) {
      try {
        return database.transaction(work)
      } catch (error) {
        undone()
        if (!isBusy(error)) throw error
        if (performance.now() > until) fail('store/busy', { path, minutes: String(MOST_MINUTES) }, error)
      }
      await pause(PAUSE_MS)
    }
  }
}
