import { randomUUID } from 'node:crypto'
import type { Clock } from '../../../core/clock.ts'
import type { Finished, GiveBack, Queue, Raw, SheetRow, Taken, Task, TaskCounts } from '../../queue.ts'
import { MOST_ATTEMPTS } from '../../queue.ts'
import type { Database, Row } from '../../sqlite/driver.ts'
import { MOST_LAPSES, restAfter } from '../back-off.ts'
import { bodyOf, placed, storedTask } from '../row-text.ts'
import { fromStored, toStored } from '../stored-text.ts'
import type { Write } from './write.ts'

export interface QueueParts {
  readonly database: Database
  readonly write: Write
  readonly clock: Clock
  readonly addRows: (rows: readonly SheetRow[]) => void
  readonly addRaw: (raw: readonly Raw[]) => void
}

export function queueOf({ database, write, clock, addRows, addRaw }: QueueParts): Queue {
  const add = database.prepare(
    'INSERT INTO task (kind, key, body) VALUES (?, ?, ?) ON CONFLICT (kind, key) DO NOTHING',
  )
  // Filled: who let the lease run out has lost it; the partial index gives what is due first, first.
  const due = database.prepare(
    'SELECT id, key, body, state, tries, lapses FROM task WHERE kind = ? AND state < 2 AND due <= ? ORDER BY due, id LIMIT ?',
  )
  const lease = database.prepare('UPDATE task SET state = 1, due = ?, lapses = ?, lease = ? WHERE id = ?')
  const done = database.prepare(
    'UPDATE task SET state = 2, body = NULL, lease = NULL, why = NULL WHERE kind = ? AND key = ? AND state = 1 AND lease = ?',
  )
  const again = database.prepare(
    'UPDATE task SET state = 0, due = ?, tries = ?, lease = NULL, why = ? WHERE kind = ? AND key = ? AND state = 1 AND lease = ?',
  )
  const aside = database.prepare(
    'UPDATE task SET state = 3, tries = ?, lease = NULL, why = ? WHERE kind = ? AND key = ? AND state = 1 AND lease = ?',
  )
  const lapsed = database.prepare(`UPDATE task SET state = 3, lease = NULL, why = 'lapsed' WHERE id = ?`)
  const counted = database.prepare('SELECT kind, state, tasks FROM task_count')

  const addTasks = (tasks: readonly Task[]): number => {
    let added = 0
    for (const task of tasks) {
      const { kind, key, body } = storedTask(task)
      const isNew = add.run(kind, key, body).changes > 0
      if (isNew) added += 1
      else if (task.ifKnown !== undefined) addRows(task.ifKnown)
    }
    return added
  }

  const takeKind = (kind: string, most: number, leaseMs: number): Taken[] => {
    const now = clock().getTime()
    const taken: Taken[] = []
    while (taken.length < most) {
      const rows = due.all(placed('kind', kind), now, most - taken.length)
      if (rows.length === 0) break
      for (const row of rows) {
        const lapses = Number(row['lapses']) + (row['state'] === 1 ? 1 : 0)
        if (lapses >= MOST_LAPSES) {
          lapsed.run(Number(row['id']))
          continue
        }
        const token = randomUUID()
        lease.run(now + Math.max(1, leaseMs), lapses, token, Number(row['id']))
        taken.push(takenOf(kind, row, token))
      }
    }
    return taken
  }

  const finishOne = ({ task, rows = [], tasks = [], raw = [] }: Finished): void => {
    if (done.run(toStored(task.kind), toStored(task.key), task.lease).changes === 0) return
    addRows(rows)
    addTasks(tasks)
    addRaw(raw)
  }

  const giveBack = (task: Taken, { why, afterMs, isPatience = false, orElse = [] }: GiveBack): void => {
    const [kind, key] = [toStored(task.kind), toStored(task.key)]
    const [tries, reason] = [isPatience ? task.attempt - 1 : task.attempt, toStored(why.slice(0, 500))]
    if (tries < MOST_ATTEMPTS) {
      const at = clock().getTime() + (afterMs ?? restAfter(task.attempt))
      again.run(Math.ceil(at), tries, reason, kind, key, task.lease)
    } else if (aside.run(tries, reason, kind, key, task.lease).changes > 0) addRows(orElse)
  }

  return {
    add: (tasks) => write(() => addTasks(tasks)),
    take: (kinds, most, leaseMs) =>
      write(() => {
        const taken: Taken[] = []
        for (const kind of kinds)
          if (taken.length < most) taken.push(...takeKind(kind, most - taken.length, leaseMs))
        return taken
      }),
    finish: (finished) => write(() => finished.forEach(finishOne)),
    giveBack: (task, because) => write(() => giveBack(task, because)),
    counts: async () => countsOf(counted.all()),
  }
}

function takenOf(kind: string, row: Row, lease: string): Taken {
  return {
    kind,
    key: fromStored(String(row['key'])),
    body: bodyOf(String(row['body'])),
    attempt: Number(row['tries']) + 1,
    lease,
  }
}

const STATES = ['waiting', 'taken', 'done', 'aside'] as const

function countsOf(rows: readonly Row[]): Map<string, TaskCounts> {
  const counts = new Map<string, TaskCounts>()
  for (const { kind, state, tasks } of rows) {
    const name = fromStored(String(kind))
    const before = counts.get(name) ?? { waiting: 0, taken: 0, done: 0, aside: 0 }
    counts.set(name, { ...before, [STATES[Number(state)] ?? 'waiting']: Number(tasks) })
  }
  return counts
}
