import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import type { SheetGroup, SheetRow, Taken, WorkStore } from '../../src/store/queue.ts'
import { openPostgresStore } from '../../src/store/queue/postgres.ts'
import { openSqliteStore } from '../../src/store/queue/sqlite.ts'
import { DRIVERS, hasDriver } from '../../src/store/sqlite/driver.ts'
import type { Driver } from '../../src/store/sqlite/driver.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { withPostgres } from './postgres.ts'

export interface Opened {
  readonly store: WorkStore
  /** Another way into the same store, as another process has. */
  readonly again: () => Promise<WorkStore>
  /** Lets time go by. */
  readonly elapse: (ms: number) => Promise<void>
}

const inSqlite = (driver: Driver) => async (): Promise<Opened> => {
  const path = join(scratchFolder(), 'work.db')
  let now = 1_000_000
  const again = async (): Promise<WorkStore> =>
    closed(await openSqliteStore(path, { clock: () => new Date(now), driver }))
  return { store: await again(), again, elapse: async (ms) => void (now += ms) }
}

function closed(store: WorkStore): WorkStore {
  onTestFinished(() => store.close())
  return store
}

export const LEASE = 60_000
export const SHORT = 150
export const task = (key: string, kind = 'fetch') => ({ kind, key, body: { of: key } })
export const row = (key: string, id = key, body: SheetRow['body'] = 1, sheet = 'seen'): SheetRow => ({
  sheet,
  key,
  id,
  body,
})
export const keysOf = (tasks: readonly Taken[]): string[] => tasks.map(({ key }) => key)

export async function all(groups: AsyncIterable<SheetGroup>): Promise<SheetGroup[]> {
  const found: SheetGroup[] = []
  for await (const group of groups) found.push(group)
  return found
}

/** Every way to keep work, for tests that hold for all of them. To be called once in a file. */
export function allStores(): readonly (readonly [name: string, open: () => Promise<Opened>])[] {
  const server = withPostgres()
  let schemas = 0
  const inPostgres = async (): Promise<Opened> => {
    const schema = `census_${(schemas += 1)}`
    const again = async (): Promise<WorkStore> => closed(await openPostgresStore(server().url, { schema }))
    return { store: await again(), again, elapse: (ms) => pause(ms) }
  }
  return [
    ...DRIVERS.filter(hasDriver).map((driver) => [`SQLite by ${driver}`, inSqlite(driver)] as const),
    ['PostgreSQL', inPostgres],
  ]
}
