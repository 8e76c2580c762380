import type { SheetGroup, SheetRow, Sheets } from '../../queue.ts'
import { partOf } from '../../queue.ts'
import type { Database, Row, Statement } from '../../sqlite/driver.ts'
import { cutGroup, groupOf, placed, rowWriter } from '../row-text.ts'
import { PAGE, pagedGroups } from '../paged-groups.ts'
import type { KeyedRow } from '../paged-groups.ts'
import { fromStored } from '../stored-text.ts'
import { MOST_OF_GROUP } from '../../queue.ts'
import type { Write } from './write.ts'

/**
 * A table per sheet: a heap that only grows at its end, and an index that is made when the sheet is first read, by sorting,
 * many times faster than keeping one up to date row by row. `insert` belongs in a transaction. `numbers` of sheets are for
 * good, also after `clear`: kept as long as no transaction is undone that may have made one.
 */
export function sheetsOf(
  database: Database,
  write: Write,
  numbers: Map<string, number>,
): { readonly sheets: Sheets; readonly insert: (rows: readonly SheetRow[]) => void } {
  const inserts = new Map<number, Statement>()
  const pages = new Map<string, Pages>()
  const found = database.prepare('SELECT number FROM sheet WHERE name = ?')
  const named = database.prepare('INSERT INTO sheet (name) VALUES (?)')
  const listed = database.prepare('SELECT number, name FROM sheet')

  const numberOf = (name: string): number | undefined => {
    const known = numbers.get(name)
    if (known !== undefined) return known
    const [row] = found.all(placed('sheet', name))
    if (row === undefined) return undefined
    const number = Number(row['number'])
    numbers.set(name, number)
    return number
  }
  const makeSheet = (name: string): number => {
    named.run(placed('sheet', name))
    const number = numberOf(name) ?? 0
    database.exec(heap(number))
    return number
  }
  const insertInto = (number: number): Statement => {
    const made = inserts.get(number) ?? database.prepare(`INSERT INTO sheet_${number} VALUES (?, ?, ?, ?)`)
    inserts.set(number, made)
    return made
  }

  const insert = (rows: readonly SheetRow[]): void => {
    const stored = rowWriter()
    let last: string | undefined
    let into: Statement | undefined
    for (const row of rows) {
      const { key, id, body } = stored(row)
      if (into === undefined || row.sheet !== last)
        into = insertInto(numberOf(row.sheet) ?? makeSheet(row.sheet))
      last = row.sheet
      into.run(partOf(row.key), key, id, body)
    }
  }

  /** The number of a sheet that is in order to be read, if it is there at all. */
  const inOrder = async (name: string, how: keyof typeof ORDERS): Promise<number | undefined> => {
    const number = numberOf(name)
    if (number === undefined) return undefined
    const index = `${how}_${number}`
    if (hasIndex(database, index)) return number
    await write(() =>
      database.exec(`CREATE INDEX IF NOT EXISTS ${index} ON sheet_${number} (${ORDERS[how]})`),
    )
    return number
  }

  // Two hundred parts of each sheet are read one after the other, by the same statements.
  const pagesOf = (from: string): Pages => {
    const known = pages.get(from)
    if (known !== undefined) return known
    const made = {
      first: database.prepare(`SELECT key, id, body ${from} key >= '' ORDER BY key LIMIT ${PAGE}`),
      next: database.prepare(`SELECT key, id, body ${from} key > ? ORDER BY key LIMIT ${PAGE}`),
    }
    pages.set(from, made)
    return made
  }

  async function* groups(name: string, part?: number): AsyncGenerator<SheetGroup> {
    const number = await inOrder(name, part === undefined ? 'whole' : 'part')
    if (number === undefined) return
    const of = part === undefined ? [] : [Math.trunc(part)]
    const from = `FROM sheet_${number} WHERE ${part === undefined ? '' : 'part = ? AND '}`
    const { first, next } = pagesOf(from)
    yield* pagedGroups({
      page: (after) => (after === undefined ? first.all(...of) : next.all(...of, after)).map(rowOf),
      big: bigGroups(database, from, of),
    })
  }

  return {
    insert,
    sheets: {
      add: (rows) => write(() => insert(rows)),
      groups,
      of: async (name, key) => {
        const number = await inOrder(name, 'whole')
        if (number === undefined) return []
        const rows = database.prepare(
          `SELECT key, id, body FROM sheet_${number} WHERE key = ? LIMIT ${MOST_OF_GROUP + 1}`,
        )
        const stored = placed('key', key)
        const all = rows.all(stored).map(rowOf)
        const group =
          all.length > MOST_OF_GROUP
            ? bigGroups(database, `FROM sheet_${number} WHERE`)(stored)
            : groupOf(stored, all)
        return group.rows.map((row) => ({ sheet: name, key, ...row }))
      },
      count: async (name) => {
        const number = await inOrder(name, 'part')
        if (number === undefined) return 0
        const [row] = database
          .prepare(`SELECT count(*) AS keys FROM (SELECT DISTINCT part, key FROM sheet_${number})`)
          .all()
        return Number(row?.['keys'])
      },
      names: async () =>
        listed
          .all()
          .filter(
            ({ number }) =>
              database.prepare(`SELECT 1 FROM sheet_${Number(number)} LIMIT 1`).all().length > 0,
          )
          .map(({ name }) => fromStored(String(name)))
          .sort(),
      clear: (names) =>
        write(() => {
          for (const name of names) {
            const number = numberOf(name)
            if (number === undefined) continue
            database.exec(`DROP TABLE sheet_${number}`)
            database.exec(heap(number))
          }
        }),
    },
  }
}

interface Pages {
  readonly first: Statement
  readonly next: Statement
}

const ORDERS = { whole: 'key', part: 'part, key' } as const

const heap = (number: number): string =>
  `CREATE TABLE sheet_${number} (part INTEGER NOT NULL, key TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL) STRICT`

function hasIndex(database: Database, name: string): boolean {
  return (
    database.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'index' AND name = ?`).all(name).length > 0
  )
}

const rowOf = ({ key, id, body }: Row): KeyedRow => ({ key: String(key), id: String(id), body: String(body) })

/** Of a group of any size, only what is given comes into memory. */
function bigGroups(
  database: Database,
  from: string,
  of: readonly number[] = [],
): (key: string) => SheetGroup {
  return (key) => {
    const rows = database.prepare(
      `SELECT key, id, min(body) AS body ${from} key = ? GROUP BY id ORDER BY id LIMIT ${MOST_OF_GROUP}`,
    )
    const all = database.prepare(`SELECT count(DISTINCT id) AS ids ${from} key = ?`)
    return cutGroup(key, rows.all(...of, key).map(rowOf), Number(all.all(...of, key)[0]?.['ids']))
  }
}
