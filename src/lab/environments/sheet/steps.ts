import { isArray, type JsonObject } from '../../../core/value.ts'
import { dataIn, type Call, type Seen, type Task } from '../../environment.ts'
import { cellAt } from './cells.ts'
import { valuesOf, type Value } from './formula.ts'
import type { Note, Sheet } from './start.ts'

export interface SheetTask extends Task {
  /** The note that is read on the way. */
  readonly reads?: { readonly sheet: string; readonly cell: string }
}

export type Opened = { readonly rows: number; readonly columns: number; readonly headings: readonly string[] }

export type Read = { readonly values: readonly (readonly Value[])[]; readonly notes?: readonly Note[] }

export function* open(sheet: string): Generator<Call, Opened, Seen> {
  return dataIn(yield { tool: 'open_sheet', input: { sheet } }) as Opened
}

export function* readAll(sheet: string): Generator<Call, Read, Seen> {
  const { rows, columns } = yield* open(sheet)
  const range = `A1:${cellAt(rows - 1, columns - 1)}`
  return dataIn(yield { tool: 'read_range', input: { sheet, range } }) as Read
}

/** The cell in the row that begins so and under this heading. */
export function find(values: Read['values'], label: string, heading: string): { cell: string; value: Value } {
  const row = values.findIndex(([first]) => first === label)
  const column = values[0]?.indexOf(heading) ?? -1
  const value = values[row]?.[column]
  if (value === undefined) throw new Error('It is not in the sheet')
  return { cell: cellAt(row, column), value }
}

export function sheetIn({ sheets }: JsonObject, name: string): Sheet | undefined {
  return isArray(sheets)
    ? (sheets as unknown as readonly Sheet[]).find((sheet) => sheet.name === name)
    : undefined
}

export const shown = (state: JsonObject, name: string): Read['values'] =>
  valuesOf(sheetIn(state, name)?.rows ?? [])

export const numbersIn = (rows: Sheet['rows'], column: number): readonly number[] =>
  rows.slice(1).map((row) => Number(row[column]))

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0)
