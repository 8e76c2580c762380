import type { SheetRow } from '../../store/queue.ts'
import type { Measure } from '../check.ts'
import type { MarkId } from './mark-id.ts'
import { measureCode } from './tally.ts'

export const PUBLISHERS = 'of publisher'
export const HOSTS = 'of host'

/** Codes of what was measured of a listing: misses, hits. */
export type MeasuredBody = readonly [string, string]

/** Collects what is measured of listings, so that each takes one row. What could not be told is in no share. */
export function createMeasured(): {
  readonly take: (listing: string, measure: Measure) => void
  readonly all: () => Iterable<readonly [string, MeasuredBody]>
} {
  const found = new Map<string, [string[], string[]]>()
  return {
    take(listing, { measure, by, hit }) {
      if (hit === undefined) return
      const codes = found.get(listing) ?? [[], []]
      found.set(listing, codes)
      codes[hit ? 1 : 0].push(measureCode(measure, by))
    },
    *all() {
      for (const [listing, [misses, hits]] of found) yield [listing, [misses.join(' '), hits.join(' ')]]
    },
  }
}

/** Rows by which publishers and hosts are each counted as one. */
export function measuredRows(
  { listing, publisher, hosts }: MarkId,
  by: string,
  body: MeasuredBody,
): readonly SheetRow[] {
  const id = by === '' ? listing : `${listing} ${by}`
  return [
    ...(publisher === undefined ? [] : [{ sheet: PUBLISHERS, key: publisher, id, body }]),
    ...hosts.map((host) => ({ sheet: HOSTS, key: host.slice(0, 400), id, body })),
  ]
}
