import { LOG_RISK_NAMES, type LogRisk } from '../../core/log-risk.ts'
import type { RunResult } from './evaluate.ts'
import { type Counts, type Figures, figuresOf, type Spread, spreadOf, sumOf } from './figures.ts'

/** What the runs of one model come to: means, with the standard deviation over the runs. */
export interface ModelResult {
  readonly model: string
  readonly runs: number
  readonly level1: Readonly<Record<keyof Counts | keyof Figures, Spread>>
  readonly level2: {
    readonly perType: Readonly<Record<LogRisk, Readonly<Record<keyof Counts, Spread>>>>
    readonly micro: Readonly<Record<keyof Figures, Spread>>
    readonly macro: Readonly<Record<keyof Figures, Spread>>
  }
  readonly invalidRate: Spread
}

export const RUNS_NEEDED = 3

/** Undefined if runs are missing: a model enters the tables with all of them or not at all. */
export function severalRuns(
  model: string,
  runs: readonly RunResult[],
  needed: number = RUNS_NEEDED,
): ModelResult | undefined {
  if (runs.length < needed || runs.length === 0) return undefined
  const types = (run: RunResult): Counts[] => LOG_RISK_NAMES.map((risk) => run.per_type[risk])
  return {
    model,
    runs: runs.length,
    level1: spreads(runs.map(({ overall }) => ({ ...overall, ...figuresOf(overall) }))),
    level2: {
      perType: Object.fromEntries(
        LOG_RISK_NAMES.map((risk) => [risk, spreads(runs.map(({ per_type }) => ({ ...per_type[risk] })))]),
      ) as ModelResult['level2']['perType'],
      micro: spreads(runs.map((run) => ({ ...figuresOf(sumOf(types(run))) }))),
      macro: spreads(runs.map((run) => meansOf(types(run).map(figuresOf)))),
    },
    invalidRate: spreadOf(runs.map(invalidRate)),
  }
}

function spreads<Name extends string>(rows: readonly Readonly<Record<Name, number>>[]): Record<Name, Spread> {
  const names = Object.keys(rows[0]!) as Name[]
  return Object.fromEntries(names.map((name) => [name, spreadOf(rows.map((row) => row[name]))])) as Record<
    Name,
    Spread
  >
}

function meansOf(rows: readonly Figures[]): Record<keyof Figures, number> {
  const mean = (name: keyof Figures): number => spreadOf(rows.map((row) => row[name])).mean
  return { accuracy: mean('accuracy'), precision: mean('precision'), recall: mean('recall'), f1: mean('f1') }
}

function invalidRate({ invalid_data_count, processed_count }: RunResult): number {
  const all = invalid_data_count + processed_count
  return all === 0 ? 0 : invalid_data_count / all
}
