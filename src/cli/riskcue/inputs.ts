import { fail } from '../../core/error.ts'
import { randomFrom } from '../../core/random.ts'
import { type PooledLog, readLogs, splitByGenerator } from '../../datasets/riskcue/log-pool.ts'
import type { Query } from '../../datasets/riskcue/record.ts'
import { asQuery, readRows } from '../../datasets/riskcue/rows.ts'
import type { Context } from '../command.ts'
import { readText } from '../text-file.ts'

export async function logsFrom(
  file: string | undefined,
  seed: number,
  context: Context,
): Promise<PooledLog[]> {
  return file === undefined ? ownLogs(OWN_PAIRS, seed) : readLogs(readText(file, context), file)
}

/** Logs to play a bench with: half of our own stories, or a file. */
export async function playedLogs(
  file: string | undefined,
  seed: number,
  context: Context,
): Promise<PooledLog[]> {
  return file === undefined ? (await ownStories(seed)).test : logsFrom(file, seed, context)
}

/** Logs to train what stands beside the model: the other half, so that it has seen none of the stories that are played. */
export async function floorLogs(
  file: string | undefined,
  seed: number,
  context: Context,
): Promise<PooledLog[]> {
  return file === undefined ? (await ownStories(seed)).train : logsFrom(file, seed, context)
}

async function ownStories(
  seed: number,
): Promise<{ readonly train: PooledLog[]; readonly test: PooledLog[] }> {
  return splitByGenerator(await ownLogs(2 * OWN_PAIRS, seed), 0.5, randomFrom(seed).fork('stories'))
}

/** About as many as the test logs of the paper, in pairs. */
const OWN_PAIRS = 180

async function ownLogs(pairs: number, seed: number): Promise<PooledLog[]> {
  const { pairAt } = await import('../../datasets/logs/generate.ts')
  return Array.from({ length: pairs }, (_, at) => pairAt({ pairs, seed }, at)).flat()
}

export async function queriesFrom(
  file: string | undefined,
  most: number | undefined,
  seed: number,
  context: Context,
): Promise<Query[]> {
  const { mockCard } = await import('../../datasets/riskcue/mock-tools.ts')
  if (file === undefined) return ownQueries(most ?? AS_IN_THE_PAPER, seed)
  const queries = [...readRows(readText(file, context), file, asQuery)].map(({ line, row }) => {
    if (!mockCard(row.server_path))
      fail('dataset/bad-row', { file, line: String(line), what: 'there is no mock server of that path' })
    return row
  })
  if (queries.length === 0) fail('dataset/empty', { what: 'queries', file })
  // Files go server by server; the first of them would be few servers.
  return most === undefined ? queries : randomFrom(seed).fork('queries').shuffle(queries).slice(0, most)
}

const AS_IN_THE_PAPER = 471

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
