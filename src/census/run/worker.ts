import { setImmediate as nextTurn } from 'node:timers/promises'
import { field, stringField } from '../../core/value.ts'
import type { Finished, GiveBack, SheetRow, Taken } from '../../store/queue.ts'
import { COMPARE, CONCLUDE } from './compare.ts'
import { FETCH } from './fetch.ts'
import { gapRow } from './ledger.ts'
import { LOOK } from './look.ts'
import { isOutdated } from './outdated.ts'
import { READ } from './read.ts'
import { type CensusSetting, LEASE_MS } from './setting.ts'
import { SETTLE } from './settle.ts'
import type { Work } from './task.ts'
import { WEIGH } from './weigh.ts'

const WORKS: readonly Work[] = [FETCH, READ, SETTLE, LOOK, COMPARE, CONCLUDE, WEIGH]
const ASKING = WORKS.filter(({ isAsking }) => isAsking).map(({ kind }) => kind)
const COMPUTING = WORKS.filter(({ isAsking }) => !isAsking).map(({ kind }) => kind)

const MOST_ASKING = 24
/** Who asks waits for its turns; who computes is done in seconds. */
const ASKING_LEASES = 2

/**
 * Does what there is to do, and answers how many tasks that were; 0 where nothing is due. What asks waits for others, so
 * much of it goes on at a time; what computes goes one by one.
 */
export async function workOnce(setting: CensusSetting): Promise<number> {
  const { leaseMs = LEASE_MS } = setting
  const { queue } = setting.store
  // Where a store answers at once, nothing else would have a turn: timers, or who says that it shall end.
  await nextTurn()
  const asking = setting.outside ? await queue.take(ASKING, MOST_ASKING, ASKING_LEASES * leaseMs) : []
  const computing = asking.length > 0 ? [] : await queue.take(COMPUTING, 1, leaseMs)
  const tasks = [...asking, ...computing]
  const done = await Promise.all(tasks.map((task) => attempt(task, setting)))
  await finish(
    done.filter((one): one is Finished => 'task' in one),
    setting,
  )
  for (const [at, one] of done.entries()) if ('again' in one) await queue.giveBack(tasks[at]!, one.again)
  return tasks.length
}

/** All at once; where one of them cannot be kept, that one alone is given back. */
async function finish(done: readonly Finished[], setting: CensusSetting): Promise<void> {
  const { queue } = setting.store
  try {
    await queue.finish(done)
  } catch (error) {
    if (!isTooLong(error)) throw error
    if (done.length > 1) for (const one of done) await finish([one], setting)
    else await queue.giveBack(done[0]!.task, { why: 'too long to keep', orElse: setAside(done[0]!.task) })
  }
}

/** A mistake of ours in one task must not take the others with it: it is tried again, then set aside and counted. */
async function attempt(
  task: Taken,
  setting: CensusSetting,
): Promise<Finished | { readonly again: GiveBack }> {
  const work = WORKS.find(({ kind }) => kind === task.kind)
  try {
    if (await isOutdated(task, setting.store)) return { task }
    const result = await work!.run(task, setting)
    return 'again' in result ? result : { task, ...result }
  } catch (error) {
    if (isOfStore(error) && !isTooLong(error)) throw error
    const why = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    return { again: { why, orElse: setAside(task) } }
  }
}

/** What is derived from listings tells itself, by its kind. */
function setAside({ kind, key, body }: Taken): readonly SheetRow[] {
  const [registry, lookup] = [stringField(body, 'registry'), stringField(body, 'lookup')]
  const of = registry ?? (lookup === undefined ? undefined : `lookup ${lookup}`)
  const snapshot =
    stringField(body, 'snapshot') ??
    stringField(field(body, 'plan'), 'snapshot') ??
    stringField(body, 'day') ??
    ''
  return of === undefined
    ? []
    : [gapRow(of, snapshot, stringField(body, 'path') ?? key, `set aside after too many attempts to ${kind}`)]
}

/** Foreign words may be longer than the store keeps: that is no trouble of the store. */
const isTooLong = (error: unknown): boolean =>
  isOfStore(error) && (error as { code: unknown }).code === 'store/too-long'

/** What the store cannot do now, no other task can. */
const isOfStore = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('store/')
