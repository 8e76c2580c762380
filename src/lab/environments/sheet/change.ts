import { cellAt, MOST_COLUMNS, MOST_ROWS, placeOf, renamed, type Place } from './cells.ts'
import { valuesOf } from './formula.ts'
import type { Sheet } from './start.ts'

/** Makes room for the cell where there is none; false where it cannot be. */
export function write(sheet: Sheet, { row, column }: Place, raw: string): boolean {
  if (row >= MOST_ROWS || column >= MOST_COLUMNS || raw.length > 1000) return false
  while (sheet.rows.length <= row) sheet.rows.push(emptyRow(widthOf(sheet)))
  for (const each of sheet.rows) while (each.length <= column) each.push('')
  sheet.rows[row]![column] = raw
  return true
}

export function insertRows(sheet: Sheet, before: number, count: number): boolean {
  if (!(count >= 1 && before >= 0 && before <= sheet.rows.length && sheet.rows.length + count <= MOST_ROWS))
    return false
  const added = Array.from({ length: count }, () => emptyRow(widthOf(sheet)))
  sheet.rows.splice(before, 0, ...added)
  follow(sheet, ({ row, column }) => ({ row: row >= before ? row + count : row, column }))
  return true
}

export function insertColumns(sheet: Sheet, before: number, count: number): boolean {
  const width = widthOf(sheet)
  if (!(count >= 1 && before >= 0 && before <= width && width + count <= MOST_COLUMNS)) return false
  for (const row of sheet.rows) row.splice(before, 0, ...emptyRow(count))
  follow(sheet, ({ row, column }) => ({ row, column: column >= before ? column + count : column }))
  return true
}

/** By what the cells show, the first row staying where it is; notes and formulas go with their rows. */
export function sortRows(sheet: Sheet, column: number, isDescending: boolean): boolean {
  if (!(column >= 0 && column < widthOf(sheet))) return false
  const shown = valuesOf(sheet.rows)
  const compare = (one: number, other: number): number => {
    const [left, right] = [shown[one]![column]!, shown[other]![column]!]
    if (typeof left === 'number' && typeof right === 'number') return left - right
    if (typeof left !== typeof right) return typeof left === 'number' ? -1 : 1
    return left < right ? -1 : left > right ? 1 : 0
  }
  const order = sheet.rows.map((_, row) => row).slice(1)
  order.sort((one, other) => (isDescending ? compare(other, one) : compare(one, other)))
  const before = [...sheet.rows]
  for (const [index, from] of order.entries()) {
    const own = (place: Place): Place => (place.row === from ? { ...place, row: index + 1 } : place)
    sheet.rows[index + 1] = before[from]!.map((raw) => (raw.startsWith('=') ? renamed(raw, own) : raw))
  }
  for (const note of sheet.notes) {
    const { row, column: at } = placeOf(note.cell) ?? { row: 0, column: 0 }
    if (row > 0 && row <= order.length) note.cell = cellAt(order.indexOf(row) + 1, at)
  }
  return true
}

function follow(sheet: Sheet, move: (place: Place) => Place): void {
  for (const row of sheet.rows) {
    for (const [at, raw] of row.entries()) if (raw.startsWith('=')) row[at] = renamed(raw, move)
  }
  for (const note of sheet.notes) note.cell = renamed(note.cell, move)
  for (const [at, range] of sheet.merges.entries()) sheet.merges[at] = renamed(range, move)
}

export const widthOf = ({ rows }: Sheet): number => rows[0]?.length ?? 0

const emptyRow = (width: number): string[] => Array.from({ length: width }, () => '')
