import { shareOf } from '../../core/share.ts'
import { field, isArray, stringField } from '../../core/value.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { RegistryCoverage, View } from '../table.ts'
import { GAPS, LEDGER } from './ledger.ts'
import { FLAGS, measureCode, TALLIES, type TaggedFlag, tallyKey, type TallyScope } from './tally.ts'

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
    if (scope !== undefined && by !== '') splits.set(name, [...(splits.get(name) ?? []), by])
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
    async *flags(flag) {
      for await (const { key, rows } of store.sheets.groups(FLAGS))
        if (key.startsWith(`${flag}|`)) for (const { body } of rows) yield body as unknown as TaggedFlag
    },
    flagged: (flag) => count(`flag ${flag}`) ?? 0,
    precision,
    registries: await coverages(store, (name, by) => count(name, by) ?? 0),
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

async function coverages(
  store: WorkStore,
  count: (name: string, by: string) => number,
): Promise<readonly RegistryCoverage[]> {
  const gaps = new Map<string, Map<string, number>>()
  for await (const { key, rows } of store.sheets.groups(GAPS)) {
    const times = new Map<string, number>()
    for (const { body } of rows) {
      const why = stringField(body, 'why') ?? 'unknown'
      times.set(why, (times.get(why) ?? 0) + Number(field(body, 'times') ?? 1))
    }
    gaps.set(key, times)
  }
  const out: RegistryCoverage[] = []
  const seen = new Set<string>()
  for await (const { key, rows } of store.sheets.groups(LEDGER)) {
    seen.add(key)
    const bodies = rows.map(({ body }) => body)
    const times = bodies
      .map((body) => stringField(body, 'at'))
      .filter((one) => one !== undefined)
      .sort()
    const reads = bodies.map((body) => field(body, 'read'))
    const total = Math.max(0, ...bodies.map((body) => Number(field(body, 'total') ?? 0)))
    const listings = count('run listings', key)
    const missing = total - listings - count('run deleted', key)
    if (missing > 0)
      gaps.set(key, new Map([...(gaps.get(key) ?? []), ['said to be there and not seen', missing]]))
    out.push({
      registry: key,
      snapshots: [...new Set(bodies.map((body) => stringField(body, 'snapshot') ?? ''))].sort(),
      listings,
      records: count('run records', key),
      unreadable: reads.reduce<number>((sum, read) => sum + Number(field(read, 'unreadable') ?? 0), 0),
      gaps: gapsOf(gaps.get(key)),
      from: times[0],
      to: times.at(-1),
    })
  }
  for (const [key, times] of gaps)
    if (!seen.has(key))
      out.push({
        registry: key,
        snapshots: [],
        listings: 0,
        records: 0,
        unreadable: 0,
        gaps: gapsOf(times),
        from: undefined,
        to: undefined,
      })
  return out
}

const gapsOf = (times: ReadonlyMap<string, number> | undefined): RegistryCoverage['gaps'] =>
  [...(times ?? [])].map(([why, n]) => ({ why, times: n }))
