import { readTextRows } from '../../bench/read-rows.ts'
import { reportOf } from '../../bench/report.ts'
import type { Scorer } from '../../bench/scorer.ts'
import { benchTexts } from '../../bench/texts.ts'
import { fail } from '../../core/error.ts'
import { generateTexts } from '../../datasets/texts/generate.ts'
import { judgeInstruction } from '../../model/instruction/judge.ts'
import { print, readFiles, writeScores } from '../bench/bench-run.ts'
import { progressOn } from '../bench/progress.ts'
import type { Context } from '../command.ts'
import { loadWeights } from '../weights.ts'

interface Flags {
  readonly task: string
  readonly weights: string | undefined
  readonly data: string | undefined
  readonly scores: string | undefined
  readonly json: boolean
}

export async function evaluateModel(
  flags: Flags,
  more: readonly string[],
  context: Context,
): Promise<number> {
  if (flags.task !== 'instruction') {
    const { runLogs } = await import('../bench/logs.ts')
    return runLogs(flags, more, context)
  }
  const judge = judgeInstruction(loadWeights('instruction', flags.weights, context))
  const score: Scorer = (row) => {
    const { score: value, flagged } = judge(row)
    return { score: value, flagged, by: flagged ? 'model/instruction' : '' }
  }
  const { rows, notScored } = readTextRows(readFiles(flags.data, more, context))
  if (rows.length === 0) fail('model/too-few', { what: 'no labelled row' })
  const { result, scored } = benchTexts(rows, score, {
    name: 'model/instruction',
    notScored,
    ownTexts: () => generateTexts({ seed: 1, count: 1000 }).rows,
    progress: progressOn(context.stderr),
  })
  writeScores(flags.scores, scored, context)
  await print(result, reportOf(result), flags.json, context)
  return 0
}
