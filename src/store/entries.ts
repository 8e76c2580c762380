import { bytesOf } from './chain.ts'
import { MAX_BODY } from './evidence.ts'
import type { Row } from './sqlite/driver.ts'
import type { State } from './sqlite/open.ts'

/** One row as it lies in the file: nothing about it is known to be true. */
export interface Entry {
  readonly seq: number
  readonly body: Uint8Array
  readonly prev: Uint8Array
  readonly hash: Uint8Array
}

export interface Checkpoint {
  readonly seq: number
  readonly hash: Uint8Array
  readonly at: string
  readonly key: string
  readonly signature: Uint8Array
}

type Order = 'forwards' | 'backwards'

// A body of MAX_BODY UTF-16 units has at most three times as many bytes; more than that was not written by a guard.
const MOST_BYTES = 3 * (MAX_BODY + 200)
const ENTRY = `seq, substr(CAST(body AS BLOB), 1, ${MOST_BYTES + 1}) AS body, substr(prev, 1, 33) AS prev,
  substr(hash, 1, 33) AS hash`
// Text as bytes: libsql would show a text with a NUL in it as if it ended there.
const CHECKPOINT = `seq, substr(hash, 1, 33) AS hash, substr(CAST(at AS BLOB), 1, 65) AS at,
  substr(CAST(key AS BLOB), 1, 65) AS key, substr(signature, 1, 65) AS signature`

/** All entries in order or, `backwards`, from the newest. */
export function readEntries(state: State, order?: Order): Generator<Entry> {
  return readPages(state, `SELECT ${ENTRY} FROM evidence`, order, (row) => ({
    seq: Number(row['seq']),
    body: bytesOf(row['body']),
    prev: bytesOf(row['prev']),
    hash: bytesOf(row['hash']),
  }))
}

export function readCheckpoints(state: State): Generator<Checkpoint> {
  return readPages(state, `SELECT ${CHECKPOINT} FROM checkpoint`, 'forwards', (row) => ({
    seq: Number(row['seq']),
    hash: bytesOf(row['hash']),
    at: textOf(row['at']),
    key: textOf(row['key']),
    signature: bytesOf(row['signature']),
  }))
}

/** Whether there are rows with numbers that no guard gives, which the readers above would pass over. */
export function hasOddNumbers({ database }: State): boolean {
  const odd = `(seq < 1 OR seq > ${Number.MAX_SAFE_INTEGER})`
  const found = database.prepare(
    `SELECT 1 FROM evidence WHERE ${odd} UNION SELECT 1 FROM checkpoint WHERE ${odd}`,
  )
  return found.get() !== undefined
}

const PAGE = 32

// A page at a time, not one long read: bounded memory, and no reader keeps the write-ahead log from being reused.
function* readPages<T>(
  { database }: State,
  select: string,
  order: Order = 'forwards',
  read: (row: Row) => T,
): Generator<T> {
  const isForwards = order === 'forwards'
  const [beyond, direction] = isForwards ? ['>', 'ASC'] : ['<', 'DESC']
  const page = database.prepare(`${select} WHERE seq ${beyond} ? ORDER BY seq ${direction} LIMIT ${PAGE}`)
  let last = isForwards ? 0 : Number.MAX_SAFE_INTEGER
  while (true) {
    const rows = page.all(last)
    for (const row of rows) yield read(row)
    if (rows.length < PAGE) return
    last = Number(rows.at(-1)?.['seq'])
  }
}

function textOf(value: unknown): string {
  return Buffer.from(bytesOf(value)).toString()
}
