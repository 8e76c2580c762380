import { dirname } from 'node:path'
import { FairleadError, fail } from '../../core/error.ts'
import type { Clock } from '../../core/clock.ts'
import type { WorkStore } from '../queue.ts'
import { connect, isDamaged } from '../sqlite/driver.ts'
import type { Database, Driver } from '../sqlite/driver.ts'
import { createPrivately, makeFolder, patiently } from '../sqlite/open.ts'
import { budgetOf, noteOf } from './sqlite/budget.ts'
import { queueOf } from './sqlite/queue.ts'
import { rawOf } from './sqlite/raw.ts'
import { prepareSchema } from './sqlite/schema.ts'
import { sheetsOf } from './sqlite/sheets.ts'
import { waitingWriter } from './sqlite/write.ts'

export interface SqliteStoreOptions {
  readonly clock: Clock
  readonly driver?: Driver
}

/** One file, for all processes of one machine; made where it is not there. */
export async function openSqliteStore(
  path: string,
  { clock, driver }: SqliteStoreOptions,
): Promise<WorkStore> {
  const database = opened(path, driver)
  const numbers = new Map<string, number>()
  const write = waitingWriter(database, path, () => numbers.clear())
  const sheets = sheetsOf(database, write, numbers)
  const raw = rawOf(database, write, path)
  return {
    queue: queueOf({ database, write, clock, addRows: sheets.insert, addRaw: raw.insert }),
    sheets: sheets.sheets,
    raw: raw.raw,
    budget: budgetOf(database, write, clock),
    note: noteOf(database, write),
    close: async () => {
      try {
        database.exec('PRAGMA wal_checkpoint(PASSIVE)')
      } catch {}
      database.close()
    },
  }
}

function opened(path: string, driver: Driver | undefined): Database {
  try {
    makeFolder(dirname(path))
    createPrivately(path)
    const database = connect(path, driver)
    try {
      patiently(() => prepareSchema(database))
    } catch (error) {
      database.close()
      throw error
    }
    return database
  } catch (error) {
    if (error instanceof FairleadError) throw error
    if (isDamaged(error)) return fail('store/damaged', { path, what: 'it is no sound SQLite file' }, error)
    return fail('store/unusable', { path }, error)
  }
}
