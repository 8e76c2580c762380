import type { Advisory } from '../../../core/package.ts'

/** One advisory about one package, as far as matching and telling need it. */
export interface AdvisoryRow {
  readonly id: string
  readonly aliases: readonly string[]
  readonly isMalware: boolean
  readonly severity: Advisory['severity']
  readonly summary: string
  readonly spans: readonly VersionSpan[]
  /** Versions named one by one. */
  readonly versions: readonly string[]
}

/** `0` as `from`: from the first version on. Neither `until` nor `last`: up to the newest. */
export interface VersionSpan {
  readonly from: string
  readonly until?: string | undefined
  readonly last?: string | undefined
}

/** Advisories by package, wherever they are kept. */
export interface AdvisoryBook {
  readonly about: BookLabel
  readonly rowsOf: (ecosystem: string, name: string) => readonly AdvisoryRow[]
  /** Every advisory, package by package: for looking one up by its id. */
  readonly all: () => Iterable<FoundRow>
}

export interface FoundRow {
  readonly ecosystem: string
  readonly name: string
  readonly row: AdvisoryRow
}

export interface BookLabel {
  /** ISO time: when it was written, or the newest of what it holds. */
  readonly made: string
  readonly packages: number
  readonly advisories: number
  readonly ecosystems: readonly string[]
}

/** What an advisory can be about here; all else is left out of a book. */
export const BOOK_ECOSYSTEMS = ['npm', 'PyPI'] as const
