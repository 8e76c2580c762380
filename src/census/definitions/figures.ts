import { shareOf, type Share } from '../../core/share.ts'
import type { Flag } from '../check.ts'
import type { View } from '../table.ts'
import { EVERYWHERE } from './everywhere.ts'

/** Registries for which something was counted or measured, all together last. */
export function registriesOf(view: View, name: string): readonly string[] {
  const splits = view.splits(name)
  return [...splits.filter((by) => by !== EVERYWHERE), ...(splits.includes(EVERYWHERE) ? [EVERYWHERE] : [])]
}

/** Of what was counted. Undefined where the whole was not, so that “not checked” is never 0. */
export function shareOfCounts(view: View, part: string, whole: string, by?: string): Share | undefined {
  const of = view.count(whole, by)
  return of === undefined ? undefined : shareOf(Math.min(view.count(part, by) ?? 0, of), of)
}

/** A measure over all registries, added up: a server that two of them list counts twice. */
export function addedUp(view: View, measure: string): Share | undefined {
  let [hits, of] = [0, 0]
  for (const by of view.splits(measure)) {
    const listings = by === EVERYWHERE ? undefined : view.measure(measure, by)?.listings
    hits += listings?.hits ?? 0
    of += listings?.of ?? 0
  }
  return shareOf(hits, of)
}

/** How many could not be told, over all registries; undefined where nobody looked. */
export function untold(view: View, measure: string): number | undefined {
  const splits = view.splits(measure).filter((by) => by !== EVERYWHERE)
  return splits.length === 0
    ? undefined
    : splits.reduce((sum, by) => sum + (view.measure(measure, by)?.unknown ?? 0), 0)
}

/** The largest flags of one kind; holds no more than these, however many there are. */
export async function largest(view: View, flag: string, most: number): Promise<readonly Flag[]> {
  let kept: Flag[] = []
  for await (const one of view.flags(flag)) {
    kept.push(one)
    if (kept.length >= most * 8) kept = firstOf(kept, most)
  }
  return firstOf(kept, most)
}

const firstOf = (flags: readonly Flag[], most: number): Flag[] =>
  flags
    .toSorted((one, two) => (two.size ?? 0) - (one.size ?? 0) || (one.subject < two.subject ? -1 : 1))
    .slice(0, most)

/** How many flags of these kinds have each size: few numbers, whatever the number of flags. */
export async function sizesOf(view: View, ...flags: readonly string[]): Promise<ReadonlyMap<number, number>> {
  const times = new Map<number, number>()
  for (const flag of flags)
    for await (const { size = 0 } of view.flags(flag)) times.set(size, (times.get(size) ?? 0) + 1)
  return times
}
