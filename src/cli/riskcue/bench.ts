import { join } from 'node:path'
import { fail } from '../../core/error.ts'
import type { LogSample } from '../../core/sample.ts'
import { randomFrom } from '../../core/random.ts'
import { scoreByKeywords } from '../../bench/floors/keywords.ts'
import { type Floor, remembering } from '../../bench/riskcue/floors.ts'
import { riskcueReport, type RunsOf } from '../../bench/riskcue/report.ts'
import { wordFloor } from '../../bench/riskcue/word-floor.ts'
import { poolOf } from '../../datasets/riskcue/log-pool.ts'
import type { HistoryRecord } from '../../datasets/riskcue/record.ts'
import { asHistory, tryRows } from '../../datasets/riskcue/rows.ts'
import { logScorer } from '../bench/log-scorer.ts'
import type { Context, FlagValues } from '../command.ts'
import { readText, writeText } from '../text-file.ts'
import type { INPUT_FLAGS, PLAYER_FLAGS } from './flags.ts'
import { floorLogs, playedLogs, queriesFrom } from './inputs.ts'
import { playToFiles } from './play.ts'
import { openPlayer } from './player.ts'
import { openTools } from './tools.ts'

export interface BenchOptions extends FlagValues<typeof INPUT_FLAGS>, FlagValues<typeof PLAYER_FLAGS> {
  readonly runs: number
  readonly mode: string
  readonly out: string
  readonly stdio: boolean
  readonly weights: string | undefined
  readonly 'floor-logs': string | undefined
  readonly json: boolean
}

/** The exit code. */
export async function benchRiskcue(options: BenchOptions, context: Context): Promise<number> {
  const { runs, mode } = options
  if (runs < 1 || runs > 100)
    fail('usage/bad-value', { what: '--runs', value: String(runs), expected: 'From 1 to 100' })
  const notPlayed = mode === 'evaluate' ? 0 : await play(options, context)
  if (notPlayed > 0)
    context.stderr.write(`${notPlayed} queries could not be played; the same command tries them again\n`)
  if (mode !== 'histories') await evaluate(options, notPlayed, context)
  return notPlayed > 0 ? 4 : 0
}

async function play(options: BenchOptions, context: Context): Promise<number> {
  const { seed, runs, out } = options
  const pool = poolOf(await playedLogs(options.logs, seed, context))
  const queries = await queriesFrom(options['query-file'], options.queries, seed, context)
  const player = await openPlayer(options, [pool], seed, context)
  const tools = openTools(options.stdio, context)
  let notPlayed = 0
  try {
    for (let run = 1; run <= runs; run++) {
      // Logs are drawn anew in every run; the queries stay.
      const random = randomFrom(seed).fork(`run ${run}`)
      const files = { out: goodFile(out, run), bad: badFile(out, run) }
      const { callTool } = tools
      const playing = { queries, pool, random, player, callTool, ...files, title: `Run ${run} of ${runs}` }
      notPlayed += (await playToFiles(playing, context)).notPlayed
    }
  } finally {
    await Promise.all([player.close(), tools.close()])
  }
  return notPlayed
}

const goodFile = (out: string, run: number): string => join(out, `run-${run}.jsonl`)
const badFile = (out: string, run: number): string => join(out, `run-${run}.bad.jsonl`)

async function evaluate(options: BenchOptions, notPlayed: number, context: Context): Promise<void> {
  const { out, runs, model, json } = options
  const records = Array.from({ length: runs }, (_, at) => recordsOf(out, at + 1, context))
  const by = records.flat().find((record) => record !== undefined)?.by
  if (by === undefined) return fail('dataset/empty', { what: 'histories', file: out })
  // A run that was broken off for good has fewer records than the others.
  const most = Math.max(...records.map((run) => run.length))
  const missing = records.reduce((sum, run) => sum + most - run.length, 0)
  const floors = await floorsBeside(options, context)
  const of: RunsOf = { model: model ?? by, runs: records, notPlayed: Math.max(notPlayed, missing), floors }
  const { results, markdown } = riskcueReport(of)
  const text = `${JSON.stringify(results, null, 2)}\n`
  writeText(join(out, 'results.json'), text, context)
  writeText(join(out, 'report.md'), markdown, context)
  context.stdout.write(json ? text : markdown)
}

/** A line that is no record counts as an invalid one, and is told. */
function recordsOf(out: string, run: number, context: Context): (HistoryRecord | undefined)[] {
  return [goodFile(out, run), badFile(out, run)].flatMap((file) =>
    [...tryRows(readText(file, context, 'the same command without --mode evaluate'), asHistory)].map(
      ({ line, row }) => {
        if (typeof row !== 'string') return row
        context.stderr.write(`${file}, line ${line}: counted as invalid, ${row}\n`)
        return undefined
      },
    ),
  )
}

async function floorsBeside(
  options: BenchOptions,
  context: Context,
): Promise<Readonly<Record<string, Floor>>> {
  const { name, score } = await logScorer(options.weights, context)
  const words = wordFloor(await floorLogs(options['floor-logs'], options.seed, context), options.seed)
  const floors: Readonly<Record<string, Floor>> = {
    [`Fairlead (${name})`]: (text) => {
      const { flagged, risk } = score({ ...BARE, text })
      return flagged ? (risk ?? 'unnamed risk') : 'Safe'
    },
    keywords: (text) => (scoreByKeywords({ text }).flagged ? 'unnamed risk' : 'Safe'),
    'linear words': words,
  }
  return Object.fromEntries(Object.entries(floors).map(([name, floor]) => [name, remembering(floor)]))
}

/** A scorer looks at the text alone. */
const BARE = {
  id: '',
  pair: '',
  generator: '',
  label: 0,
  risk: 'Safe',
  pair_risk: 'Denial-of-Service',
} as const satisfies Partial<LogSample>
