import { sha256Hex } from '../../core/canonical.ts'
import { partOf, type SheetRow } from '../../store/queue.ts'
import { asJson } from '../kept.ts'

/** What was asked or read, and what came of it: the ground of every denominator. */
export interface Entry {
  readonly registry: string
  readonly snapshot: string
  readonly path: string
  /** ISO 8601; undefined for what came from files. */
  readonly at?: string
  readonly hash?: string
  readonly bytes?: number
  readonly total?: number
  readonly read?: { readonly records: number; readonly unreadable: number }
}

export const LEDGER = 'ledger'
export const GAPS = 'gap'

/** A page that was asked for, or that was read: two rows of one page. */
export function ledgerRow(step: 'asked' | 'read', entry: Entry): SheetRow {
  const { registry, snapshot, path } = entry
  return {
    sheet: LEDGER,
    key: keyOf(registry, path),
    id: `${snapshot} ${step} ${short(path)}`,
    body: asJson({ ...entry, path: short(path) }),
  }
}

/** Something of a registry, or of a lookup, that nobody has seen. It stands beside every table that speaks of it. */
export function gapRow(of: string, snapshot: string, path: string, why: string): SheetRow {
  return {
    sheet: GAPS,
    key: keyOf(of, path),
    id: `${snapshot} ${short(path)} ${why}`,
    body: { snapshot, path: short(path), why },
  }
}

/** Of one registry there are more rows than a group shows. */
const keyOf = (of: string, path: string): string => `${of}#${partOf(path) % 64}`

/** Which registry, or lookup, a group is of. */
export const ofKey = (key: string): string => key.replace(/#\d{1,2}$/, '')

/** Two that begin alike for hundreds of letters, as cursors may, stay two. */
const short = (path: string): string =>
  path.length <= MOST ? path : `${path.slice(0, MOST - 9)}#${sha256Hex(path).slice(0, 8)}`

const MOST = 300
