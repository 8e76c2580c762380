import { isObject, stringField } from '../../core/value.ts'
import type { WorkStore } from '../../store/queue.ts'
import type { Registry } from '../registry.ts'
import { firstPages } from './fetch.ts'
import { GAPS, gapRow, ofKey } from './ledger.ts'
import type { CensusPlan, CensusSetting, Outside } from './setting.ts'

/** Adds the first pages of each registry; what cannot be walked is a gap. */
export async function startWalks(
  { store, registries, outside }: CensusSetting,
  walk: readonly string[],
  plan: CensusPlan,
): Promise<void> {
  for (const id of walk) {
    const registry = registries.find((one) => one.id === id)
    const why = whyNot(registry, outside)
    if (why !== undefined) await store.sheets.add([gapRow(id, plan.snapshot, '', why)])
    else if ((await store.queue.add(firstPages(registry!, plan))) > 0)
      await store.note.set('phase', 'collect')
  }
  const walked = await store.note.get('walked')
  const before = isObject(walked) ? walked : {}
  if (isFull(plan) && walk.length > 0)
    await store.note.set('walked', {
      ...before,
      ...Object.fromEntries(walk.map((id) => [id, plan.snapshot])),
    })
}

function whyNot(registry: Registry | undefined, outside: Outside | undefined): string | undefined {
  if (!registry) return 'no such registry'
  if (registry.access === 'closed' || registry.access === 'snapshot' || !registry.live)
    return 'is not walked: its terms, or that it has no interface'
  return outside ? undefined : 'not asked: offline'
}

/** Only a whole walk can say that something is gone. */
export const isFull = ({ since, names, mostPages }: CensusPlan): boolean =>
  since === undefined && names === undefined && mostPages === undefined

/** The newest snapshot of each registry that is whole: what is not in it is not listed any more. One with gaps is not. */
export async function wholeSnapshots(
  store: Pick<WorkStore, 'sheets' | 'note'>,
): Promise<Readonly<Record<string, string>>> {
  const whole: Record<string, string> = {}
  const gaps = new Set<string>()
  for await (const { key, rows } of store.sheets.groups(GAPS))
    for (const { body } of rows) gaps.add(`${ofKey(key)} ${stringField(body, 'snapshot')}`)
  for (const name of ['imported', 'walked']) {
    const note = await store.note.get(name)
    for (const [id, snapshot] of Object.entries(isObject(note) ? note : {})) {
      if (typeof snapshot !== 'string' || snapshot <= (whole[id] ?? '')) continue
      if (name !== 'walked' || !gaps.has(`${id} ${snapshot}`)) whole[id] = snapshot
    }
  }
  return whole
}
