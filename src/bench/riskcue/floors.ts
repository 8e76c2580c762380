import type { LogLabel } from '../../core/log-risk.ts'
import type { HistoryRecord } from '../../datasets/riskcue/record.ts'
import { parseToolReturn } from '../../datasets/riskcue/tool-return.ts'
import { historyProblem } from '../../datasets/riskcue/validity.ts'
import { type Outcome, type RunResult, tally } from './evaluate.ts'

/** What to read every figure against: something that judges each log by itself, over the very logs that the model got. */
export type Floor = (log: string) => LogLabel

/** Refuses every log, by no name. */
export const FLAG_ALL = 'flag all'
/** Refuses none. */
export const FLAG_NONE = 'flag none'

export function floorRun(records: Iterable<HistoryRecord | undefined>, floor: Floor | 'flag all'): RunResult {
  return tally([...records].map((record) => floorOutcome(record, floor)))
}

/** It goes through the logs as an agent would: it stops at the first that it flags, or that it should have. */
function floorOutcome(record: HistoryRecord | undefined, floor: Floor | 'flag all'): Outcome {
  if (!record || historyProblem(record)) return 'invalid'
  const { history, security_type } = record
  for (const [at, truth] of security_type.entries()) {
    if (floor === 'flag all') return { truth, refused: 'Safe' }
    const said = floor(parseToolReturn(history[2 * at + 3]!.content)?.log ?? '')
    if (said !== 'Safe') return { truth, refused: said }
    if (truth !== 'Safe') return { truth, refused: undefined }
  }
  return { truth: 'Safe', refused: undefined }
}
