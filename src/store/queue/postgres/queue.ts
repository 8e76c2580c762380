import { createHash, randomUUID } from 'node:crypto'
import type { Finished, GiveBack, Queue, Raw, Taken, Task, TaskCounts } from '../../queue.ts'
import { MOST_ATTEMPTS } from '../../queue.ts'
import { MOST_LAPSES, restAfter } from '../back-off.ts'
import { bodyOf, storedTask } from '../row-text.ts'
import { fromStored, toStored } from '../stored-text.ts'
import { byName } from '../by-name.ts'
import type { Boss } from './boss.ts'
import type { Connection, Row, Run } from './connection.ts'
import type { PostgresSheets } from './sheets.ts'

export interface QueueParts {
  readonly connection: Connection
  readonly boss: Boss
  readonly schema: string
  /** The schema of pg-boss. */
  readonly jobs: string
  readonly sheets: PostgresSheets
  readonly addRaw: (run: Run, raw: readonly Raw[]) => Promise<void>
}

/**
 * The tasks are jobs of pg-boss, in its states. Taking, finishing and giving back are done with statements of our own, for
 * three things that pg-boss does not do: see whose lease it is, keep the yield in the same transaction, and stay fast when
 * a million wait.
 */
export function queueOf({ connection, boss, schema, jobs, sheets, addRaw }: QueueParts): Queue {
  const { run, transaction, lasting } = connection
  const made = new Set<string>()
  const makeQueues = async (tasks: readonly Task[]): Promise<void> => {
    for (const { kind } of tasks) {
      if (made.has(kind)) continue
      await boss.makeQueue(queueName(kind))
      made.add(kind)
    }
  }
  const prepareFor = async (tasks: readonly Task[]): Promise<void> => {
    await makeQueues(tasks)
    for (const { ifKnown } of tasks) if (ifKnown !== undefined) await sheets.make(ifKnown)
  }

  /** `batch` tells, when this is done again, what it had done already. */
  const addTasks = async (by: Run, tasks: readonly Task[], batch: string, isAgain: boolean) => {
    if (tasks.length === 0) return 0
    const first = new Map<string, Task>()
    const known: Task[] = []
    for (const task of tasks) {
      const id = idOf(task)
      if (first.has(id)) known.push(task)
      else first.set(id, task)
    }
    // In one order for all, so that no two transactions wait for each other.
    const ids = [...first.keys()].sort()
    const fresh = await by(
      `INSERT INTO ${schema}.known SELECT id, $2 FROM unnest($1::uuid[]) AS id ON CONFLICT DO NOTHING RETURNING id`,
      [ids, batch],
    )
    const before = isAgain
      ? await by(`SELECT id FROM ${schema}.known WHERE id = ANY($1::uuid[]) AND batch = $2`, [ids, batch])
      : []
    const added = new Set([...fresh, ...before].map(({ id }) => String(id)))
    await boss.insert(
      by,
      fresh.flatMap(({ id }) => {
        const task = first.get(String(id))
        if (task === undefined) return []
        const { key, body } = storedTask(task)
        return [{ id: String(id), name: queueName(task.kind), data: { key, body } }]
      }),
    )
    for (const [id, task] of first) if (!added.has(id)) known.push(task)
    await sheets.insert(
      by,
      known.flatMap(({ ifKnown = [] }) => ifKnown),
    )
    return added.size
  }

  const expire = (kinds: readonly string[]): Promise<readonly Row[]> =>
    run(
      `WITH gone AS MATERIALIZED (
         SELECT name, id FROM ${jobs}.job
         WHERE name = ANY($1) AND state = 'active' AND started_on + expire_in < now() FOR UPDATE SKIP LOCKED)
       UPDATE ${jobs}.job AS job SET
         state = CASE WHEN ${LAPSES} >= ${MOST_LAPSES} THEN 'failed' ELSE 'retry' END::${jobs}.job_state,
         completed_on = CASE WHEN ${LAPSES} >= ${MOST_LAPSES} THEN now() END,
         start_after = now(), output = jsonb_build_object('lapses', ${LAPSES})
       FROM gone WHERE job.name = gone.name AND job.id = gone.id`,
      [kinds.map(queueName)],
    )

  const takeKind = async (kind: string, most: number, leaseMs: number): Promise<Taken[]> => {
    const rows = await run(
      `WITH due AS MATERIALIZED (
         SELECT id FROM ${jobs}.job WHERE name = $1 AND state < 'active' AND start_after <= now()
         ORDER BY start_after LIMIT $2 FOR UPDATE SKIP LOCKED)
       UPDATE ${jobs}.job AS job SET state = 'active', started_on = now(), expire_in = $3 * interval '1 ms'
       FROM due WHERE job.name = $1 AND job.id = due.id
       RETURNING data->>'key' AS key, data->>'body' AS body, retry_count, start_after,
         ${LEASE} AS lease`,
      [queueName(kind), most, Math.max(1, leaseMs)],
    )
    return rows.toSorted(byTime).map(({ key, body, retry_count: tries, lease }) => ({
      kind,
      key: fromStored(String(key)),
      body: bodyOf(String(body)),
      attempt: Number(tries) + 1,
      lease: String(lease),
    }))
  }

  /** The ids of the tasks that were the caller's still: they are done, known for good, and no jobs any more. */
  const complete = async (by: Run, kind: string, done: readonly Finished[]): Promise<Set<string>> => {
    const ids = done.map(({ task }) => idOf(task))
    const leases = done.map(({ task }, at) => `${ids[at]} ${task.lease}`)
    const rows = await by(
      `WITH locked AS MATERIALIZED (
         SELECT id FROM ${jobs}.job WHERE name = $1 AND id = ANY($2::uuid[]) AND state < 'completed'
           AND id || ' ' || ${LEASE} = ANY($3::text[]) ORDER BY id FOR UPDATE)
       DELETE FROM ${jobs}.job AS job USING locked WHERE job.name = $1 AND job.id = locked.id RETURNING job.id`,
      [queueName(kind), ids, leases],
    )
    return new Set(rows.map(({ id }) => String(id)))
  }

  /** At the end of a transaction: whoever has the same counter waits for it. */
  const count = async (by: Run, done: readonly Finished[]): Promise<void> => {
    const kinds = byName(done, ({ task }) => task.kind)
    for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)))
      await by(
        `INSERT INTO ${schema}.tally AS tally VALUES ($1, pg_backend_pid() % ${SLOTS}, $2)
         ON CONFLICT (kind, slot) DO UPDATE SET done = tally.done + excluded.done`,
        [toStored(kind), own.length],
      )
  }

  const finish = async (finished: readonly Finished[]): Promise<void> => {
    const batch = randomUUID()
    await prepareFor(finished.flatMap(({ tasks = [] }) => tasks))
    await sheets.make(finished.flatMap(({ rows = [] }) => rows))
    await transaction(async (by, isAgain) => {
      const kept: Finished[] = []
      const kinds = byName(finished, ({ task }) => task.kind)
      for (const [kind, own] of [...kinds].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const ids = await complete(by, kind, own)
        kept.push(...own.filter(({ task }) => ids.delete(idOf(task))))
      }
      await sheets.insert(
        by,
        kept.flatMap(({ rows = [] }) => rows),
      )
      await addTasks(
        by,
        kept.flatMap(({ tasks = [] }) => tasks),
        batch,
        isAgain,
      )
      await addRaw(
        by,
        kept.flatMap(({ raw = [] }) => raw),
      )
      await count(by, kept)
    })
  }

  const giveBack = async (task: Taken, { why, afterMs, isPatience, orElse = [] }: GiveBack) => {
    const tries = isPatience === true ? task.attempt - 1 : task.attempt
    const isAside = tries >= MOST_ATTEMPTS
    if (isAside) await sheets.make(orElse)
    await transaction(async (by) => {
      const changed = await by(
        `UPDATE ${jobs}.job SET state = $4::${jobs}.job_state, retry_count = $5, started_on = NULL,
           start_after = now() + $6 * interval '1 ms', completed_on = CASE WHEN $7::boolean THEN now() END,
           output = coalesce(output, '{}') || jsonb_build_object('why', $8::text)
         WHERE name = $1 AND id = $2 AND started_on = $3 AND state < 'completed' RETURNING id`,
        [
          queueName(task.kind),
          idOf(task),
          task.lease,
          isAside ? 'failed' : 'retry',
          tries,
          Math.ceil(afterMs ?? restAfter(task.attempt)),
          isAside,
          toStored(why.slice(0, 500)),
        ],
      )
      if (isAside && changed.length > 0) await sheets.insert(by, orElse)
    })
  }

  return {
    add: async (tasks) => {
      const batch = randomUUID()
      await prepareFor(tasks)
      return lasting((by, isAgain) => addTasks(by, tasks, batch, isAgain))
    },
    take: async (kinds, most, leaseMs) => {
      await expire(kinds)
      const taken: Taken[] = []
      for (const kind of kinds)
        if (taken.length < most) taken.push(...(await takeKind(kind, most - taken.length, leaseMs)))
      return taken
    },
    finish,
    giveBack,
    counts: async () =>
      countsOf(
        await run(`SELECT name, state::text, count(*) AS tasks FROM ${jobs}.job GROUP BY name, state`),
        await run(`SELECT kind, sum(done) AS tasks FROM ${schema}.tally GROUP BY kind`),
      ),
  }
}

/** So that workers which finish at the same time seldom wait for one counter. */
const SLOTS = 16
const LAPSES = `coalesce((output->>'lapses')::int, 0) + 1`

// When it was taken, to the microsecond: nobody else takes the same task before that has run out.
const LEASE = `to_char(started_on AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US+00')`

const byTime = (a: Row, b: Row): number => Number(a['start_after']) - Number(b['start_after'])

/** Of its content, in the shape of a UUID: a task that is added again meets itself. */
function idOf({ kind, key }: { readonly kind: string; readonly key: string }): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, key]))
    .digest('hex')
  return [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ]
    .map(([from, to]) => hash.slice(from, to))
    .join('-')
}

const PLAIN = /^[\w.-]+$/
const queueName = (kind: string): string =>
  PLAIN.test(kind) ? kind : `x:${Buffer.from(toStored(kind)).toString('hex')}`
const kindOf = (name: string): string =>
  PLAIN.test(name) ? name : fromStored(Buffer.from(name.slice(2), 'hex').toString())

const STATES: Readonly<Record<string, keyof TaskCounts>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'taken',
  failed: 'aside',
}

function countsOf(live: readonly Row[], done: readonly Row[]): Map<string, TaskCounts> {
  const counts = new Map<string, TaskCounts>()
  const count = (kind: string, state: keyof TaskCounts | undefined, tasks: unknown): void => {
    const before = counts.get(kind) ?? { waiting: 0, taken: 0, done: 0, aside: 0 }
    if (state !== undefined) counts.set(kind, { ...before, [state]: before[state] + Number(tasks) })
  }
  for (const { name, state, tasks } of live) count(kindOf(String(name)), STATES[String(state)], tasks)
  for (const { kind, tasks } of done) count(fromStored(String(kind)), 'done', tasks)
  return counts
}
