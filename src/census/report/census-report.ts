import { redactSecrets } from '../../core/secret.ts'
import type { Share } from '../../core/share.ts'
import type { Cell, CensusTable, Chart, Measured, PublishedFigure, RegistryCoverage, View } from '../table.ts'
import { watched } from './watched.ts'

/** All that a report of the census says, as data: of the store alone, so the same whenever and wherever it is made. */
export interface CensusReport {
  readonly format: 'fairlead-census-report/1'
  readonly fairlead: string
  /** When hosts were asked; undefined where only snapshots were read. */
  readonly window: { readonly from: string | undefined; readonly to: string | undefined }
  readonly coverage: readonly RegistryCoverage[]
  readonly tables: readonly TableReport[]
}

export interface TableReport {
  readonly id: string
  readonly title: string
  readonly question: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  readonly denominator: string
  readonly exclusions: readonly string[]
  readonly notes: readonly string[]
  readonly chart: Chart | undefined
  readonly published: readonly PublishedFigure[]
  /** Every measure that the table rests on, counted over listings, and with each publisher, and each host, as one. */
  readonly corrected: readonly CorrectedFigure[]
  /** Every kind of flag that it rests on: how many, and how many of those that people looked at were right. */
  readonly precision: readonly FlagPrecision[]
}

export interface CorrectedFigure extends Omit<Measured, 'unknown'> {
  readonly measure: string
  readonly by: string | undefined
  /** Undefined where nothing was measured. */
  readonly unknown: number | undefined
}

export interface FlagPrecision {
  readonly flag: string
  readonly flagged: number
  readonly precision: Share | undefined
}

/** All tables, with the variants of each figure that they show. Secrets are taken out of what is foreign. */
export async function censusReport(
  view: View,
  tables: readonly CensusTable[],
  fairlead: string,
): Promise<CensusReport> {
  const made: TableReport[] = []
  for (const table of inOrder(tables)) made.push(await tableReport(view, table))
  return {
    format: 'fairlead-census-report/1',
    fairlead,
    window: windowOf(view.registries),
    coverage: view.registries.map((row) => ({
      ...row,
      snapshots: row.snapshots.map(redactSecrets),
      gaps: row.gaps.map(({ why, times }) => ({ why: redactSecrets(why), times })),
    })),
    tables: made,
  }
}

/** `T4` before `T12`, and that before `T12b`. */
export function inOrder(tables: readonly CensusTable[]): readonly CensusTable[] {
  return tables.toSorted(
    (one, two) =>
      Number.parseInt(one.id.slice(1), 10) - Number.parseInt(two.id.slice(1), 10) ||
      (one.id < two.id ? -1 : 1),
  )
}

async function tableReport(view: View, table: CensusTable): Promise<TableReport> {
  const { id, title, question, published, build } = table
  const { view: seen, corrected, precision } = watched(view)
  const body = await build(seen)
  return {
    id,
    title,
    question,
    columns: body.columns,
    // Names of servers stand in cells: foreign text, which may hold what nobody should read.
    rows: body.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? redactSecrets(cell) : cell))),
    denominator: body.denominator,
    exclusions: body.exclusions,
    notes: body.notes.map(redactSecrets),
    chart: body.chart,
    published,
    corrected: corrected(),
    precision: precision(),
  }
}

function windowOf(registries: readonly RegistryCoverage[]): CensusReport['window'] {
  const all = (end: 'from' | 'to'): string[] =>
    registries.flatMap((row) => (row[end] === undefined ? [] : [row[end]])).sort()
  return { from: all('from')[0], to: all('to').at(-1) }
}
