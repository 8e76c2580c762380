import { field, type JsonValue } from '../../core/value.ts'
import type { SheetGroup, Sheets } from '../../store/queue.ts'

/** Parts of a sheet that one task reads: from `from` up to, and without, `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

export const spanOf = (body: JsonValue): Span => ({
  from: Number(field(body, 'from')),
  to: Number(field(body, 'to')),
})

export async function* groupsOf(
  sheets: Sheets,
  sheet: string,
  { from, to }: Span,
): AsyncGenerator<SheetGroup> {
  for (let part = from; part < to; part += 1) yield* sheets.groups(sheet, part)
}
