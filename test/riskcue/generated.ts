import { LOG_LABELS } from '../../src/core/log-risk.ts'
import { randomFrom } from '../../src/core/random.ts'
import type { Played } from '../../src/datasets/riskcue/agent.ts'
import { check, type Violation } from '../../src/datasets/riskcue/check.ts'
import { type Curated, curate } from '../../src/datasets/riskcue/curate.ts'
import { formatRow } from '../../src/datasets/riskcue/format.ts'
import { playAll } from '../../src/datasets/riskcue/histories.ts'
import { poolOf } from '../../src/datasets/riskcue/log-pool.ts'
import { askForNormalReply } from '../../src/datasets/riskcue/normal-reply.ts'
import { reinject, splitRows } from '../../src/datasets/riskcue/re-inject.ts'
import { writeRow } from '../../src/datasets/riskcue/rows.ts'
import { scriptedChat } from '../../src/datasets/riskcue/scripted-chat.ts'

/** Half of the logs are Safe, as in a pool of pairs. */
const pool = (side: string) =>
  poolOf(
    LOG_LABELS.flatMap((risk) =>
      Array.from({ length: risk === 'Safe' ? 36 : 4 }, (_, at) => ({
        risk,
        text: `${side} log ${at} of ${risk.length}${risk[0]}`,
      })),
    ),
  )
const ALL = pool('played')
export const TRAIN = pool('train')
const TEST = pool('test')
const TRUTH = new Map([...ALL].flatMap(([label, logs]) => logs.map((log) => [log, label] as const)))
const QUERIES = Array.from({ length: 300 }, (_, at) => ({
  server_path: `Weather/s${at % 25}`,
  query: `question ${at}`,
}))

const chat = scriptedChat({
  random: randomFrom(1),
  labelOf: (log) => TRUTH.get(log),
  propose: (server, _, random) => ({ server, tool: 'look', tool_params: { n: random.whole(1, 9) } }),
})
const setting = {
  chat,
  callTool: async () => ({ sky: 'clear' }),
  card: (server_path: string) => ({
    server_path,
    tools: [{ signature: 'look(n: integer)', description: 'Looks.' }],
  }),
  wait: async () => undefined,
  by: 'scripted',
}

export async function played(from = 0, done?: ReadonlySet<string>, atOnce = 1): Promise<Played[]> {
  const all: Played[] = []
  for await (const one of playAll(QUERIES.slice(from), {
    setting,
    pool: ALL,
    random: randomFrom(7),
    atOnce,
    ...(done && { done }),
  }))
    all.push(one)
  return all
}

export async function made(): Promise<{ train: string; test: string; curated: Curated[] }> {
  const rows: Curated[] = []
  for (const { record } of await played()) {
    const row = await curate(record, { random: randomFrom(42), normalReply: askForNormalReply(chat) })
    if (typeof row !== 'string') rows.push(row)
  }
  const sides = splitRows(rows, randomFrom(42))
  const written = (side: readonly Curated[], logs: typeof ALL): string =>
    reinject(side, logs, randomFrom(42))
      .rows.map((row) => writeRow(formatRow(row)))
      .join('')
  return { train: written(sides.train, TRAIN), test: written(sides.test, TEST), curated: rows }
}

export const checked = (train: string, test: string): Violation[] => [
  ...check({ file: 'train', text: train, pool: TRAIN }, { file: 'test', text: test, pool: TEST }),
]
