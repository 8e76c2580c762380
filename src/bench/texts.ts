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
export interface TextGroup extends Figures {
  readonly set: string
  readonly surface: SampleSurface
  readonly attacks: number
  readonly harmless: number
  /** At the one threshold. */
  readonly atThreshold: { readonly recall: Share | undefined; readonly fpr: Share | undefined }
  readonly milliseconds: { readonly p50: number; readonly p95: number }
  readonly throughput: { readonly items: number; readonly kilobytes: number }
  readonly floors: Readonly<Record<string, Figures>>
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
  const threshold = thresholdAt(0.01, scored)
  const linear = linearFloor(rows, options)
  const floors: Readonly<Record<string, (row: SetRow) => Verdict>> = {
    keywords: scoreByKeywords,
    'linear words': linear,
    'flag all': flagAll,
    'flag none': flagNone,
  }
  const groups = groupsOf(scored).map((group) => groupResult(group, threshold, floors))
  const { name, notScored } = options
  return { result: { bench: 'texts', scorer: name, rows: rows.length, notScored, threshold, groups }, scored }
}

function scoreAll(rows: readonly SetRow[], scorer: Scorer, { now, progress }: TextsOptions): ScoredRow[] {
  const clock = now ?? (() => performance.now())
  return rows.map((row, at) => {
    const start = clock()
    const verdict = scorer(row)
    const milliseconds = clock() - start
    progress?.(at + 1, rows.length, 'scored')
    return { ...verdict, row, label: row.label, milliseconds }
  })
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
  floors: Readonly<Record<string, (row: SetRow) => Verdict>>,
): TextGroup {
  const { set, surface } = group[0]!.row
  const times = group.map(({ milliseconds }) => milliseconds)
  const seconds = times.reduce((sum, time) => sum + time, 0) / 1000 || Number.MIN_VALUE
  const kilobytes = group.reduce((sum, { row }) => sum + Buffer.byteLength(row.text), 0) / 1024
  const above = group.map((one) => ({ ...one, flagged: threshold !== undefined && one.score > threshold }))
  const { recall, fpr } = figuresOf(above)
  return {
    set,
    surface,
    attacks: group.filter(({ label }) => label === 1).length,
    harmless: group.filter(({ label }) => label === 0).length,
    ...figuresOf(group),
    atThreshold: { recall, fpr },
    milliseconds: { p50: quantile(times, 0.5), p95: quantile(times, 0.95) },
    throughput: { items: group.length / seconds, kilobytes: kilobytes / seconds },
    floors: Object.fromEntries(
      Object.entries(floors).map(([name, floor]) => [
        name,
        figuresOf(group.map(({ row }) => ({ ...floor(row), label: row.label }))),
      ]),
    ),
  }
}

export function figuresOf(rows: readonly Judged[]): Figures {
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
