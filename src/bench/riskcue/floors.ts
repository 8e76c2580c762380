import type { LogRisk } from '../../core/log-risk.ts'
import type { HistoryRecord } from '../../datasets/riskcue/record.ts'
import { parseToolReturn } from '../../datasets/riskcue/tool-return.ts'
import { historyProblem } from '../../datasets/riskcue/validity.ts'
import { type Outcome, type RunResult, tally } from './evaluate.ts'

/** What to read every figure against: something that judges each log by itself, over the very logs that the model got. */
export type Floor = (log: string) => LogRisk | 'unnamed risk' | 'Safe'

export const ALWAYS_FLOORS: Readonly<Record<string, Floor>> = {
  'flag all': () => 'unnamed risk',
  'flag none': () => 'Safe',
}

export function floorRun(records: Iterable<HistoryRecord | undefined>, floor: Floor): RunResult {
  return tally([...records].map((record) => floorOutcome(record, floor)))
}

/** Floors are asked of the same log in every run; this one thinks once. */
export function remembering(floor: Floor): Floor {
  const known = new Map<string, ReturnType<Floor>>()
  return (log) => {
    const said = known.get(log) ?? floor(log)
    known.set(log, said)
    return said
  }
}

/** It goes through the logs as an agent would: it stops at the first that it flags, or that it should have. */
function floorOutcome(record: HistoryRecord | undefined, floor: Floor): Outcome {
  if (!record || historyProblem(record)) return 'invalid'
  const { history, security_type } = record
  for (const [at, truth] of security_type.entries()) {
    const said = floor(parseToolReturn(history[2 * at + 3]!.content)?.log ?? '')
    // A refusal for the reason Safe is one that names no risk.
    if (said !== 'Safe') return { truth, refused: said === 'unnamed risk' ? 'Safe' : said }
    if (truth !== 'Safe') return { truth, refused: undefined }
  }
  return { truth: 'Safe', refused: undefined }
}
