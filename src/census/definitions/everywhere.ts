import type { Count, Measure } from '../check.ts'
import type { Listing } from '../listing.ts'

/** The split that stands for all registries together. */
export const EVERYWHERE = 'all'

/** One measure, for the registry of the listing and for all of them. */
export function* measured(
  { registry }: Pick<Listing, 'registry'>,
  measure: string,
  hit: boolean | undefined,
): Generator<Measure, void, undefined> {
  for (const by of [registry, EVERYWHERE]) yield { measure, hit, by }
}

export function* counted(
  { registry }: Pick<Listing, 'registry'>,
  count: string,
  of: number,
): Generator<Count, void, undefined> {
  if (of > 0) for (const by of [registry, EVERYWHERE]) yield { count, by, of }
}
