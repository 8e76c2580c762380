import { scoreByDetectors } from '../../bench/detector-scorer.ts'
import { judgeLeftOut } from '../../bench/left-out-model.ts'
import type { LogScorer, LogVerdict, Progress } from '../../bench/scorer.ts'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { LogSample } from '../../core/sample.ts'
import { pairAt } from '../../datasets/logs/generate.ts'
import type { Judgement } from '../../model/task.ts'
import { taskOf } from '../../model/tasks.ts'
import type { Context } from '../command.ts'
import { loadWeights } from '../weights.ts'
import { hasShipped } from './has-shipped.ts'

export interface NamedLogScorer {
  readonly name: string
  readonly score: LogScorer
}

/** Who judges logs: the weights in a folder, else the shipped ones; without any, the detectors, which name no risk. */
export async function logScorer(weights: string | undefined, context: Context): Promise<NamedLogScorer> {
  if (weights === undefined && !hasShipped('log-risk'))
    return { name: 'detectors', score: (row) => scoreByDetectors({ ...row, surface: 'log' }) }
  const judge = (await taskOf('log-risk')).judge(loadWeights('log-risk', weights, context))
  return { name: 'model', score: (row) => verdict(judge(row)) }
}

/** One model for each generator, learned from all others and from what is known beside them. */
export async function leftOutLogScorer(
  rows: readonly LogSample[],
  { own, seed }: { readonly own: readonly LogSample[]; readonly seed: number },
  progress: Progress,
): Promise<NamedLogScorer> {
  const judge = judgeLeftOut(await taskOf('log-risk'), rows, {
    partOf: ({ generator }) => generator,
    own,
    seed: String(seed),
    progress,
  })
  return { name: 'model that never saw the generator', score: (row) => verdict(judge(row)) }
}

export function ownLogs(pairs: number, seed: number): LogSample[] {
  return Array.from({ length: pairs }, (_, at) => pairAt({ pairs, seed }, at)).flat()
}

function verdict({ score, flagged, label }: Judgement): LogVerdict {
  const risk = LOG_RISK_NAMES.find((name) => name === label)
  return { score, flagged, by: flagged ? 'model/log-risk' : '', ...(risk && { risk }) }
}
