import { randomFrom } from '../../core/random.ts'
import type { Item } from './item.ts'

/**
 * The order in which everybody is shown the items: one of each stratum, then a second of each, and so on, so that what was
 * labelled so far is always a fair sample. Within a stratum by chance, or, where a judge's score is known, what it was least
 * sure of first.
 */
export function drawItems(
  items: readonly Item[],
  { seed, scores }: { readonly seed: string | number; readonly scores?: ReadonlyMap<string, number> },
): readonly Item[] {
  const root = randomFrom(`annotate/${seed}`)
  const strata = new Map<string, Item[]>()
  for (const item of items) strata.set(item.stratum, [...(strata.get(item.stratum) ?? []), item])
  const names = [...strata.keys()].sort()
  const decks = root
    .fork('strata')
    .shuffle(names)
    .map((name) => {
      const shuffled = root.fork(`in/${name}`).shuffle(strata.get(name)!.toSorted(byId))
      return shuffled.toSorted((one, other) => doubtOf(one, scores) - doubtOf(other, scores))
    })
  const longest = Math.max(0, ...decks.map(({ length }) => length))
  return Array.from({ length: longest }, (_, round) => decks.flatMap((deck) => deck[round] ?? [])).flat()
}

/** 0 where the judge could not say at all; what it never saw comes last. */
function doubtOf({ id }: Item, scores: ReadonlyMap<string, number> | undefined): number {
  const score = scores?.get(id)
  return score === undefined ? 1 : Math.abs(score - 0.5)
}

const byId = (one: Item, other: Item): number => (one.id < other.id ? -1 : 1)
