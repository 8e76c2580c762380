import type { SheetGroup } from '../queue.ts'
import { groupOf } from './row-text.ts'
import type { StoredRow } from './row-text.ts'

/** Rows of a page. A group that does not fit is read by itself. */
export const PAGE = 2_000

export type KeyedRow = Omit<StoredRow, 'sheet'>

export interface Pages {
  /** The first rows in the order of keys, at most `PAGE`, of those whose key comes after this one. */
  readonly page: (after: string | undefined) => readonly KeyedRow[] | Promise<readonly KeyedRow[]>
  readonly big: (key: string) => SheetGroup | Promise<SheetGroup>
}

/** Nothing is held open between pages: whoever reads may take as long as they like. */
export async function* pagedGroups({ page, big }: Pages): AsyncGenerator<SheetGroup> {
  for (let after: string | undefined; ;) {
    const rows = await page(after)
    const isLast = rows.length < PAGE
    // The last key of a page may go on in the next.
    const whole = isLast ? rows : rows.slice(0, startOfLast(rows))
    yield* groupsOf(whole)
    if (isLast) return
    after = whole.at(-1)?.key
    if (after === undefined) {
      after = rows[0]?.key ?? ''
      yield await big(after)
    }
  }
}

function startOfLast(rows: readonly KeyedRow[]): number {
  const last = rows.at(-1)?.key
  let start = rows.length - 1
  while (start > 0 && rows[start - 1]?.key === last) start -= 1
  return start
}

function* groupsOf(rows: readonly KeyedRow[]): Generator<SheetGroup> {
  for (let at = 0; at < rows.length;) {
    const key = rows[at]?.key ?? ''
    let end = at + 1
    while (end < rows.length && rows[end]?.key === key) end += 1
    yield groupOf(key, rows.slice(at, end))
    at = end
  }
}
