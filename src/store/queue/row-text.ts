import { fail } from '../../core/error.ts'
import type { JsonValue } from '../../core/value.ts'
import type { SheetGroup, SheetRow, Task } from '../queue.ts'
import { MOST_OF_GROUP } from '../queue.ts'
import { fromStored, toStored } from './stored-text.ts'

const MOST = { task: 200, kind: 100, sheet: 200, key: 400, id: 2_000, host: 300, note: 200 } as const

/** Text as a database keeps it; what is too long for its place is refused, never cut. */
export function placed(what: keyof typeof MOST, text: string): string {
  return text.length <= MOST[what]
    ? toStored(text)
    : fail('store/too-long', { what, length: String(text.length), most: String(MOST[what]) })
}

// Lone surrogates and NUL come out of JSON.stringify as escapes.
export const bodyText = (body: JsonValue): string => JSON.stringify(body)
export function bodyOf(text: string): JsonValue {
  try {
    return JSON.parse(text) as JsonValue
  } catch (error) {
    return fail('store/damaged', { path: 'census', what: 'a row in it is no JSON' }, error)
  }
}

export interface StoredTask {
  readonly kind: string
  readonly key: string
  readonly body: string
}
export const storedTask = ({ kind, key, body }: Task): StoredTask => ({
  kind: placed('kind', kind),
  key: placed('task', key),
  body: bodyText(body),
})

export interface StoredRow {
  readonly sheet: string
  readonly key: string
  readonly id: string
  readonly body: string
}
/** Of one row after the other: those that have a body in common mostly come together. */
export function rowWriter(): (row: SheetRow) => StoredRow {
  let [last, text]: [JsonValue | undefined, string] = [undefined, '']
  return ({ sheet, key, id, body }) => {
    if (typeof body !== 'object' || body === null || body !== last) [last, text] = [body, bodyText(body)]
    return { sheet, key: placed('key', key), id: placed('id', id), body: text }
  }
}

/** Rows of one key, in any order, with all their doubles. */
export function groupOf(key: string, rows: readonly Omit<StoredRow, 'sheet' | 'key'>[]): SheetGroup {
  const sorted = rows.length === 1 ? rows : rows.toSorted(before)
  const once = sorted.filter(({ id }, at) => at === 0 || id !== sorted[at - 1]?.id)
  return cutGroup(key, once.slice(0, MOST_OF_GROUP), once.length)
}

/** Rows of one key as far as they are given: each id once, in order. */
export function cutGroup(
  key: string,
  once: readonly Omit<StoredRow, 'sheet' | 'key'>[],
  all: number,
): SheetGroup {
  const rows = once.map(({ id, body }) => ({ id: fromStored(id), body: bodyOf(body) }))
  return { key: fromStored(key), rows, left: all - rows.length }
}

type Pair = Omit<StoredRow, 'sheet' | 'key'>
const before = (a: Pair, b: Pair): number => byBytes(a.id, b.id) || byBytes(a.body, b.body)

// As both databases order text: by its bytes in UTF-8. Only above U+D800 does JavaScript order otherwise.
function byBytes(a: string, b: string): number {
  if (a === b) return 0
  return HIGH.test(a) || HIGH.test(b) ? Buffer.compare(Buffer.from(a), Buffer.from(b)) : a < b ? -1 : 1
}
const HIGH = /[\ud800-\uffff]/
