import { isArray, isObject } from '../../core/value.ts'
import type { Listing } from '../listing.ts'

/**
 * Every string of a listing, keys of objects too, with the field it stands in: `launches`. Examples come last, as what
 * leaked elsewhere is kept there once more.
 */
export function* stringsOf(listing: Listing): Generator<readonly [field: string, text: string]> {
  const { examples, ...rest } = listing
  for (const [field, value] of Object.entries({ ...rest, examples }))
    for (const text of within(value, MOST_DEPTH)) yield [field, text]
}

function* within(value: unknown, depth: number): Generator<string> {
  if (typeof value === 'string') yield value
  else if (depth > 0 && isArray(value)) for (const one of value) yield* within(one, depth - 1)
  else if (depth > 0 && isObject(value))
    for (const [key, one] of Object.entries(value)) {
      yield key
      yield* within(one, depth - 1)
    }
}

const MOST_DEPTH = 60
