import { scoreByDetectors } from '../../bench/detector-scorer.ts'
import { either } from '../../bench/either.ts'
import { datasetOf } from '../../bench/floors/left-out.ts'
import { judgeLeftOut } from '../../bench/left-out-model.ts'
import type { Progress, Scorer } from '../../bench/scorer.ts'
import type { SetRow } from '../../bench/texts.ts'
import { generateTexts } from '../../datasets/texts/generate.ts'
import type { Judgement } from '../../model/task.ts'
import { taskOf } from '../../model/tasks.ts'
import type { Context } from '../command.ts'
import { loadWeights } from '../weights.ts'
import { hasShipped } from './has-shipped.ts'

export const TEXT_JUDGES = ['detectors', 'model', 'both'] as const
export type TextJudge = (typeof TEXT_JUDGES)[number]

export interface ScorerFlags {
  readonly judge: string | undefined
  readonly weights: string | undefined
  readonly leaveOut: boolean
  readonly own: number
  readonly seed: number
}

/** Who is measured: the detectors, the model, or both as in the guard; by default both, where there is a model. */
export async function textScorer(
  flags: ScorerFlags,
  rows: readonly SetRow[],
  progress: Progress,
  context: Context,
): Promise<{ readonly name: string; readonly score: Scorer }> {
  const hasModel = flags.weights !== undefined || flags.leaveOut || hasShipped('instruction')
  const judge = flags.judge ?? (hasModel ? 'both' : 'detectors')
  if (judge === 'detectors') return { name: 'detectors', score: scoreByDetectors }
  const model = await modelScorer(flags, rows, progress, context)
  const kind = flags.leaveOut ? 'model that never saw the set' : 'model'
  return judge === 'model'
    ? { name: kind, score: model }
    : { name: `detectors and ${kind}`, score: either(scoreByDetectors, model) }
}

async function modelScorer(
  { weights, leaveOut, own, seed }: ScorerFlags,
  rows: readonly SetRow[],
  progress: Progress,
  context: Context,
): Promise<Scorer> {
  const task = await taskOf('instruction')
  if (!leaveOut) {
    const judge = task.judge(loadWeights('instruction', weights, context))
    return (row) => verdict(judge({ set: '', group: row.id, family: '', ...row }))
  }
  const texts = own === 0 ? [] : generateTexts({ seed, count: own }).rows
  const judge = judgeLeftOut<SetRow>(task, rows, {
    partOf: datasetOf,
    own: texts.map((text) => ({ ...text, set: 'own' })),
    seed: String(seed),
    progress,
  })
  return (row) => verdict(judge({ set: 'unknown', ...row }))
}

function verdict({ score, flagged }: Judgement): ReturnType<Scorer> {
  return { score, flagged, by: flagged ? 'model/instruction' : '' }
}
