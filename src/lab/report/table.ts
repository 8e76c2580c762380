import type { Figure, Metric } from '../score/figure.ts'
import { type Campaign, counts, measure } from '../score/measure.ts'
import type { ScoredTrial } from '../score/scored-trial.ts'

/** A table of figures, whoever prints it. */
export interface Table {
  readonly id: string
  readonly title: string
  /** The table of a paper that it has the form of. The figures are ours. */
  readonly mirrors?: string
  readonly note?: string
  /** Heads of the columns that hold names. */
  readonly names: readonly string[]
  readonly columns: readonly Pick<Metric, 'name' | 'title' | 'unit' | 'better'>[]
  readonly rows: readonly TableRow[]
  /** Rows that were left out, because nobody would read so many. */
  readonly omitted: number
}

export interface TableRow {
  readonly names: readonly string[]
  /** Trials in it that count. */
  readonly trials: number
  readonly figures: readonly (Figure | null)[]
}

export interface Wanted extends Pick<Table, 'id' | 'title' | 'names'> {
  readonly mirrors?: string
  readonly note?: string
  readonly metrics: readonly Metric[]
  /** The rows that a trial belongs to, by their names; none, one or several. */
  readonly by: (trial: ScoredTrial) => readonly (readonly string[])[]
  /** Rows that are there in any case, such as the categories of a taxonomy. */
  readonly always?: readonly (readonly string[])[]
}

export function tableOf({ metrics, by, always = [], ...about }: Wanted, campaign: Campaign): Table {
  const rows = new Map<string, { names: readonly string[]; trials: ScoredTrial[] }>()
  for (const names of always) rows.set(nameOf(names), { names, trials: [] })
  for (const trial of campaign.trials)
    for (const names of by(trial)) {
      const row = rows.get(nameOf(names)) ?? { names, trials: [] }
      row.trials.push(trial)
      rows.set(nameOf(names), row)
    }
  const sorted = [...rows.entries()].sort(([one], [two]) => (one < two ? -1 : one > two ? 1 : 0))
  return {
    ...about,
    columns: metrics.map(({ name, title, unit, better }) => ({ name, title, unit, better })),
    rows: sorted.slice(0, MOST_ROWS).map(([, { names, trials }]) => ({
      names,
      trials: trials.filter(counts).length,
      figures: metrics.map((metric) => measure(metric, trials, campaign) ?? null),
    })),
    omitted: Math.max(0, sorted.length - MOST_ROWS),
  }
}

const MOST_ROWS = 400

const nameOf = (names: readonly string[]): string => names.join('\u0000')
