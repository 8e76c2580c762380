import type { Count, Measure } from '../check.ts'
import type { Listing } from '../listing.ts'

/** The split that stands for all registries together. */
export const EVERYWHERE = 'all'

type InRegistry = Pick<Listing, 'registry'>

/** One measure, for the registry of the listing: what holds for all of them a table can add up. */
export function* measured(
  { registry }: InRegistry,
  measure: string,
  hit: boolean | undefined,
): Generator<Measure, void, undefined> {
  yield { measure, hit, by: registry }
}

/** The figure of all listings together, and the one of its registry. `listing`: which one of a group. */
export function* measuredBoth(
  { registry }: InRegistry,
  measure: string,
  hit: boolean | undefined,
  listing?: string,
): Generator<Measure, void, undefined> {
  const of = listing === undefined ? {} : { listing }
  yield { measure, hit, ...of }
  yield { measure, hit, by: registry, ...of }
}

/** For all registries too: where publishers of several of them are to count once. Each costs a row, so few are. */
export function* measuredOverall(
  listing: InRegistry,
  measure: string,
  hit: boolean | undefined,
): Generator<Measure, void, undefined> {
  yield* measured(listing, measure, hit)
  yield { measure, hit, by: EVERYWHERE }
}

/** So many of something, for the registry of the listing and for all of them; none is no row. */
export function* counted(
  { registry }: InRegistry,
  count: string,
  of: number,
): Generator<Count, void, undefined> {
  if (of > 0) for (const by of [registry, EVERYWHERE]) yield { count, by, of }
}
