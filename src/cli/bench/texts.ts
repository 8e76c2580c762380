import { readTextRows } from '../../bench/read-rows.ts'
import { reportOf } from '../../bench/report.ts'
import { benchTexts } from '../../bench/texts.ts'
import { generateTexts } from '../../datasets/texts/generate.ts'
import type { Context } from '../command.ts'
import { print, readFiles, writeScores } from './bench-run.ts'
import { progressOn } from './progress.ts'
import { type ScorerFlags, textScorer } from './text-scorer.ts'

interface Flags extends ScorerFlags {
  readonly data: string | undefined
  readonly scores: string | undefined
  readonly json: boolean
}

export async function runTexts(flags: Flags, more: readonly string[], context: Context): Promise<number> {
  const { rows, notScored } = readTextRows(readFiles(flags.data, more, context))
  const progress = progressOn(context.stderr)
  const { name, score } = await textScorer(flags, rows, progress, context)
  const { result, scored } = benchTexts(rows, score, {
    name,
    notScored,
    ownTexts: () => generateTexts({ seed: 1, count: OWN_TEXTS }).rows,
    warmUp: generateTexts({ seed: 2, count: WARM_UP_TEXTS }).rows,
    progress,
  })
  writeScores(flags.scores, scored, context)
  await print(result, reportOf(result), flags.json, context)
  return 0
}

/** Attacks; harmless rows come on top. */
const OWN_TEXTS = 600
const WARM_UP_TEXTS = 60
