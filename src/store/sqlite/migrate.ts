import { fail } from '../../core/error.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import type { Database } from './driver.ts'

/** Brings the tables up to date, once, however many processes start at the same time. */
export function migrate(database: Database): void {
  if (schemaVersion(database) === MIGRATIONS.length) return
  database.transaction(() => {
    const found = schemaVersion(database)
    if (found > MIGRATIONS.length)
      fail('state/newer', { found: String(found), known: String(MIGRATIONS.length) })
    for (const migration of MIGRATIONS.slice(found)) database.exec(migration)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length}`)
  })
}

function schemaVersion(database: Database): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version'])
}
