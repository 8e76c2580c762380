import type { SheetRow } from '../../queue.ts'
import { partOf } from '../../queue.ts'
import { rowWriter } from '../row-text.ts'
import type { StoredRow } from '../row-text.ts'
import type { Values } from './connection.ts'

/**
 * Many rows in one statement. A list that PostgreSQL splits itself costs a third of an array, whose every element is quoted
 * here and read back there; it takes any text but what holds the separator.
 */
export function rowInsert(table: string, rows: readonly SheetRow[]): readonly [text: string, values: Values] {
  const stored = rows.map(rowWriter())
  const parts = rows.map(({ key }) => partOf(key))
  return stored.length > 1 && !stored.some(holdsSeparator)
    ? [
        `INSERT INTO ${table} SELECT part::int2, key, id, body FROM unnest(${SPLIT}) AS row (part, key, id, body)`,
        [parts, ...columnsOf(stored)].map((column) => column.join(SEPARATOR)),
      ]
    : [
        `INSERT INTO ${table} SELECT * FROM unnest($1::int2[], $2::text[], $3::text[], $4::text[])`,
        [parts, ...columnsOf(stored)],
      ]
}

const SEPARATOR = '\u001f'
const SPLIT = [1, 2, 3, 4].map((at) => `string_to_array($${at}::text, chr(31))`).join(', ')

// In JSON no control character stands as itself.
const holdsSeparator = ({ key, id }: StoredRow): boolean => key.includes(SEPARATOR) || id.includes(SEPARATOR)

const columnsOf = (stored: readonly StoredRow[]): string[][] => [
  stored.map(({ key }) => key),
  stored.map(({ id }) => id),
  stored.map(({ body }) => body),
]
