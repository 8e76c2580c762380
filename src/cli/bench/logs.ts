import { benchLogs } from '../../bench/logs.ts'
import { readLogRows } from '../../bench/read-rows.ts'
import { reportOf } from '../../bench/report.ts'
import type { LogSample } from '../../core/sample.ts'
import { pairAt } from '../../datasets/logs/generate.ts'
import type { Context } from '../command.ts'
import { print, readFiles, writeScores } from './bench-run.ts'
import { logScorer } from './log-scorer.ts'
import { progressOn } from './progress.ts'

interface Flags {
  readonly data: string | undefined
  readonly weights: string | undefined
  readonly scores: string | undefined
  readonly json: boolean
}

export async function runLogs(flags: Flags, more: readonly string[], context: Context): Promise<number> {
  const rows = readLogRows(readFiles(flags.data, more, context))
  const { name, score } = logScorer(flags.weights, context)
  const { result, scored } = benchLogs(rows, score, {
    name,
    ownLogs: () => ownLogs(OWN_PAIRS, 1),
    warmUp: ownLogs(WARM_UP_PAIRS, 2),
    progress: progressOn(context.stderr),
  })
  writeScores(flags.scores, scored, context)
  await print(result, reportOf(result), flags.json, context)
  return 0
}

function ownLogs(pairs: number, seed: number): LogSample[] {
  return Array.from({ length: pairs }, (_, at) => pairAt({ pairs, seed }, at)).flat()
}

const OWN_PAIRS = 450
const WARM_UP_PAIRS = 30
