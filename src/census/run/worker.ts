import type { Finished, GiveBack, Taken } from '../../store/queue.ts'
import { COMPARE, CONCLUDE } from './compare.ts'
import { FETCH } from './fetch.ts'
import { LOOK } from './look.ts'
import { READ } from './read.ts'
import type { CensusSetting } from './setting.ts'
import { SETTLE } from './settle.ts'
import type { Work } from './task.ts'
import { WEIGH } from './weigh.ts'

const WORKS: readonly Work[] = [FETCH, READ, SETTLE, LOOK, COMPARE, CONCLUDE, WEIGH]
const ASKING = WORKS.filter(({ isAsking }) => isAsking).map(({ kind }) => kind)
const COMPUTING = WORKS.filter(({ isAsking }) => !isAsking).map(({ kind }) => kind)

const LEASE_MS = 300_000
const MOST_ASKING = 24

/**
 * Does what there is to do, and answers how many tasks that were; 0 where nothing is due. What asks waits for others, so
 * much of it goes on at a time; what computes goes one by one.
 */
export async function workOnce(setting: CensusSetting): Promise<number> {
  const { queue } = setting.store
  const asking = setting.outside ? await queue.take(ASKING, MOST_ASKING, LEASE_MS) : []
  const computing = asking.length > 0 ? [] : await queue.take(COMPUTING, 1, LEASE_MS)
  const tasks = [...asking, ...computing]
  const done = await Promise.all(tasks.map((task) => attempt(task, setting)))
  await queue.finish(done.filter((one): one is Finished => 'task' in one))
  for (const [at, one] of done.entries()) if ('again' in one) await queue.giveBack(tasks[at]!, one.again)
  return tasks.length
}

/** A mistake of ours in one task must not take the others with it: it is tried again, then set aside and counted. */
async function attempt(
  task: Taken,
  setting: CensusSetting,
): Promise<Finished | { readonly again: GiveBack }> {
  const work = WORKS.find(({ kind }) => kind === task.kind)
  try {
    const result = await work!.run(task, setting)
    return 'again' in result ? result : { task, ...result }
  } catch (error) {
    if (isOfStore(error)) throw error
    return { again: { why: error instanceof Error ? error.message.slice(0, 300) : 'unknown' } }
  }
}

/** What the store cannot do now, no other task can. */
const isOfStore = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('store/')
