import { field, isObject, type JsonObject, stringField } from '../../core/value.ts'
import type { Sheets, WorkStore } from '../../store/queue.ts'
import { GAPS, gapRow, LEDGER, ofKey } from './ledger.ts'
import type { CensusPlan } from './setting.ts'

/** Of what the walk before told. Registries grow; those that shrink lose a few. */
const LEAST = 0.98

/**
 * A walk that ends early says so nowhere, if the registry has no total: but the walk before it tells how much there was. What
 * is fewer is a gap once; a registry that says the same again has shrunk.
 */
export async function tellShrunk(
  { sheets, note }: WorkStore,
  walk: readonly string[],
  plan: CensusPlan,
): Promise<void> {
  const known = await note.get('walk sizes')
  const sizes: Record<string, JsonObject> = isObject(known)
    ? { ...(known as Record<string, JsonObject>) }
    : {}
  const broken = await brokenIn(sheets, plan.snapshot)
  const entries = await entriesOf(sheets, walk, plan.snapshot)
  for (const [id, now] of entries) {
    const before = sizes[id]
    const [snapshot, size] = [stringField(before, 'snapshot') ?? '', Number(field(before, 'entries') ?? 0)]
    // What has gaps has said so, and is no measure for the next.
    if (snapshot >= plan.snapshot || broken.has(id)) continue
    if (field(before, 'isWhole') === plan.isWhole && now < size * LEAST)
      await sheets.add([gapRow(id, plan.snapshot, '', `${size - now} entries fewer than in ${snapshot}`)])
    sizes[id] = { snapshot: plan.snapshot, isWhole: plan.isWhole, entries: now }
  }
  await note.set('walk sizes', sizes)
}

async function brokenIn(sheets: Sheets, snapshot: string): Promise<ReadonlySet<string>> {
  const broken = new Set<string>()
  for await (const { key, rows } of sheets.groups(GAPS))
    if (rows.some(({ body }) => stringField(body, 'snapshot') === snapshot)) broken.add(ofKey(key))
  return broken
}

async function entriesOf(
  sheets: Sheets,
  walk: readonly string[],
  snapshot: string,
): Promise<ReadonlyMap<string, number>> {
  const entries = new Map(walk.map((id) => [id, 0]))
  for await (const { key, rows } of sheets.groups(LEDGER)) {
    const before = entries.get(ofKey(key))
    if (before === undefined) continue
    const here = rows.filter(({ body }) => stringField(body, 'snapshot') === snapshot)
    const sum = here.reduce((all, { body }) => all + Number(field(field(body, 'read'), 'records') ?? 0), 0)
    entries.set(ofKey(key), before + sum)
  }
  return entries
}
