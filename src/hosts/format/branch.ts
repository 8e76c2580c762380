import type { JsonValue } from '../../core/value.ts'

/** What one value of a document takes of its text, in UTF-16 units, and the same of the values in it, by key or index. */
export interface Branch {
  readonly start: number
  readonly end: number
  readonly parts: ReadonlyMap<string, Branch>
}

/** What a format reads out of a text. */
export interface Tree {
  readonly value: JsonValue
  readonly root: Branch
  readonly flaws: readonly { readonly kind: FlawKind; readonly offset: number }[]
}

/** What two readers of one text may take differently. Values are read nevertheless. */
export type FlawKind = 'duplicate-key' | 'comment' | 'trailing-comma'

/** Why a text cannot be read. */
export class FormatFault extends Error {
  readonly offset: number
  constructor(why: string, offset: number) {
    super(why)
    this.offset = offset
  }
}

/** Bounds of one document: a settings file of a host is small, one that is not was made to hurt. */
export const MOST_BYTES = 32 * 1024 * 1024
export const MOST_VALUES = 500_000
export const DEEPEST = 200

/** Counts values while a tree is built, and stops at the bounds. */
export function createMeter(): (depth: number, offset: number) => void {
  let values = 0
  return (depth, offset) => {
    values += 1
    if (depth > DEEPEST) throw new FormatFault(`nested deeper than ${DEEPEST} levels`, offset)
    if (values > MOST_VALUES) throw new FormatFault(`more than ${MOST_VALUES} values`, offset)
  }
}

/** A plain assignment to `__proto__` would set the prototype instead of a key. */
export function setMember(object: Record<string, JsonValue>, key: string, value: JsonValue): void {
  if (key === '__proto__')
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true })
  else object[key] = value
}

export const LEAF: ReadonlyMap<string, Branch> = new Map()
