import { setTimeout as sleep } from 'node:timers/promises'
import { fail } from '../../core/error.ts'
import { field, isObject, stringField, type JsonValue } from '../../core/value.ts'
import { PARTS, type Task, type TaskCounts } from '../../store/queue.ts'
import type { Lookup } from '../question.ts'
import { answersOf, secondMarksOf } from './compare.ts'
import { firstPages } from './fetch.ts'
import { flagSheets } from './flags.ts'
import { GAPS, gapRow, ofKey } from './ledger.ts'
import { lookTask } from './look.ts'
import { LISTINGS } from './read.ts'
import type { CensusPlan, CensusSetting } from './setting.ts'
import type { Span } from './span.ts'
import { HOSTS, PUBLISHERS } from './measured.ts'
import { marksOf } from './settle.ts'
import { tellShrunk } from './shrunk.ts'
import { TALLIES } from './tally.ts'
import { workOnce } from './worker.ts'

export const PHASES = [
  'collect',
  'settle',
  'look',
  'compare',
  'look again',
  'conclude',
  'weigh',
  'done',
] as const
export type Phase = (typeof PHASES)[number]

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
  await startWalks(setting, wish)
  await finished('collect', setting, wish)
  if (isFull(wish.plan)) await tellShrunk(store, wish.walk, wish.plan)
  const generation = await nextGeneration(setting)
  const whole = await wholeSnapshots(setting)
  const spans = spansFor(await store.sheets.count(LISTINGS))
  await all(
    'settle',
    spans.map((span) => ({ kind: 'settle', key: `${generation} ${span.from}`, body: { ...span, whole } })),
  )
  await all('look', questions(setting, wish, false))
  await all('compare', ofChecks(setting, spans, generation, 'compare'))
  await all('look again', questions(setting, wish, true))
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

async function startWalks(
  { store, registries, outside }: CensusSetting,
  { walk, plan }: CensusWish,
): Promise<void> {
  for (const id of walk) {
    const registry = registries.find((one) => one.id === id)
    const why =
      registry === undefined
        ? 'no such registry'
        : registry.access === 'closed' || registry.access === 'snapshot' || !registry.live
          ? 'is not walked: its terms, or that it has no interface'
          : outside === undefined
            ? 'not asked: offline'
            : undefined
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

/** Only a whole walk can say that something is gone. */
const isFull = ({ since, names, mostPages }: CensusPlan): boolean =>
  since === undefined && names === undefined && mostPages === undefined

/** The newest snapshot of each registry that is whole: what is not in it is not listed any more. One with gaps is not. */
export async function wholeSnapshots({ store }: Pick<CensusSetting, 'store'>): Promise<JsonValue> {
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

/** Parts from `from` up to, and without, `to`: a task reads about as many listings as fit into memory with ease. */
function spansFor(listings: number): readonly Span[] {
  const tasks = Math.min(PARTS, Math.max(1, Math.ceil(listings / AT_A_TIME)))
  return Array.from({ length: tasks }, (_, at) => ({
    from: Math.floor((at * PARTS) / tasks),
    to: Math.floor(((at + 1) * PARTS) / tasks),
  }))
}

const AT_A_TIME = 4000

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

/** Every question once, whoever asks it, some at a time. What was answered before is not asked again. */
async function* questions(
  setting: CensusSetting,
  { plan }: CensusWish,
  isSecond: boolean,
): AsyncGenerator<Task> {
  if (!setting.outside) return
  for (const lookup of setting.lookups) {
    const sheets = setting.checks.flatMap((check) =>
      isSecond
        ? check.thenAsks === lookup.id
          ? [secondMarksOf(check.id)]
          : []
        : check.asks === lookup.id
          ? [marksOf(check.id)]
          : [],
    )
    for (let part = 0; part < PARTS && sheets.length > 0; part += 1)
      yield* ofPart(setting, lookup, sheets, part, plan)
  }
}

async function* ofPart(
  { store }: CensusSetting,
  lookup: Lookup,
  sheets: readonly string[],
  part: number,
  plan: CensusPlan,
): AsyncGenerator<Task> {
  const known = new Set<string>()
  for await (const { key, rows } of store.sheets.groups(answersOf(lookup.id), part))
    if (rows.some(({ body }) => field(body, 'fact') !== undefined)) known.add(key)
  const open = new Set<string>()
  for (const sheet of sheets)
    for await (const { key } of store.sheets.groups(sheet, part)) if (!known.has(key)) open.add(key)
  const keys = [...open]
  for (let at = 0; at < keys.length; at += QUESTIONS)
    yield lookTask(lookup.id, keys.slice(at, at + QUESTIONS), plan.snapshot)
}

const QUESTIONS = 10
