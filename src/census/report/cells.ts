import type { Share } from '../../core/share.ts'
import type { Cell, RegistryCoverage } from '../table.ts'
import type { CensusReport, TableReport } from './census-report.ts'

export const NOT_CHECKED = 'not checked'

/** `92.1 % [89.4–94.2] 458 of 497`: value, Wilson's interval at 95 %, and of how many. */
export function cellText(cell: Cell): string {
  if (cell === undefined) return NOT_CHECKED
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return grouped(cell)
  const { value, low, high, hits, of } = cell
  return `${percent(value)} % [${percent(low)}–${percent(high)}] ${grouped(hits)} of ${grouped(of)}`
}

/** The same in fewer letters: `92.1 [89–94] 458/497`. */
export function shortCell(cell: Cell): string {
  if (typeof cell !== 'object') return cellText(cell)
  const { value, low, high, hits, of } = cell
  return `${percent(value)} [${ends(low, high)}] ${hits}/${of}`
}

/** Shares below one in a hundred have a place more: 0.03 % is not 0. */
export function percent(share: number): string {
  const hundredths = share * 100
  return hundredths.toFixed(hundredths > 0 && hundredths < 1 ? 2 : 1)
}

/** As few places as tell the two ends apart: `[0–0]` around 0.02 would be none. */
function ends(low: number, high: number): string {
  const [first, last] = [low * 100, high * 100]
  const places = [0, 1, 2].find((each) => first.toFixed(each) !== last.toFixed(each)) ?? 3
  return `${first.toFixed(places)}–${last.toFixed(places)}`
}

/** `12,345`; what is no whole number has three places at most. */
export function grouped(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const [digits = '', places] = String(Math.abs(Math.round(value * 1000) / 1000)).split('.')
  const parts: string[] = []
  for (let end = digits.length; end > 0; end -= 3) parts.unshift(digits.slice(Math.max(0, end - 3), end))
  return `${value < 0 ? '-' : ''}${parts.join(',')}${places === undefined ? '' : `.${places}`}`
}

export const isFigure = (cell: Cell): cell is number | Share =>
  typeof cell === 'number' || typeof cell === 'object'

/** Columns of figures stand to the right: those in which something is one, and nothing is a text. */
export function figureColumns({ columns, rows }: Pick<TableReport, 'columns' | 'rows'>): readonly boolean[] {
  return columns.map(
    (_, at) =>
      rows.some((row) => isFigure(row[at])) &&
      rows.every((row) => row[at] === undefined || row[at] === '' || isFigure(row[at])),
  )
}

export function windowText({ window: { from, to }, coverage }: CensusReport): string {
  const snapshots = [...new Set(coverage.flatMap((row) => row.snapshots))].sort()
  const named =
    snapshots.length === 0
      ? ''
      : `snapshots ${snapshots[0]}${snapshots.length > 1 ? ` to ${snapshots.at(-1)} (${snapshots.length})` : ''}`
  const live = from === undefined || to === undefined ? '' : `asked from ${from} to ${to}`
  return [live, named].filter((part) => part !== '').join('; ') || 'nothing was read'
}

export const COVERAGE_COLUMNS = [
  'registry',
  'listings',
  'records',
  'unreadable',
  'gaps',
  'snapshots',
  'from',
  'to',
] as const

export function coverageCells(row: RegistryCoverage): readonly Cell[] {
  const { registry, listings, records, unreadable, snapshots, from, to } = row
  const gaps = row.gaps.reduce((sum, { times }) => sum + times, 0)
  return [registry, listings, records, unreadable, gaps, snapshots.join(', '), from ?? '', to ?? '']
}

/** One line for each kind of gap: what was not seen is said, and is in no denominator. */
export function gapLines({ coverage }: CensusReport): readonly string[] {
  return coverage.flatMap(({ registry, gaps }) =>
    gaps.map(({ why, times }) => `${registry}: ${why}, ${grouped(times)} time${times === 1 ? '' : 's'}`),
  )
}
