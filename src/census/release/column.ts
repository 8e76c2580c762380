import { redactSecrets } from '../../core/secret.ts'

/** One column of a file of the release: what it holds, and all that the codebook says of it. */
export interface Column<Row> {
  readonly name: string
  readonly type: 'text' | 'whole' | 'number' | 'yes-no'
  readonly meaning: string
  /** What one stands for, or which values there are. */
  readonly unit: string
  readonly source: string
  readonly of: (row: Row) => Value
}

/** Undefined is “not known”: an empty field, null. */
export type Value = string | number | boolean | undefined

/** A file of the release, in whatever format. */
export interface RowSet<Row> {
  readonly name: string
  readonly what: string
  readonly columns: readonly Column<Row>[]
}

/** What stands in a file: the last look for secrets, whatever was done before. */
export function valueOf<Row>(column: Column<Row>, row: Row): Value {
  const value = column.of(row)
  if (typeof value === 'string') return value.length < SHORTEST ? value : redactSecrets(value)
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value
}

/** Nothing shorter is taken for a secret, and most values are. */
const SHORTEST = 8
