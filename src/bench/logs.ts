import { LOG_RISK_NAMES, type LogRisk } from '../core/log-risk.ts'
import type { LogSample } from '../core/sample.ts'
import { flagAll } from './floors/flag-all.ts'
import { flagNone } from './floors/flag-none.ts'
import { scoreByKeywords } from './floors/keywords.ts'
import { linearLogFloor } from './floors/left-out-logs.ts'
import {
  areaUnderCurve,
  confusion,
  type Counts,
  type Judged,
  quantile,
  type Share,
  shareOf,
  twinAccuracy,
} from './metrics.ts'
import type { LogScorer, LogVerdict, Progress } from './scorer.ts'

export interface LogsResult extends LogFigures {
  readonly bench: 'logs'
  readonly scorer: string
  readonly rows: number
  readonly perClass: Readonly<Record<LogRisk, ClassFigures>>
  readonly perGenerator: Readonly<Record<string, LogFigures>>
  readonly floors: Readonly<Record<string, LogFigures>>
  readonly milliseconds: { readonly p50: number; readonly p95: number }
  readonly throughput: { readonly items: number; readonly kilobytes: number }
}

/** Plain numbers; null where there is nothing to divide by. */
export interface LogFigures {
  readonly counts: Counts
  readonly accuracy: number | null
  readonly precision: number | null
  readonly recall: number | null
  readonly fpr: Share | null
  readonly auc: number | null
  /** Pairs of which both members are judged rightly. */
  readonly twinAccuracy: number | null
  /** Risky logs whose risk is named rightly, whether or not they are flagged; null where no risk is ever named. */
  readonly nineClassAccuracy: number | null
}

export interface ClassFigures {
  readonly rows: number
  /** Flagged, by whatever name. */
  readonly recall: number | null
  /** Named rightly, flagged or not. */
  readonly named: number | null
  /** One against the rest, where a row is of the class that it is flagged as. */
  readonly counts: Counts
  readonly twinAccuracy: number | null
}

export interface LogsOptions {
  readonly name: string
  /** Trained on when there is only one generator. */
  readonly ownLogs: () => readonly LogSample[]
  readonly progress?: Progress
  /** Scored before the clock runs. */
  readonly warmUp?: readonly LogSample[]
  readonly now?: () => number
}

export interface ScoredLog extends Judged, LogVerdict {
  readonly row: LogSample
  readonly pair: string
  readonly milliseconds: number
}

export function benchLogs(
  rows: readonly LogSample[],
  scorer: LogScorer,
  options: LogsOptions,
): { readonly result: LogsResult; readonly scored: readonly ScoredLog[] } {
  const scored = scoreAll(rows, scorer, options)
  const linear = linearLogFloor(rows, options)
  const floors: Readonly<Record<string, LogScorer>> = {
    keywords: scoreByKeywords,
    'linear words': linear,
    'flag all': flagAll,
    'flag none': flagNone,
  }
  const times = scored.map(({ milliseconds }) => milliseconds)
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000 || Number.MIN_VALUE
  const kilobytes = rows.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024
  const generators = [...new Set(rows.map(({ generator }) => generator))]
  const result: LogsResult = {
    bench: 'logs',
    scorer: options.name,
    rows: rows.length,
    ...figuresOf(scored),
    perClass: Object.fromEntries(
      LOG_RISK_NAMES.map((risk) => [risk, classFigures(scored, risk)]),
    ) as LogsResult['perClass'],
    perGenerator: Object.fromEntries(
      generators.map((name) => [name, figuresOf(scored.filter(({ row }) => row.generator === name))]),
    ),
    floors: Object.fromEntries(
      Object.entries(floors).map(([name, floor]) => [
        name,
        figuresOf(rows.map((row) => judged(row, floor(row)))),
      ]),
    ),
    milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    throughput: { items: rows.length / seconds, kilobytes: kilobytes / seconds },
  }
  return { result, scored }
}

function scoreAll(rows: readonly LogSample[], scorer: LogScorer, options: LogsOptions): ScoredLog[] {
  const { now = () => performance.now(), progress, warmUp = [] } = options
  for (const row of warmUp) scorer(row)
  return rows.map((row, at) => {
    const start = now()
    const verdict = scorer(row)
    const milliseconds = now() - start
    progress?.(at + 1, rows.length, 'scored')
    return { ...judged(row, verdict), milliseconds }
  })
}

function judged(row: LogSample, verdict: LogVerdict): Omit<ScoredLog, 'milliseconds'> {
  return { ...verdict, row, label: row.label, pair: row.pair }
}

type Read = Omit<ScoredLog, 'milliseconds'>

function figuresOf(rows: readonly Read[]): LogFigures {
  const counts = confusion(rows)
  const { TP, FP, FN, TN } = counts
  const risky = rows.filter(({ label }) => label === 1)
  const named = risky.filter(({ risk, row }) => risk === row.risk)
  return {
    counts,
    accuracy: shareOf(TP + TN, rows.length)?.value ?? null,
    precision: shareOf(TP, TP + FP)?.value ?? null,
    recall: shareOf(TP, TP + FN)?.value ?? null,
    fpr: shareOf(FP, FP + TN) ?? null,
    auc: areaUnderCurve(rows) ?? null,
    twinAccuracy: twinAccuracy(rows)?.value ?? null,
    nineClassAccuracy: namesAny(rows) ? (shareOf(named.length, risky.length)?.value ?? null) : null,
  }
}

function classFigures(rows: readonly Read[], risk: LogRisk): ClassFigures {
  const own = rows.filter(({ row }) => row.risk === risk)
  const named = own.filter((one) => one.risk === risk).length
  const oneAgainstRest = rows.map((one) => ({
    label: one.row.risk === risk ? (1 as const) : (0 as const),
    score: one.score,
    flagged: one.flagged && one.risk === risk,
  }))
  return {
    rows: own.length,
    recall: shareOf(own.filter(({ flagged }) => flagged).length, own.length)?.value ?? null,
    named: namesAny(rows) ? (shareOf(named, own.length)?.value ?? null) : null,
    counts: confusion(oneAgainstRest),
    twinAccuracy: twinAccuracy(rows.filter(({ row }) => row.pair_risk === risk))?.value ?? null,
  }
}

const namesAny = (rows: readonly Read[]): boolean => rows.some(({ risk }) => risk !== undefined)
