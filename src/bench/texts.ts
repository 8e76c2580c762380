import type { SampleSurface, TextSample } from '../core/sample.ts'
import { flagAll } from './floors/flag-all.ts'
import { flagNone } from './floors/flag-none.ts'
import { scoreByKeywords } from './floors/keywords.ts'
import { linearFloor } from './floors/left-out.ts'
import {
  areaUnderCurve,
  confusion,
  type Counts,
  type Judged,
  quantile,
  type Share,
  shareOf,
  thresholdAt,
} from './metrics.ts'
import type { Progress, Scorer, Verdict } from './scorer.ts'

export type SetRow = TextSample & { readonly set: string }

export interface TextsResult {
  readonly bench: 'texts'
  readonly scorer: string
  readonly rows: number
  /** Rows without a label. */
  readonly notScored: number
  /** One for all: what a score must exceed so that at most 1 % of all harmless rows of this run does. */
  readonly threshold: number | undefined
  readonly groups: readonly TextGroup[]
}

/** One surface of one set: figures are never pooled over several. */
export interface TextGroup extends AllFigures {
  readonly set: string
  readonly surface: SampleSurface
  readonly attacks: number
  readonly harmless: number
  readonly milliseconds: { readonly p50: number; readonly p95: number }
  readonly throughput: { readonly items: number; readonly kilobytes: number }
  readonly floors: Readonly<Record<string, AllFigures>>
}

export interface AllFigures extends Figures {
  /** At the one threshold of whoever judged. */
  readonly atThreshold: { readonly recall: Share | undefined; readonly fpr: Share | undefined }
}

export interface Figures {
  readonly counts: Counts
  readonly recall: Share | undefined
  readonly precision: Share | undefined
  readonly fpr: Share | undefined
  readonly auc: number | undefined
}

export interface TextsOptions {
  readonly name: string
  readonly notScored: number
  /** Trained on when there is only one set, which no model may be both trained and tested on. */
  readonly ownTexts: () => readonly TextSample[]
  readonly progress?: Progress
  /** Scored before the clock runs: what is measured is a program that has been running for a while. */
  readonly warmUp?: readonly TextSample[]
  /** Milliseconds. */
  readonly now?: () => number
}

export interface ScoredRow extends Judged, Verdict {
  readonly row: SetRow
  readonly milliseconds: number
}

/** Scores every row by itself and says how well, set by set and surface by surface, with the floors beside it. */
export function benchTexts(
  rows: readonly SetRow[],
  scorer: Scorer,
  options: TextsOptions,
): { readonly result: TextsResult; readonly scored: readonly ScoredRow[] } {
  const scored = scoreAll(rows, scorer, options)
  const linear = linearFloor(rows, options)
  const floors: Readonly<Record<string, Judges>> = {
    keywords: judgesOf(rows, scoreByKeywords),
    'linear words': judgesOf(rows, linear),
    'flag all': judgesOf(rows, flagAll),
    'flag none': judgesOf(rows, flagNone),
  }
  const threshold = thresholdAt(MOST_FALSE, scored)
  const groups = groupsOf(scored).map((group) => groupResult(group, threshold, floors))
  const { name, notScored } = options
  return { result: { bench: 'texts', scorer: name, rows: rows.length, notScored, threshold, groups }, scored }
}

const MOST_FALSE = 0.01

function scoreAll(rows: readonly SetRow[], scorer: Scorer, options: TextsOptions): ScoredRow[] {
  const { now = () => performance.now(), progress, warmUp = [] } = options
  for (const row of warmUp) scorer(row)
  return rows.map((row, at) => {
    const start = now()
    const verdict = scorer(row)
    const milliseconds = now() - start
    progress?.(at + 1, rows.length, 'scored')
    return { ...verdict, row, label: row.label, milliseconds }
  })
}

/** What a floor says of every row, and its own threshold. */
interface Judges {
  readonly threshold: number | undefined
  readonly verdicts: ReadonlyMap<SetRow, Judged>
}

function judgesOf(rows: readonly SetRow[], floor: (row: SetRow) => Verdict): Judges {
  const verdicts = new Map(rows.map((row) => [row, { ...floor(row), label: row.label }]))
  return { threshold: thresholdAt(MOST_FALSE, [...verdicts.values()]), verdicts }
}

function groupsOf(scored: readonly ScoredRow[]): readonly (readonly ScoredRow[])[] {
  const groups = new Map<string, ScoredRow[]>()
  for (const one of scored) {
    const key = `${one.row.set}\n${one.row.surface}`
    const known = groups.get(key)
    if (known) known.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

function groupResult(
  group: readonly ScoredRow[],
  threshold: number | undefined,
  floors: Readonly<Record<string, Judges>>,
): TextGroup {
  const { set, surface } = group[0]!.row
  const times = group.map(({ milliseconds }) => milliseconds)
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000 || Number.MIN_VALUE
  const kilobytes = group.reduce((sum, { row }) => sum + Buffer.byteLength(row.text), 0) / 1024
  const floorFigures = Object.entries(floors).map(([name, { threshold: own, verdicts }]) => {
    const judged = group.map(({ row }) => verdicts.get(row)!)
    return [name, allFigures(judged, own)] as const
  })
  return {
    set,
    surface,
    attacks: group.filter(({ label }) => label === 1).length,
    harmless: group.filter(({ label }) => label === 0).length,
    ...allFigures(group, threshold),
    milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    throughput: { items: group.length / seconds, kilobytes: kilobytes / seconds },
    floors: Object.fromEntries(floorFigures),
  }
}

function allFigures(rows: readonly Judged[], threshold: number | undefined): AllFigures {
  const isAbove = ({ score }: Judged): boolean => threshold !== undefined && score > threshold
  const { recall, fpr } = figuresOf(rows.map((row) => ({ ...row, flagged: isAbove(row) })))
  return { ...figuresOf(rows), atThreshold: { recall, fpr } }
}

function figuresOf(rows: readonly Judged[]): Figures {
  const counts = confusion(rows)
  const { TP, FP, FN, TN } = counts
  return {
    counts,
    recall: shareOf(TP, TP + FN),
    precision: shareOf(TP, TP + FP),
    fpr: shareOf(FP, FP + TN),
    auc: areaUnderCurve(rows),
  }
}
