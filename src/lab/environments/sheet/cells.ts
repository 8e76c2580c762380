export const MOST_ROWS = 200
export const MOST_COLUMNS = 26

export interface Place {
  readonly row: number
  readonly column: number
}

/** Of `B3`, counted from zero; undefined for what names no cell of a sheet. */
export function placeOf(cell: string): Place | undefined {
  const [, letter, digits] = /^([A-Z])([1-9]\d{0,2})$/.exec(cell) ?? []
  if (letter === undefined || Number(digits) > MOST_ROWS) return undefined
  return { row: Number(digits) - 1, column: letter.charCodeAt(0) - 65 }
}

export const cellAt = (row: number, column: number): string => `${String.fromCharCode(65 + column)}${row + 1}`

/** The two corners of `A1:C5`, or of a single cell. */
export function cornersOf(range: string): readonly [Place, Place] | undefined {
  const [first = '', last = first, more] = range.split(':')
  const [from, to] = [placeOf(first), placeOf(last)]
  if (!from || !to || more !== undefined || to.row < from.row || to.column < from.column) return undefined
  return [from, to]
}

/** All its cells, row by row. */
export function cellsIn(range: string): readonly string[] | undefined {
  const corners = cornersOf(range)
  if (!corners) return undefined
  const [from, to] = corners
  const cells: string[] = []
  for (let row = from.row; row <= to.row; row++) {
    for (let column = from.column; column <= to.column; column++) cells.push(cellAt(row, column))
  }
  return cells
}

/** Rewrites every cell that a formula or a range names. */
export function renamed(text: string, move: (place: Place) => Place): string {
  return text.replace(/\b[A-Z][1-9]\d{0,2}\b/g, (cell) => {
    const place = placeOf(cell)
    const to = place && move(place)
    return to ? cellAt(to.row, to.column) : cell
  })
}
