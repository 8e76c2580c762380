import type { HostBudget } from '../../../core/budget.ts'
import type { WorkStore } from '../../queue.ts'
import { bodyOf, bodyText, placed } from '../row-text.ts'
import type { Connection } from './connection.ts'

const NOW = 'extract(epoch FROM clock_timestamp()) * 1000'

/** By the clock of the database, which is the same for all machines. */
export function budgetOf({ run }: Connection, schema: string): HostBudget {
  return {
    turn: async (host, perSecond) => {
      const gap = 1_000 / Math.max(perSecond, SLOWEST)
      const [row] = await run(
        `INSERT INTO ${schema}.host AS host VALUES ($1, ${NOW} + $2::float8)
         ON CONFLICT (name) DO UPDATE SET next = greatest(host.next, ${NOW}) + $2::float8
         RETURNING next - $2::float8 - (${NOW}) AS wait`,
        [placed('host', host), gap],
      )
      return Math.max(0, Number(row?.['wait']))
    },
    rest: async (host, ms) => {
      await run(
        `INSERT INTO ${schema}.host AS host VALUES ($1, ${NOW} + $2::float8)
         ON CONFLICT (name) DO UPDATE SET next = greatest(host.next, excluded.next)`,
        [placed('host', host), ms],
      )
    },
  }
}

const SLOWEST = 1e-5

export function noteOf({ run, lasting }: Connection, schema: string): WorkStore['note'] {
  return {
    get: async (name) => {
      const [row] = await run(`SELECT value FROM ${schema}.note WHERE name = $1`, [placed('note', name)])
      return row === undefined ? undefined : bodyOf(String(row['value']))
    },
    set: async (name, value) => {
      const text = `INSERT INTO ${schema}.note VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`
      await lasting((by) => by(text, [placed('note', name), bodyText(value)]))
    },
  }
}
