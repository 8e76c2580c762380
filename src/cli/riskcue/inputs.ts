import { fail } from '../../core/error.ts'
import { randomFrom } from '../../core/random.ts'
import { type PooledLog, readLogs } from '../../datasets/riskcue/log-pool.ts'
import type { Query } from '../../datasets/riskcue/record.ts'
import { asQuery, readRows } from '../../datasets/riskcue/rows.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

export async function logsFrom(
  file: string | undefined,
  seed: number,
  context: Context,
): Promise<PooledLog[]> {
  if (file !== undefined) return readLogs(readText(file, context), file)
  const { pairAt } = await import('../../datasets/logs/generate.ts')
  return Array.from({ length: OWN_PAIRS }, (_, at) => pairAt({ pairs: OWN_PAIRS, seed }, at)).flat()
}

/** As many as the test logs of the paper, in pairs. */
const OWN_PAIRS = 180

export async function queriesFrom(
  file: string | undefined,
  most: number,
  seed: number,
  context: Context,
): Promise<Query[]> {
  const { mockCard } = await import('../../datasets/riskcue/mock-tools.ts')
  if (file === undefined) return ownQueries(most, seed)
  const queries = [...readRows(readText(file, context), file, asQuery)].map(({ line, row }) => {
    if (!mockCard(row.server_path))
      fail('dataset/bad-row', { file, line: String(line), what: 'there is no mock server of that path' })
    return row
  })
  if (queries.length === 0) fail('dataset/empty', { what: 'queries', file })
  return queries.slice(0, most)
}

/** Spread over all servers, in an order that favours none. */
async function ownQueries(most: number, seed: number): Promise<Query[]> {
  const { SERVERS } = await import('../../datasets/servers/all-servers.ts')
  const { makeQueries } = await import('../../datasets/servers/queries/make-queries.ts')
  const perServer = Math.min(MOST_PER_SERVER, Math.ceil(most / SERVERS.length))
  return randomFrom(seed)
    .fork('queries')
    .shuffle([...makeQueries(SERVERS, seed, perServer)])
    .slice(0, most)
}

const MOST_PER_SERVER = 50
