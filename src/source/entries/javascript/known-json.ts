import type { JsonObject, JsonValue } from '../../../core/value.ts'
import type { Known } from '../../constant/known.ts'

/** A known value as JSON, as far as it is written out; undefined: it is not known at all. */
export function jsonOf(known: Known, depth = 0): JsonValue | undefined {
  if (depth > 40) return undefined
  if (known.kind === 'literal') return known.value
  if (known.kind === 'list')
    return known.items.map((item) => jsonOf(item, depth + 1)).filter((item) => item !== undefined)
  return known.kind === 'object' ? objectOf(known.members, depth) : undefined
}

export function jsonObjectOf(known: Known | undefined): JsonObject | undefined {
  return known?.kind === 'object' ? objectOf(known.members, 0) : undefined
}

function objectOf(members: ReadonlyMap<string, Known>, depth: number): JsonObject {
  return Object.fromEntries(
    [...members].flatMap(([key, value]): [string, JsonValue][] => {
      const json = jsonOf(value, depth + 1)
      return json === undefined ? [] : [[key, json]]
    }),
  )
}
