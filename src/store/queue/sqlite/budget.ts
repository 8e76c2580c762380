import type { HostBudget } from '../../../core/budget.ts'
import type { Clock } from '../../../core/clock.ts'
import type { WorkStore } from '../../queue.ts'
import type { Database } from '../../sqlite/driver.ts'
import { bodyOf, bodyText, placed } from '../row-text.ts'
import type { Write } from './write.ts'

export function budgetOf(database: Database, write: Write, clock: Clock): HostBudget {
  const found = database.prepare('SELECT next FROM host WHERE name = ?')
  const set = database.prepare(
    'INSERT INTO host VALUES (?, ?) ON CONFLICT DO UPDATE SET next = max(next, excluded.next)',
  )
  return {
    turn: (host, perSecond) =>
      write(() => {
        const [name, now] = [placed('host', host), clock().getTime()]
        const at = Math.max(now, Number(found.all(name)[0]?.['next'] ?? 0))
        set.run(name, at + 1_000 / Math.max(perSecond, SLOWEST))
        return at - now
      }),
    rest: (host, ms) => write(() => void set.run(placed('host', host), clock().getTime() + ms)),
  }
}

const SLOWEST = 1e-5

export function noteOf(database: Database, write: Write): WorkStore['note'] {
  const found = database.prepare('SELECT value FROM note WHERE name = ?')
  const set = database.prepare(
    'INSERT INTO note VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  return {
    get: async (name) => {
      const [row] = found.all(placed('note', name))
      return row === undefined ? undefined : bodyOf(String(row['value']))
    },
    set: (name, value) => write(() => void set.run(placed('note', name), bodyText(value))),
  }
}
