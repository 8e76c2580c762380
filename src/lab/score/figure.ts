import type { Share } from '../../core/share.ts'
import type { ScoredTrial } from './scored-trial.ts'

/** One measured value: of how many, and how sure one can be of it. */
export interface Figure extends Partial<Omit<Share, 'value' | 'of'>> {
  readonly value: number
  readonly of: number
  /** Over the trials, where it is a mean. */
  readonly sd?: number
  /** The same measured seed by seed. */
  readonly seeds?: { readonly mean: number; readonly sd: number; readonly of: number }
}

/** One score. One file each in `metrics/`, with its formula and where it comes from. */
export interface Metric {
  readonly name: string
  /** Heads a column. */
  readonly title: string
  readonly unit: 'percent' | 'number'
  readonly better: 'more' | 'less'
  readonly measure: (group: Group) => Figure | undefined
}

/** Trials that count, apart by whether somebody attacks. */
export interface Group {
  readonly benign: readonly ScoredTrial[]
  readonly attacked: readonly ScoredTrial[]
  /** Mean reward of the same task, agent and defence with nobody attacking. */
  readonly clean: (trial: ScoredTrial) => number | undefined
  /** The same trial without a defence. */
  readonly bare: (trial: ScoredTrial) => ScoredTrial | undefined
}

export function defineMetric(metric: Metric): Metric {
  return metric
}

/** Undefined of nothing. */
export function meanOf(values: readonly number[]): Figure | undefined {
  if (values.length === 0) return undefined
  const value = mean(values)
  return { value, of: values.length, sd: spread(values, value) }
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Of a sample; 0 of a single value. */
export function spread(values: readonly number[], middle: number): number {
  if (values.length < 2) return 0
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1))
}
