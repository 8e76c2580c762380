import { fail } from '../../../core/error.ts'
import type { Run } from './connection.ts'

export interface Job {
  readonly id: string
  readonly name: string
  readonly data: { readonly key: string; readonly body: string }
}

/** What pg-boss does here: its tables and their changes from version to version, its queues, and the way in. */
export interface Boss {
  readonly makeQueue: (name: string) => Promise<void>
  readonly insert: (run: Run, jobs: readonly Job[]) => Promise<void>
}

// Not supervised: pg-boss would archive what waits for long, and give leases back by its own clock.
export async function startBoss(run: Run, schema: string): Promise<Boss> {
  const PgBoss = await loadBoss()
  const database = (by: Run) => ({
    executeSql: async (text: string, values: unknown[] = []) => {
      const rows = await by(text, values)
      return { rows: [...rows] }
    },
  })
  const boss = new PgBoss({ db: database(run), schema, supervise: false, schedule: false })
  boss.on('error', () => undefined)
  await boss.start()
  return {
    makeQueue: (name) => boss.createQueue(name, { name, policy: 'standard' }),
    insert: async (by, jobs) => {
      for (let at = 0; at < jobs.length; at += MOST_AT_ONCE) {
        const some = jobs.slice(at, at + MOST_AT_ONCE).map((job) => ({ ...job, keepUntil: FOREVER }))
        await boss.insert(some, { db: database(by) })
      }
    },
  }
}

const MOST_AT_ONCE = 5_000
const FOREVER = '9999-01-01T00:00:00Z'

async function loadBoss() {
  try {
    return (await import('pg-boss')).default
  } catch (error) {
    return fail('store/no-package', { name: 'pg-boss' }, error)
  }
}
