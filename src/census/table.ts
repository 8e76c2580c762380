import type { Share } from '../core/share.ts'
import type { FlagOf } from './check.ts'

/** One table of the census: one file, `t15-pinning.ts`. Its figures come from what checks counted; it only lays them out. */
export interface CensusTable {
  /** `T15`. */
  readonly id: string
  readonly title: string
  readonly question: string
  /** Figures that others published, to put beside ours. */
  readonly published: readonly PublishedFigure[]
  readonly build: (view: View) => Promise<TableBody>
}

export interface PublishedFigure {
  readonly source: string
  readonly figure: string
}

export interface View {
  /** What measures counted, by name and `by`; undefined where nothing was measured, which is “not checked”, never 0. */
  readonly measure: (name: string, by?: string) => Measured | undefined
  readonly count: (name: string, by?: string) => number | undefined
  /** The values of `by` that were seen, in order. */
  readonly splits: (name: string) => readonly string[]
  readonly flags: (flag: string) => AsyncIterable<FlagOf>
  readonly flagged: (flag: string) => number
  /** Labels that people gave to flags: how many were right of how many looked at. */
  readonly precision: (flag: string) => Share | undefined
  readonly registries: readonly RegistryCoverage[]
}

export interface Measured {
  readonly listings: Share | undefined
  /** Every publisher as one: so who floods a registry does not drown it. A hit where any of theirs is. */
  readonly publishers: Share | undefined
  readonly hosts: Share | undefined
  /** Could not be told. */
  readonly unknown: number
}

/** What was seen of one registry, and what was not: from the ledger. */
export interface RegistryCoverage {
  readonly registry: string
  readonly snapshots: readonly string[]
  readonly listings: number
  readonly records: number
  readonly unreadable: number
  readonly gaps: readonly { readonly why: string; readonly times: number }[]
  /** ISO 8601; undefined for snapshots. */
  readonly from: string | undefined
  readonly to: string | undefined
}

export interface TableBody {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Of what: said of every figure. */
  readonly denominator: string
  readonly exclusions: readonly string[]
  readonly notes: readonly string[]
  readonly chart?: Chart
}

/** Undefined is “not checked”. */
export type Cell = string | number | Share | undefined

export type Chart =
  | { readonly kind: 'bars'; readonly label: number; readonly value: number }
  | { readonly kind: 'line'; readonly label: number; readonly values: readonly number[] }

export function defineTable(table: CensusTable): CensusTable {
  return table
}
