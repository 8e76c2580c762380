import { join } from 'node:path'
import { fail } from '../../core/error.ts'
import { randomFrom } from '../../core/random.ts'
import { check } from '../../datasets/riskcue/check.ts'
import { type Curated, curate } from '../../datasets/riskcue/curate.ts'
import { EXPORT_NAMES, EXPORTS } from '../../datasets/riskcue/exports.ts'
import { formatRow } from '../../datasets/riskcue/format.ts'
import { type LogPool, poolOf, splitByGenerator, writeLogs } from '../../datasets/riskcue/log-pool.ts'
import { askForNormalReply } from '../../datasets/riskcue/normal-reply.ts'
import type { TrainingPair } from '../../datasets/riskcue/record.ts'
import { reinject, splitRows } from '../../datasets/riskcue/re-inject.ts'
import { asCurated, asHistory, readRows, writeRow } from '../../datasets/riskcue/rows.ts'
import type { Context, FlagValues } from '../command.ts'
import { readText, writeText } from '../text-file.ts'
import type { PLAYER_FLAGS } from './flags.ts'
import { logsFrom } from './inputs.ts'
import { openPlayer } from './player.ts'

export interface RowOptions extends FlagValues<typeof PLAYER_FLAGS> {
  readonly histories: string
  readonly curated: string | undefined
  readonly logs: string | undefined
  readonly 'test-logs': string | undefined
  readonly out: string
  readonly seed: number
  readonly 'test-percent': number
  readonly 'most-train': number
  readonly 'most-test': number
}

/** All steps from histories to files for trainers. The exit code. */
export async function makeRows(options: RowOptions, context: Context): Promise<number> {
  const { out, seed, 'test-percent': testPercent } = options
  if (testPercent > 90)
    fail('usage/bad-value', { what: '--test-percent', value: String(testPercent), expected: 'At most 90' })
  const random = randomFrom(seed)
  const pools = await poolsOf(options, context)
  const curated = await curatedRows(options, [pools.train, pools.test], context)
  const sides = splitRows(curated, random.fork('split'), {
    testRatio: testPercent / 100,
    mostOfServer: { train: options['most-train'], test: options['most-test'] },
  })
  const made = SIDES.map((name) => {
    const { rows, leftOut } = reinject(sides[name], pools[name], random.fork(name))
    if (leftOut > 0)
      context.stderr.write(
        `${name}: ${leftOut} rows left out, their answer quotes their log or a label has no logs\n`,
      )
    return { name, pool: pools[name], file: join(out, `${name}.jsonl`), rows: rows.map(formatRow) }
  })
  const [train, test] = made.map(({ rows, ...side }) => ({ ...side, text: rows.map(writeRow).join('') }))
  const broken = [...check(train!, test!)]
  for (const { file, line, what } of broken) context.stderr.write(`${file}, line ${line}: ${what}\n`)
  if (broken.length > 0) return 1
  if (options.curated === undefined)
    writeText(join(out, 'curated.jsonl'), curated.map(writeRow).join(''), context)
  for (const { name, pool, rows } of made) {
    writeText(join(out, `${name}-logs.json`), writeLogs(pool), context)
    writeSide(out, name, rows, context)
    context.stdout.write(`${name}: ${rows.length} rows, ${rows.filter(isSafe).length} of them safe\n`)
  }
  return 0
}

const SIDES = ['train', 'test'] as const
const isSafe = ({ security_type }: TrainingPair): boolean => security_type.at(-1) === 'Safe'

function writeSide(out: string, name: string, rows: readonly TrainingPair[], context: Context): void {
  writeText(join(out, `${name}.jsonl`), rows.map(writeRow).join(''), context)
  for (const shape of EXPORT_NAMES)
    writeText(
      join(out, `${name}.${shape}.jsonl`),
      rows.map((row) => writeRow(EXPORTS[shape](row))).join(''),
      context,
    )
}

async function poolsOf(
  { logs, 'test-logs': testLogs, seed }: RowOptions,
  context: Context,
): Promise<{ readonly train: LogPool; readonly test: LogPool }> {
  const first = await logsFrom(logs, seed, context)
  if (testLogs !== undefined)
    return { train: poolOf(first), test: poolOf(await logsFrom(testLogs, seed, context)) }
  const { train, test } = splitByGenerator(first, TEST_GENERATORS, randomFrom(seed).fork('generators'))
  return { train: poolOf(train), test: poolOf(test) }
}

/** The paper holds back two generators of ten. */
const TEST_GENERATORS = 0.2

async function curatedRows(
  options: RowOptions,
  pools: readonly LogPool[],
  context: Context,
): Promise<Curated[]> {
  if (options.curated !== undefined)
    return [...readRows(readText(options.curated, context), options.curated, asCurated)].map(({ row }) => row)
  const histories = [
    ...readRows(
      readText(options.histories, context, 'fairlead dataset histories'),
      options.histories,
      asHistory,
    ),
  ]
  if (histories.length === 0) fail('dataset/empty', { what: 'histories', file: options.histories })
  const player = await openPlayer(options, pools, options.seed, context)
  const rows: Curated[] = []
  try {
    const random = randomFrom(options.seed).fork('curate')
    for (const { line, row } of histories) {
      const made = await curate(row, { random, normalReply: askForNormalReply(player.chat) })
      if (typeof made !== 'string') rows.push(made)
      else context.stderr.write(`${options.histories}, line ${line}: left out, ${made}\n`)
    }
  } finally {
    await player.close()
  }
  return rows
}
