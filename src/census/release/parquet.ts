import { ByteWriter, ParquetWriter } from 'hyparquet-writer'
import type { Column, Value } from './column.ts'

/** A Parquet file, one row group after the other: only the group in hand is held, and what says where each one lies. */
export interface ParquetFile {
  /** The bytes that a row group adds, by column. */
  readonly group: (values: readonly (readonly Value[])[]) => Promise<Uint8Array>
  readonly end: () => Promise<Uint8Array>
}

/** A Parquet file, group by group, so that no more than one group is in memory. */
export function parquetFile(columns: readonly Pick<Column<never>, 'name' | 'type'>[]): ParquetFile {
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    createdBy: 'fairlead',
    schema: [{ name: 'root', num_children: columns.length }, ...columns.map(schemaOf)],
  })
  const written = (): Uint8Array => {
    const chunk = bytes.getBytes().slice()
    bytes.index = 0
    return chunk
  }
  return {
    group: async (values) => {
      const rows = values[0]?.length ?? 0
      await writer.write({
        rowGroupSize: Math.max(1, rows),
        columnData: columns.map(({ name }, at) => ({
          name,
          data: (values[at] ?? []).map((value) => value ?? null),
        })),
      })
      return written()
    },
    end: async () => {
      await writer.finish()
      return written()
    },
  }
}

const schemaOf = ({ name, type }: Pick<Column<never>, 'name' | 'type'>) => ({
  name,
  repetition_type: 'OPTIONAL' as const,
  ...TYPES[type],
})

const TYPES = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'yes-no': { type: 'BOOLEAN' },
} as const
