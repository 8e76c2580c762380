import type { MarkGroup } from '../check.ts'
import { listField, stringField, type JsonValue } from '../../core/value.ts'
import { publisherOf } from '../identity.ts'
import { EVERYWHERE } from './everywhere.ts'
import type { Listing } from '../listing.ts'

/** What a mark says of where it comes from: registry, owner, and what else the check needs. */
export function markedBy(listing: Listing, ...more: readonly JsonValue[]): JsonValue {
  const owner = publisherOf(listing)
  return { in: listing.registry, ...(owner !== undefined && { by: owner }), ...(more.length > 0 && { more }) }
}

export const markedMore = (body: JsonValue): readonly JsonValue[] => listField(body, 'more')
export const markedIn = (body: JsonValue): string => stringField(body, 'in') ?? ''
export const markedOwner = (body: JsonValue): string | undefined => stringField(body, 'by')

/** Distinct owners of a group, for each registry and for all together. Who has no owner is counted under no one. */
export function ownersOf({ marks }: Pick<MarkGroup, 'marks'>): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>()
  for (const { body } of marks)
    for (const split of [markedIn(body), EVERYWHERE]) {
      let known = owners.get(split)
      if (!known) owners.set(split, (known = new Set()))
      const owner = markedOwner(body)
      if (owner !== undefined) known.add(owner)
    }
  return owners
}

/** Of a group that is larger than what is looked at, that is said. */
export const beyond = (left: number): string =>
  left > 0 ? `; ${left} more were left out, as the group is too large` : ''

export const someOf = (owners: ReadonlySet<string> | undefined): readonly string[] =>
  [...(owners ?? [])].toSorted().slice(0, MOST_OWNERS)

const MOST_OWNERS = 20
