import { visibleJson } from '../../core/visible-json.ts'
import { csvLine } from '../report/csv.ts'
import { type RowSet, type Value, valueOf } from './column.ts'
import { parquetFile } from './parquet.ts'

export const ROW_FORMATS = ['parquet', 'csv', 'jsonl'] as const
export type RowFormat = (typeof ROW_FORMATS)[number]

/** Makes files of a release: whoever is at the door to the disk says how. */
export type OpenFile = (name: string) => {
  readonly write: (piece: string | Uint8Array) => Promise<void>
  readonly end: () => Promise<void>
}

/** Writes all formats in one walk over the rows, of which only `GROUP` are held. How many there were. */
export async function writeRows<Row>(
  set: RowSet<Row>,
  rows: AsyncIterable<Row> | Iterable<Row>,
  formats: readonly RowFormat[],
  open: OpenFile,
): Promise<number> {
  const writers = formats.map((format) => writerOf(format, set, open))
  let [count, held] = [0, empty(set)]
  const flush = async (): Promise<void> => {
    for (const { group } of writers) await group(held)
    held = empty(set)
  }
  for (const { begin } of writers) await begin()
  for await (const row of rows) {
    for (const [at, column] of set.columns.entries()) held[at]!.push(valueOf(column, row))
    count += 1
    if (count % GROUP === 0) await flush()
  }
  if (count % GROUP !== 0) await flush()
  for (const { end } of writers) await end()
  return count
}

const GROUP = 20_000

/** By column, as Parquet wants them. */
const empty = ({ columns }: RowSet<never>): Value[][] => columns.map(() => [])

interface Writer {
  readonly begin: () => Promise<void>
  readonly group: (values: readonly (readonly Value[])[]) => Promise<void>
  readonly end: () => Promise<void>
}

function writerOf(format: RowFormat, { name, columns }: RowSet<never>, open: OpenFile): Writer {
  const file = open(`${name}.${format}`)
  if (format === 'parquet') {
    const parquet = parquetFile(columns)
    return {
      begin: async () => {},
      group: async (values) => file.write(await parquet.group(values)),
      end: async () => {
        await file.write(await parquet.end())
        await file.end()
      },
    }
  }
  const names = columns.map((column) => column.name)
  const line =
    format === 'csv'
      ? csvLine
      : (row: readonly Value[]): string =>
          `${visibleJson(Object.fromEntries(names.map((each, at) => [each, row[at] ?? null])))}\n`
  return {
    begin: async () => (format === 'csv' ? file.write(csvLine(names)) : undefined),
    group: async (values) => {
      const rows = values[0]?.length ?? 0
      let text = ''
      for (let at = 0; at < rows; at += 1) text += line(values.map((column) => column[at]))
      await file.write(text)
    },
    end: file.end,
  }
}
