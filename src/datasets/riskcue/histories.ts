import type { Random } from '../../core/random.ts'
import { playQuery, type Played, type Setting } from './agent.ts'
import { uniformDraw } from './injector.ts'
import type { LogPool } from './log-pool.ts'
import { queryKey, type Query } from './record.ts'

export interface HistoryPlan {
  readonly setting: Setting
  readonly pool: LogPool
  readonly random: Random
  /** Keys (`queryKey`) of queries that were played before. */
  readonly done?: ReadonlySet<string>
  /** How many are played at a time. */
  readonly atOnce?: number
}

/**
 * Plays queries and gives them back in their order, each once. The logs of a query are drawn from a stream of its own, so a run
 * that is resumed goes on as if it had not been broken off. Five failures in a row end it.
 */
export async function* playAll(queries: Iterable<Query>, plan: HistoryPlan): AsyncGenerator<Played> {
  const waiting: Promise<Played>[] = []
  let failures = 0
  const settled = async (): Promise<Played> => {
    const played = await waiting.shift()!
    failures = played.failure === undefined ? 0 : failures + 1
    if (failures >= MOST_FAILURES) throw played.failure
    return played
  }
  for (const query of unplayed(queries, plan.done)) {
    const draw = uniformDraw(plan.pool, plan.random.fork(queryKey(query)))
    const playing = playQuery(query, plan.setting, draw)
    // Whoever waits for it hears of a failure; one behind it in the row must not end the process meanwhile.
    playing.catch(() => undefined)
    waiting.push(playing)
    if (waiting.length >= (plan.atOnce ?? 1)) yield await settled()
  }
  while (waiting.length > 0) yield await settled()
}

const MOST_FAILURES = 5

function* unplayed(queries: Iterable<Query>, done: ReadonlySet<string> = new Set()): Generator<Query> {
  const seen = new Set(done)
  for (const query of queries) {
    if (seen.has(queryKey(query))) continue
    seen.add(queryKey(query))
    yield query
  }
}
