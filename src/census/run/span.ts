import { field, type JsonValue } from '../../core/value.ts'
import { PARTS, type SheetGroup, type Sheets } from '../../store/queue.ts'

/** Parts of a sheet that one task reads: from `from` up to, and without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const spanOf = (body: JsonValue): Span => ({
  from: Number(field(body, 'from')),
  to: Number(field(body, 'to')),
})

/** All groups of a sheet in these parts. */
export async function* groupsOf(
  sheets: Sheets,
  sheet: string,
  { from, to }: Span,
): AsyncGenerator<SheetGroup> {
  for (let part = from; part < to; part += 1) yield* sheets.groups(sheet, part)
}

/** Parts from `from` up to, and without, `to`: a task reads about as many listings as fit into memory with ease. */
export function spansFor(listings: number): readonly Span[] {
  const tasks = Math.min(PARTS, Math.max(1, Math.ceil(listings / AT_A_TIME)))
  return Array.from({ length: tasks }, (_, at) => ({
    from: Math.floor((at * PARTS) / tasks),
    to: Math.floor(((at + 1) * PARTS) / tasks),
  }))
}

const AT_A_TIME = 1000
