import type { LogRisk } from '../core/log-risk.ts'
import type { LogSample, TextSample } from '../core/sample.ts'

export interface Verdict {
  /** Higher is more hostile. Only the order matters, and where `flagged` begins. */
  readonly score: number
  readonly flagged: boolean
  /** What decided: a rule, a model, a floor. Empty where nothing was found. */
  readonly by: string
}

/** Whatever is to be measured: the label of a row is not for it to look at. */
export type Scorer = (row: TextSample) => Verdict

export interface LogVerdict extends Verdict {
  /** The likeliest risk, whether or not it is flagged. */
  readonly risk?: LogRisk
}
export type LogScorer = (row: LogSample) => LogVerdict

/** Called now and then in a long run. */
export type Progress = (done: number, total: number, what: string) => void
