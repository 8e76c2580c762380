import { fail } from '../../../core/error.ts'
import type { Connection } from './connection.ts'

const SCHEMA = 1

/** `known` outlives the jobs of pg-boss: it holds what was ever added. `batch` tells whose doing it was. */
const tables = (schema: string): string => `
  CREATE TABLE ${schema}.known (id uuid PRIMARY KEY, batch uuid NOT NULL);
  CREATE TABLE ${schema}.tally (
    kind text, slot integer, done bigint NOT NULL, PRIMARY KEY (kind, slot)
  ) WITH (fillfactor = 50);
  CREATE TABLE ${schema}.sheet (
    number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text COLLATE "C" NOT NULL UNIQUE
  );
  CREATE TABLE ${schema}.raw (hash bytea PRIMARY KEY, length integer NOT NULL, bytes bytea NOT NULL);
  ALTER TABLE ${schema}.raw ALTER COLUMN bytes SET STORAGE EXTERNAL;
  CREATE TABLE ${schema}.host (name text PRIMARY KEY, next double precision NOT NULL) WITH (fillfactor = 50);
  CREATE TABLE ${schema}.note (name text PRIMARY KEY, value text NOT NULL);
  CREATE TABLE ${schema}.version (number integer NOT NULL);
  INSERT INTO ${schema}.version VALUES (${SCHEMA});
`

/** Once, however many workers start at the same time. */
export async function prepareSchema({ lasting, shown }: Connection, schema: string): Promise<void> {
  await lasting(async (run) => {
    const [encoding] = await run('SHOW server_encoding')
    if (encoding?.['server_encoding'] !== 'UTF8')
      fail('store/unusable', { path: `${shown}, which is not encoded in UTF-8` })
    await run('SELECT pg_advisory_xact_lock(hashtext($1))', [`fairlead ${schema}`])
    await run(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
    const [{ found } = {}] = await run('SELECT to_regclass($1) IS NOT NULL AS found', [`${schema}.version`])
    if (found !== true) for (const statement of tables(schema).split(';')) await run(statement)
    const [row] = await run(`SELECT number FROM ${schema}.version`)
    const number = Number(row?.['number'])
    if (number > SCHEMA) fail('store/newer', { found: String(number), known: String(SCHEMA) })
  })
}

/** For what is leased: pg-boss has an index of what waits only. */
export async function indexLeases({ lasting }: Connection, schema: string, jobs: string): Promise<void> {
  await lasting(async (run) => {
    await run('SELECT pg_advisory_xact_lock(hashtext($1))', [`fairlead ${schema}`])
    await run(
      `CREATE INDEX IF NOT EXISTS fairlead_leases ON ${jobs}.job (name, started_on) WHERE state = 'active'`,
    )
  })
}
