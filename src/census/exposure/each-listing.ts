import type { JsonValue } from '../../core/value.ts'
import type { MarkGroup } from '../check.ts'

/** Each listing of a group once, with the first that it says. */
export function eachListing({ marks }: MarkGroup): ReadonlyMap<string, JsonValue> {
  const found = new Map<string, JsonValue>()
  for (const { listing, body } of marks) if (!found.has(listing)) found.set(listing, body)
  return found
}
