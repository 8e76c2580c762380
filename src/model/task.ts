import type { JsonObject } from '../core/value.ts'
import type { Contribution } from './explain.ts'
import type { Weights } from './weights.ts'

/** A question that models are trained for. Tasks: `instruction` (`model/instruction/`), `log-risk` (`model/log/`). */
export interface Task<Row> {
  readonly name: TaskName
  /** Raised whenever features change: weights of another version are refused. */
  readonly version: number
  /** One row of a training file, checked; `where` names file and line for the error. */
  readonly read: (value: JsonObject, where: string) => Row
  /** What the trainer needs to know of a row. `group`: variants of one thing, never split. */
  readonly about: (row: Row) => { readonly label: 0 | 1; readonly set: string; readonly group: string }
  readonly train: (rows: readonly Row[], options: TrainOptions) => Weights
  /** Made once per weights: what can be prepared is prepared here. */
  readonly judge: (weights: Weights) => (row: Row) => Judgement
}

export const TASK_NAMES = ['instruction', 'log-risk'] as const
export type TaskName = (typeof TASK_NAMES)[number]

export interface TrainOptions {
  readonly seed: string
  /** Of each set by name, for the card. */
  readonly licences: Readonly<Record<string, string>>
  readonly progress?: (line: string) => void
}

export interface Judgement {
  /** Probability of an attack, calibrated. */
  readonly score: number
  readonly flagged: boolean
  /** The class, where the task has classes. */
  readonly label?: string
  /** Why, asked for when needed: it costs a second reading. */
  readonly reasons: () => readonly Contribution[]
}

export function defineTask<Row>(task: Task<Row>): Task<Row> {
  return task
}
