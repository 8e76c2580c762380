import { field, stringField } from '../../core/value.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { RegistryCoverage } from '../table.ts'
import { GAPS, LEDGER, ofKey } from './ledger.ts'
import { CROWDED } from './tally.ts'

type CountBy = (name: string, by: string) => number

/**
 * What was seen of each registry and each lookup, and what was not. `listed`: registries that listings name, as those that
 * somebody brings along do. `crowded`: checks that could not compare all, since too many came under one key.
 */
export async function coverages(
  store: WorkStore,
  count: CountBy,
  { listed, crowded }: { readonly listed: readonly string[]; readonly crowded: readonly string[] },
): Promise<readonly RegistryCoverage[]> {
  const gaps = await gapsIn(store)
  for (const check of crowded)
    addTo(gaps, `check ${check}`, 'too many under one key to compare them all', count(CROWDED, check))
  const seen = await seenIn(store)
  for (const [id, { totals, newest, left }] of seen) {
    const missing = (totals.get(newest) ?? 0) - count('run listings', id) - count('run deleted', id)
    if (missing > 0) addTo(gaps, id, 'said to be there and not seen', missing)
    if (left > 0) addTo(gaps, id, 'more in the ledger than is read back', left)
  }
  return [...new Set([...seen.keys(), ...gaps.keys(), ...listed])].sort().map((id) => {
    const one = seen.get(id)
    return {
      registry: id,
      snapshots: [...(one?.snapshots ?? [])].sort(),
      listings: count('run listings', id),
      records: count('run records', id),
      unreadable: one?.unreadable ?? 0,
      gaps: [...(gaps.get(id) ?? [])].map(([why, times]) => ({ why, times })),
      from: one?.from,
      to: one?.to,
    }
  })
}

type Gaps = Map<string, Map<string, number>>

async function gapsIn({ sheets, queue }: WorkStore): Promise<Gaps> {
  const gaps: Gaps = new Map()
  for await (const { key, rows, left } of sheets.groups(GAPS)) {
    for (const { body } of rows)
      addTo(gaps, ofKey(key), stringField(body, 'why') ?? 'unknown', Number(field(body, 'times') ?? 1))
    if (left > 0) addTo(gaps, ofKey(key), 'more than are told apart', left)
  }
  for (const [kind, { aside }] of await queue.counts())
    // What is collected says itself what it left out.
    if (aside > 0 && DERIVED.has(kind))
      addTo(gaps, `work ${kind}`, 'set aside after too many attempts', aside)
  return gaps
}

const DERIVED = new Set(['settle', 'compare', 'conclude', 'weigh'])

function addTo(gaps: Gaps, id: string, why: string, times: number): void {
  const known = gaps.get(id) ?? new Map<string, number>()
  gaps.set(id, known)
  known.set(why, (known.get(why) ?? 0) + times)
}

interface Seen {
  readonly snapshots: Set<string>
  /** By snapshot: a registry may have shrunk since. */
  readonly totals: Map<string, number>
  newest: string
  unreadable: number
  left: number
  from: string | undefined
  to: string | undefined
}

async function seenIn({ sheets }: WorkStore): Promise<ReadonlyMap<string, Seen>> {
  const all = new Map<string, Seen>()
  for await (const { key, rows, left } of sheets.groups(LEDGER)) {
    const one = all.get(ofKey(key)) ?? nothing()
    all.set(ofKey(key), one)
    one.left += left
    for (const { body } of rows) note(one, body)
  }
  return all
}

const nothing = (): Seen => ({
  snapshots: new Set(),
  totals: new Map(),
  newest: '',
  unreadable: 0,
  left: 0,
  from: undefined,
  to: undefined,
})

function note(one: Seen, body: unknown): void {
  const [snapshot, at] = [stringField(body, 'snapshot') ?? '', stringField(body, 'at')]
  one.snapshots.add(snapshot)
  if (snapshot > one.newest) one.newest = snapshot
  one.unreadable += Number(field(field(body, 'read'), 'unreadable') ?? 0)
  const total = Number(field(body, 'total') ?? 0)
  if (total > (one.totals.get(snapshot) ?? 0)) one.totals.set(snapshot, total)
  if (at === undefined) return
  if (one.from === undefined || at < one.from) one.from = at
  if (one.to === undefined || at > one.to) one.to = at
}
