import { afterAll, beforeAll } from 'vitest'
import { startPostgres } from '../../scripts/store-crash/postgres.js'
import type { PostgresServer } from '../../scripts/store-crash/postgres.js'

/** A PostgreSQL server of its own for the tests of a file, or of a `describe`: there when they run, gone after them. */
export function withPostgres(): () => PostgresServer {
  let server: PostgresServer | undefined
  beforeAll(async () => {
    server = await startPostgres()
  }, 120_000)
  afterAll(() => server?.stop())
  return () => {
    if (server === undefined) throw new Error('it starts before the tests, not before they are collected')
    return server
  }
}
