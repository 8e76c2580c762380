import { canonicalJson } from '../core/canonical.ts'
import { isArray, isObject, type JsonValue } from '../core/value.ts'
import { type Listing, MOST } from './listing.ts'
import type { Addition } from './registry.ts'

/** The listing with what other files of the same snapshot say of it. What it says itself stays; lists are put together. */
export function withAdditions(listing: Listing, additions: readonly Addition[]): Listing {
  return additions.reduce<Listing>((whole, { adds }) => merged(whole, adds), listing)
}

function merged(listing: Listing, adds: Addition['adds']): Listing {
  const whole: Record<string, unknown> = { ...listing }
  for (const [key, value] of Object.entries(adds)) {
    const own = whole[key]
    if (own === undefined) whole[key] = value
    else if (isArray(own) && isArray(value)) whole[key] = together(own, value, mostOf(key))
    else if (key === 'more' && isObject(own) && isObject(value)) whole[key] = { ...value, ...own }
  }
  return whole as unknown as Listing
}

const mostOf = (key: string): number => (key === 'tools' ? MOST.tools : MOST.list)

function together(own: readonly JsonValue[], more: readonly JsonValue[], most: number): readonly JsonValue[] {
  return [...new Map([...own, ...more].map((one) => [canonicalJson(one), one])).values()].slice(0, most)
}
