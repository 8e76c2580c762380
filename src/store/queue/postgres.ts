import type { WorkStore } from '../queue.ts'
import { addressOf } from './postgres/address.ts'
import { startBoss } from './postgres/boss.ts'
import { budgetOf, noteOf } from './postgres/budget.ts'
import { connection } from './postgres/connection.ts'
import { queueOf } from './postgres/queue.ts'
import { rawOf } from './postgres/raw.ts'
import { indexLeases, prepareSchema } from './postgres/schema.ts'
import { sheetsOf } from './postgres/sheets.ts'

export interface PostgresStoreOptions {
  /** Whoever shares the database keeps apart by this: lower-case letters, digits and `_`. */
  readonly schema?: string
  /** How long to wait for a server that restarts. */
  readonly waitMs?: number
}

/** One database, for all workers on all machines; its tables are made where they are not there. */
export async function openPostgresStore(
  url: string,
  { schema = 'fairlead', waitMs = 120_000 }: PostgresStoreOptions = {},
): Promise<WorkStore> {
  if (!/^[a-z][a-z0-9_]{0,39}$/.test(schema)) throw new RangeError(`not a name of a schema: ${schema}`)
  const jobs = `${schema}_jobs`
  const opened = await connection(addressOf(url), waitMs)
  try {
    await prepareSchema(opened, schema)
    // One after the other: pg-boss fails where several make its tables at once.
    const boss = await opened.transaction(async (by) => {
      await by('SELECT pg_advisory_xact_lock(hashtext($1))', [`fairlead ${jobs}`])
      // Lasting, as a queue that a worker believes in and the server forgot would swallow its jobs.
      return startBoss((text, values) => opened.lasting((run) => run(text, values)), jobs)
    })
    await indexLeases(opened, schema, jobs)
    const sheets = sheetsOf(opened, schema)
    const raw = rawOf(opened, schema)
    const parts = { connection: opened, boss, schema, jobs, sheets, addRaw: raw.insert }
    return {
      queue: queueOf(parts),
      sheets: sheets.sheets,
      raw: raw.raw,
      budget: budgetOf(opened, schema),
      note: noteOf(opened, schema),
      close: opened.close,
    }
  } catch (error) {
    await opened.close()
    throw error
  }
}
