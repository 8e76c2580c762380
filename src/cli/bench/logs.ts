import { benchLogs } from '../../bench/logs.ts'
import { readLogRows } from '../../bench/read-rows.ts'
import { reportOf } from '../../bench/report.ts'
import type { Context } from '../command.ts'
import { print, readFiles, writeScores } from './bench-run.ts'
import { leftOutLogScorer, logScorer, ownLogs } from './log-scorer.ts'
import { progressOn } from './progress.ts'

interface Flags {
  readonly data: string | undefined
  readonly weights: string | undefined
  readonly leaveOut?: boolean
  readonly own?: number
  readonly also?: string | undefined
  readonly seed?: number
  readonly scores: string | undefined
  readonly json: boolean
}

export async function runLogs(flags: Flags, more: readonly string[], context: Context): Promise<number> {
  const rows = readLogRows(readFiles(flags.data, more, context))
  const progress = progressOn(context.stderr)
  const { leaveOut = false, own = 0, also, seed = 1, weights } = flags
  const known = also === undefined ? [] : readLogRows(readFiles(also, [], context))
  const { name, score } = leaveOut
    ? await leftOutLogScorer(rows, { own: [...ownLogs(own, seed), ...known], seed }, progress)
    : await logScorer(weights, context)
  const { result, scored } = benchLogs(rows, score, {
    name,
    ownLogs: () => ownLogs(OWN_PAIRS, 1),
    warmUp: ownLogs(WARM_UP_PAIRS, 2),
    progress,
  })
  writeScores(flags.scores, scored, context)
  await print(result, reportOf(result), flags.json, context)
  return 0
}

const OWN_PAIRS = 450
const WARM_UP_PAIRS = 30
