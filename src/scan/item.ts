import type { Place } from '../core/place.ts'
import type { LedgerRow, Location, ScannedArtefact, ScannedServer } from '../core/scan.ts'
import type { Severity } from '../core/severity.ts'
import type { SubjectKind, Subjects } from '../core/subject.ts'

/** One thing to be judged, and how to say where in the world its places are. */
export type Item = { [K in SubjectKind]: ItemOf<K> }[SubjectKind]

export interface ItemOf<K extends SubjectKind> {
  readonly kind: K
  readonly subject: Subjects[K]
  readonly target: string
  readonly host: string | undefined
  readonly server: string | undefined
  readonly locate: Locate
  /** Nothing in it counts for more: a disabled server harms nobody today. */
  readonly atMost?: Severity | undefined
  /** Rules that `--fix` can mend here. */
  readonly canFix?: ((rule: string) => boolean) | undefined
}

/** `path`: the way from source to sink, for what has one. `key`: what stays the same when lines move. */
export type Locate = (place: Place) => {
  readonly where: Location
  readonly path?: readonly { readonly where: Location; readonly what: string }[]
  readonly key?: string
}

/** What collecting one target gave. */
export interface Collected {
  readonly items: readonly Item[]
  readonly ledger: readonly LedgerRow[]
  readonly servers: readonly ScannedServer[]
  readonly artefacts?: readonly ScannedArtefact[] | undefined
}

export const NOTHING_COLLECTED: Collected = { items: [], ledger: [], servers: [] }

export function together(parts: readonly Collected[]): Collected {
  return {
    items: parts.flatMap(({ items }) => items),
    ledger: parts.flatMap(({ ledger }) => ledger),
    servers: parts.flatMap(({ servers }) => servers),
    artefacts: parts.flatMap(({ artefacts = [] }) => artefacts),
  }
}

/** The same with all paths written as people are to read them. */
export function shown(
  { items, ledger, servers, ...rest }: Collected,
  show: (path: string) => string,
): Collected {
  const place = (where: Location): Location => ({ ...where, file: show(where.file) })
  return {
    ...rest,
    items: items.map((item) => ({
      ...item,
      locate: (at: Place) => {
        const { where, path, ...key } = item.locate(at)
        return {
          ...key,
          where: place(where),
          ...(path && { path: path.map((step) => ({ ...step, where: place(step.where) })) }),
        }
      },
    })),
    ledger: ledger.map((row) => (row.where ? { ...row, where: place(row.where) } : row)),
    servers: servers.map((server) => ({ ...server, where: place(server.where) })),
  }
}
