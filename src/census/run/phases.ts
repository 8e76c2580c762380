import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../../core/error.ts'
import type { Task, TaskCounts } from '../../store/queue.ts'
import { secondMarksOf } from './compare.ts'
import { flagSheets } from './flags.ts'
import { HOSTS, PUBLISHERS } from './measured.ts'
import { questions } from './questions.ts'
import { LISTINGS } from './read.ts'
import type { CensusPlan, CensusSetting } from './setting.ts'
import { marksOf } from './settle.ts'
import { tellShrunk } from './shrunk.ts'
import { type Span, spansFor } from './span.ts'
import { TALLIES } from './tally.ts'
import { isFull, startWalks, wholeSnapshots } from './walks.ts'
import { workOnce } from './worker.ts'

export type Phase = 'collect' | 'settle' | 'look' | 'compare' | 'look again' | 'conclude' | 'weigh' | 'done'

export interface Progress {
  readonly phase: Phase
  readonly counts: ReadonlyMap<string, TaskCounts>
}

export interface CensusWish {
  /** Registries to walk; none offline. */
  readonly walk: readonly string[]
  readonly plan: CensusPlan
  readonly progress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/**
 * A census from the first page to the last figure. A phase begins when nothing of the one before is left to do; whoever
 * works for the same store helps. It can be ended anywhere and called again: what is done stays done.
 */
export async function runCensus(setting: CensusSetting, wish: CensusWish): Promise<void> {
  const { store } = setting
  await startWalks(setting, wish.walk, wish.plan)
  await finished('collect', setting, wish)
  if (isFull(wish.plan)) await tellShrunk(store, wish.walk, wish.plan)
  const generation = await nextGeneration(setting)
  const whole = await wholeSnapshots(store)
  const spans = spansFor(await store.sheets.count(LISTINGS))
  await all(
    'settle',
    spans.map((span) => ({ kind: 'settle', key: `${generation} ${span.from}`, body: { ...span, whole } })),
  )
  await all('look', questions(setting, wish.plan, 'first'))
  await all('compare', ofChecks(setting, spans, generation, 'compare'))
  await all('look again', questions(setting, wish.plan, 'second'))
  await all('conclude', ofChecks(setting, spans, generation, 'conclude'))
  await all(
    'weigh',
    [PUBLISHERS, HOSTS].flatMap((sheet) =>
      spans.map((span) => ({
        kind: 'weigh',
        key: `${generation} ${sheet} ${span.from}`,
        body: { ...span, sheet },
      })),
    ),
  )
  await store.note.set('phase', 'done')
  wish.progress?.({ phase: 'done', counts: await store.queue.counts() })

  async function all(phase: Phase, tasks: Iterable<Task> | AsyncIterable<Task>): Promise<void> {
    await store.note.set('phase', phase)
    let batch: Task[] = []
    for await (const task of tasks) {
      batch.push(task)
      if (batch.length === 500) {
        await store.queue.add(batch)
        batch = []
      }
    }
    await store.queue.add(batch)
    await finished(phase, setting, wish)
  }
}

/** Works along until nothing is left to do, by anybody. */
async function finished(
  phase: Phase,
  setting: CensusSetting,
  { progress, signal }: CensusWish,
): Promise<void> {
  for (let idle = 0; ;) {
    if (signal?.aborted) fail('census/ended')
    const worked = await workOnce(setting)
    const counts = worked > 0 && !progress ? undefined : await setting.store.queue.counts()
    if (counts) progress?.({ phase, counts })
    if (worked > 0) idle = 0
    else if (counts && [...counts.values()].every(({ waiting, taken }) => waiting + taken === 0)) return
    else await sleep(Math.min(1000, 20 * 2 ** idle++))
  }
}

/** What was derived before is derived anew: tables come from what was kept, and from nothing else. */
async function nextGeneration({ store, checks }: CensusSetting): Promise<number> {
  const before = await store.note.get('generation')
  const phase = await store.note.get('phase')
  // Ended in the middle, and nothing was collected since: go on there.
  if (typeof before === 'number' && phase !== 'done' && phase !== 'collect') return before
  const generation = (typeof before === 'number' ? before : 0) + 1
  await store.sheets.clear([
    TALLIES,
    ...(await flagSheets(store.sheets)),
    PUBLISHERS,
    HOSTS,
    ...checks.flatMap(({ id }) => [marksOf(id), secondMarksOf(id)]),
  ])
  await store.note.set('generation', generation)
  await store.note.set('phase', 'settle')
  return generation
}

function* ofChecks(
  { checks }: CensusSetting,
  spans: readonly Span[],
  generation: number,
  kind: 'compare' | 'conclude',
): Generator<Task> {
  for (const check of checks)
    if (kind === 'compare' ? check.compare : check.conclude)
      for (const span of spans)
        yield { kind, key: `${generation} ${check.id} ${span.from}`, body: { ...span, check: check.id } }
}
