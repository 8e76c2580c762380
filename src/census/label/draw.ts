import { randomFrom } from '../../core/random.ts'
import type { FlagOf } from '../check.ts'
import { flagKey } from '../run/flags.ts'

export interface Drawn {
  readonly flags: readonly FlagOf[]
  /** Of how many of each kind they were drawn. */
  readonly of: ReadonlyMap<string, number>
}

/**
 * So many flags, as evenly over their kinds as there are flags, and within a kind by chance alone: so the share that is right
 * can be told for each kind. A flag keeps its lot whatever others there are: who draws more draws these again, and some.
 */
export async function drawFlags(
  all: AsyncIterable<FlagOf>,
  { sample, seed }: { readonly sample: number; readonly seed: number },
): Promise<Drawn> {
  const strata = new Map<string, { count: number; lots: Lot[] }>()
  for await (const flag of all) {
    const key = flagKey(flag)
    const stratum = strata.get(flag.flag) ?? { count: 0, lots: [] }
    stratum.count += 1
    stratum.lots.push({ lot: randomFrom(`${seed}/${key}`).next(), key, flag })
    if (stratum.lots.length > 2 * sample) stratum.lots = lowest(stratum.lots, sample)
    strata.set(flag.flag, stratum)
  }
  // Who gets one more than others is told by lot too.
  const lots = [...strata]
    .map(([kind, { count, lots: all }]) => ({
      lot: randomFrom(`${seed}/${kind}`).next(),
      count,
      lots: lowest(all, sample),
    }))
    .sort((one, two) => one.lot - two.lot)
  const shares = sharedOut(
    sample,
    lots.map(({ count }) => count),
  )
  const drawn = lots.flatMap((stratum, at) => stratum.lots.slice(0, shares[at]))
  return {
    // Kinds come mixed, so that who stops early has seen some of each.
    flags: lowest(drawn, drawn.length).map(({ flag }) => flag),
    of: new Map(
      [...strata]
        .map(([kind, { count }]) => [kind, count] as const)
        .sort(([one], [two]) => (one < two ? -1 : 1)),
    ),
  }
}

interface Lot {
  readonly lot: number
  readonly key: string
  readonly flag: FlagOf
}

const lowest = (lots: readonly Lot[], most: number): Lot[] =>
  lots.toSorted((one, two) => one.lot - two.lot || (one.key < two.key ? -1 : 1)).slice(0, most)

/** One to each in turn, until all are given or nobody can take more. */
function sharedOut(total: number, room: readonly number[]): number[] {
  const given = room.map(() => 0)
  for (let left = total; left > 0;) {
    const open = room.flatMap((most, at) => (given[at]! < most ? [at] : []))
    if (open.length === 0) break
    const each = Math.max(1, Math.floor(left / open.length))
    for (const at of open) {
      const more = Math.min(each, room[at]! - given[at]!, left)
      given[at]! += more
      left -= more
    }
  }
  return given
}
