import type { SheetGroup, SheetRow, Sheets } from '../../queue.ts'
import { MOST_OF_GROUP } from '../../queue.ts'
import { byName } from '../by-name.ts'
import { PAGE, pagedGroups } from '../paged-groups.ts'
import type { KeyedRow } from '../paged-groups.ts'
import { cutGroup, groupOf, placed } from '../row-text.ts'
import { fromStored } from '../stored-text.ts'
import type { Connection, Row, Run } from './connection.ts'
import { rowInsert } from './row-insert.ts'

const MOST_AT_ONCE = 5_000

export interface PostgresSheets {
  readonly sheets: Sheets
  /** Before the transaction in which rows go into these: two that made sheets as they went could wait for each other. */
  readonly make: (rows: readonly SheetRow[]) => Promise<void>
  readonly insert: (run: Run, rows: readonly SheetRow[]) => Promise<void>
}

/** A table per sheet: a heap that only grows at its end, and an index that is made when the sheet is first read. */
export function sheetsOf({ run, transaction, lasting }: Connection, schema: string): PostgresSheets {
  // For good, also after `clear`.
  const numbers = new Map<string, number>()
  // Parts are read one after the other: not each of them asks whether the index is there. Another may have cleared the sheet.
  const ordered = new Map<string, number>()

  const numberOf = async (name: string): Promise<number | undefined> => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const [row] = await run(`SELECT number FROM ${schema}.sheet WHERE name = $1`, [placed('sheet', name)])
    if (row !== undefined) numbers.set(name, Number(row['number']))
    return numbers.get(name)
  }

  const makeSheet = (name: string): Promise<void> =>
    lasting(async (by) => {
      const [row] = await by(
        `INSERT INTO ${schema}.sheet (name) VALUES ($1) ON CONFLICT DO NOTHING RETURNING number`,
        [placed('sheet', name)],
      )
      if (row !== undefined)
        await by(
          `CREATE TABLE ${schema}.sheet_${Number(row['number'])} (part smallint NOT NULL,
             key text COLLATE "C" NOT NULL, id text COLLATE "C" NOT NULL, body text COLLATE "C" NOT NULL)`,
        )
    })

  const make = async (rows: readonly SheetRow[]): Promise<void> => {
    let last: string | undefined
    for (const { sheet } of rows) {
      if (sheet === last || numbers.has(sheet)) continue
      last = sheet
      if ((await numberOf(sheet)) === undefined) {
        await makeSheet(sheet)
        await numberOf(sheet)
      }
    }
  }

  const insert = async (by: Run, rows: readonly SheetRow[]): Promise<void> => {
    for (const [sheet, own] of byName(rows, (row) => row.sheet)) {
      const number = await numberOf(sheet)
      for (let at = 0; at < own.length; at += MOST_AT_ONCE) {
        const [text, values] = rowInsert(`${schema}.sheet_${number}`, own.slice(at, at + MOST_AT_ONCE))
        await by(text, values)
      }
    }
  }

  // Asked of the catalogue itself: `to_regclass` answers out of what this connection remembers from before it waited.
  const isThere = async (by: Run, index: string): Promise<boolean> => {
    const [row] = await by(
      'SELECT EXISTS (SELECT 1 FROM pg_indexes WHERE schemaname = $1 AND indexname = $2) AS found',
      [schema, index],
    )
    return row?.['found'] === true
  }

  /** The table of a sheet that is in order to be read, if it is there at all. */
  const inOrder = async (name: string, how: keyof typeof ORDERS): Promise<string | undefined> => {
    const number = await numberOf(name)
    if (number === undefined) return undefined
    const [table, index] = [`${schema}.sheet_${number}`, `${how}_${number}`]
    if (performance.now() < (ordered.get(index) ?? 0)) return table
    if (!(await isThere(run, index)))
      await transaction(async (by) => {
        await by('SELECT pg_advisory_xact_lock(hashtext($1))', [`fairlead ${schema} ${index}`])
        // Whoever waited for another that made it has nothing to do.
        if (await isThere(by, index)) return
        await by(`SET LOCAL maintenance_work_mem = '256MB'`)
        await by(`CREATE INDEX IF NOT EXISTS ${index} ON ${table} (${ORDERS[how]})`)
        // Of the rest nothing is asked by what it holds, and to look at it takes longer than to sort.
        await by(`ANALYZE ${table} (part)`)
      })
    ordered.set(index, performance.now() + BELIEVED_MS)
    return table
  }

  async function* groups(name: string, part?: number): AsyncGenerator<SheetGroup> {
    const table = await inOrder(name, part === undefined ? 'whole' : 'part')
    if (table === undefined) return
    const from = `FROM ${table} WHERE ${part === undefined ? '' : `part = ${Math.trunc(part)} AND`}`
    const order = `ORDER BY key LIMIT ${PAGE}`
    yield* pagedGroups({
      page: async (after) =>
        (after === undefined
          ? await run(`SELECT key, id, body ${from} true ${order}`)
          : await run(`SELECT key, id, body ${from} key > $1 ${order}`, [after])
        ).map(rowOf),
      big: (key) => bigGroup(run, from, key),
    })
  }

  const of = async (name: string, key: string): Promise<SheetRow[]> => {
    const table = await inOrder(name, 'whole')
    if (table === undefined) return []
    const [from, stored] = [`FROM ${table} WHERE`, placed('key', key)]
    const rows = await run(`SELECT key, id, body ${from} key = $1 LIMIT ${MOST_OF_GROUP + 1}`, [stored])
    const group =
      rows.length > MOST_OF_GROUP ? await bigGroup(run, from, stored) : groupOf(stored, rows.map(rowOf))
    return group.rows.map((row) => ({ sheet: name, key, ...row }))
  }

  const clear = async (names: readonly string[]): Promise<void> => {
    const found = await Promise.all(names.map(numberOf))
    ordered.clear()
    const own = [...new Set(found.filter((number) => number !== undefined))].sort((a, b) => a - b)
    await lasting(async (by) => {
      for (const number of own) {
        await by(`TRUNCATE ${schema}.sheet_${number}`)
        await by(`DROP INDEX IF EXISTS ${schema}.whole_${number}, ${schema}.part_${number}`)
      }
    })
  }

  const names = async (): Promise<string[]> => {
    const found: string[] = []
    for (const { number, name } of await run(`SELECT number, name FROM ${schema}.sheet`)) {
      const some = await run(`SELECT 1 FROM ${schema}.sheet_${Number(number)} LIMIT 1`)
      if (some.length > 0) found.push(fromStored(String(name)))
    }
    return found.sort()
  }

  const add = async (rows: readonly SheetRow[]): Promise<void> => {
    await make(rows)
    await lasting((by) => insert(by, rows))
  }

  const count = async (name: string): Promise<number> => {
    const table = await inOrder(name, 'whole')
    if (table === undefined) return 0
    const [row] = await run(`SELECT count(*) AS keys FROM (SELECT DISTINCT key FROM ${table}) AS once`)
    return Number(row?.['keys'])
  }

  return { make, insert, sheets: { add, groups, of, count, names, clear } }
}

const BELIEVED_MS = 3_000
const ORDERS = { whole: 'key', part: 'part, key' } as const

const rowOf = ({ key, id, body }: Row): KeyedRow => ({ key: String(key), id: String(id), body: String(body) })

/** Of a group of any size, only what is given comes into memory. */
async function bigGroup(run: Run, from: string, key: string): Promise<SheetGroup> {
  const rows = await run(
    `SELECT $1 AS key, id, min(body) AS body ${from} key = $1 GROUP BY id ORDER BY id LIMIT ${MOST_OF_GROUP}`,
    [key],
  )
  const [all] = await run(`SELECT count(DISTINCT id) AS ids ${from} key = $1`, [key])
  return cutGroup(key, rows.map(rowOf), Number(all?.['ids']))
}
