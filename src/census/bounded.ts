import { isArray, isObject, type JsonValue } from '../core/value.ts'
import { MOST } from './listing.ts'

/** Reads foreign values of any shape within bounds, and keeps count of what it left out. */
export interface Bounded {
  /** A string with something in it. */
  readonly text: (value: unknown, most?: number) => string | undefined
  /** Elements of an array; none of anything else. */
  readonly list: (value: unknown, most?: number) => readonly JsonValue[]
  /** The first of what was read already. */
  readonly first: <One>(values: readonly One[], most?: number) => readonly One[]
  /** Strings of an array. */
  readonly texts: (value: unknown, most?: number, length?: number) => readonly string[]
  /** A whole value such as a schema; undefined where it is too large to keep. */
  readonly json: (value: unknown, most?: number) => JsonValue | undefined
  /** How often something was left out, for the ledger: `more.cut`. */
  readonly cut: () => number
}

export function bounded(): Bounded {
  let cuts = 0
  const text: Bounded['text'] = (value, most = MOST.text) => {
    if (typeof value !== 'string' || value === '') return undefined
    if (value.length > most) cuts += 1
    return storable(value.slice(0, most))
  }
  const first: Bounded['first'] = (values, most = MOST.list) => {
    cuts += Math.max(0, values.length - most)
    return values.slice(0, most)
  }
  const list: Bounded['list'] = (value, most) => (isArray(value) ? first(value, most) : [])
  return {
    text,
    list,
    first,
    texts: (value, most, length) => list(value, most).flatMap((one) => text(one, length) ?? []),
    json(value, most = MOST.schema) {
      const copy = copyOf(value, { left: most, depth: MOST_DEPTH })
      if (copy === undefined && value !== undefined) cuts += 1
      return copy
    },
    cut: () => cuts,
  }
}

/** Databases keep neither NUL nor half a character; a cut can leave the half of one. */
export function storable(text: string): string {
  return (text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text).toWellFormed()
}

interface Room {
  left: number
  readonly depth: number
}

/** Undefined as soon as there is no room left: half a schema would say something else than the whole. */
function copyOf(value: unknown, room: Room): JsonValue | undefined {
  room.left -= 2
  if (room.left < 0) return undefined
  if (typeof value === 'string') return (room.left -= value.length) < 0 ? undefined : storable(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  if (typeof value === 'boolean' || value === null) return value
  if (room.depth <= 0 || (!isArray(value) && !isObject(value))) return undefined
  const entries: [string, JsonValue][] = []
  for (const [key, one] of Object.entries(value as object)) {
    const inner: Room = { left: room.left - (isArray(value) ? 0 : key.length), depth: room.depth - 1 }
    const copy = copyOf(one, inner)
    if (copy === undefined) return undefined
    room.left = inner.left
    entries.push([storable(key), copy])
  }
  return isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)
}

const MOST_DEPTH = 40
