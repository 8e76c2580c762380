import { shareOf } from '../../core/share.ts'
import { isArray } from '../../core/value.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { View } from '../table.ts'
import { coverages } from './coverage.ts'
import { flagsIn } from './flags.ts'
import { CROWDED, measureCode, TALLIES, tallyKey, type TallyScope } from './tally.ts'

/** All figures of a census, summed once; flags are streamed. */
export async function viewOf(
  store: WorkStore,
  precision: View['precision'] = () => undefined,
): Promise<View> {
  const sums = await summed(store)
  const at = (scope: TallyScope, name: string, by?: string) => sums.get(tallyKey(scope, name, by))
  const splits = new Map<string, string[]>()
  for (const key of sums.keys()) {
    const [, scope, name = '', by = ''] = KEY.exec(key) ?? []
    if (scope === undefined || by === '') continue
    const known = splits.get(name)
    if (known) known.push(by)
    else splits.set(name, [by])
  }
  const count = (name: string, by?: string): number | undefined => at('c', name, by)?.[0]
  return {
    measure(name, by) {
      const listings = at('m', name, by)
      if (!listings) return undefined
      const code = measureCode(name, by)
      const [publishers, hosts] = [sums.get(`p|${code}`), sums.get(`h|${code}`)]
      return {
        listings: shareOf(listings[1], listings[0]),
        publishers: publishers && shareOf(publishers[1], publishers[0]),
        hosts: hosts && shareOf(hosts[1], hosts[0]),
        unknown: listings[2],
      }
    },
    count,
    splits: (name) => [...new Set(splits.get(name))].sort(),
    flags: (flag) => flagsIn(store.sheets, flag),
    flagged: (flag) => count(`flag ${flag}`) ?? 0,
    precision,
    registries: await coverages(store, (name, by) => count(name, by) ?? 0, {
      listed: splits.get('run listings') ?? [],
      crowded: splits.get(CROWDED) ?? [],
    }),
  }
}

const KEY = /^([mc])\|([^|]{0,300})\|([^|]{0,300})$/

type Sum = readonly [number, number, number]

async function summed(store: WorkStore): Promise<ReadonlyMap<string, Sum>> {
  const sums = new Map<string, Sum>()
  for await (const { key, rows } of store.sheets.groups(TALLIES)) {
    let [of, hits, unknown] = [0, 0, 0]
    for (const { body } of rows)
      if (isArray(body)) {
        of += Number(body[0])
        hits += Number(body[1])
        unknown += Number(body[2])
      }
    sums.set(key, [of, hits, unknown])
  }
  return sums
}
