import { plain } from '../../core/plain.ts'
import type { Cell } from '../table.ts'
import { NOT_CHECKED } from './cells.ts'
import type { TableReport } from './census-report.ts'

/** One table: a column that holds shares becomes five, so that no interval has to be read out of a text. */
export function tableCsv({ columns, rows }: Pick<TableReport, 'columns' | 'rows'>): string {
  const isShare = columns.map((_, at) => rows.some((row) => typeof row[at] === 'object'))
  const head = columns.flatMap((column, at) =>
    isShare[at] === true ? SHARE.map((part) => (part === 'value' ? column : `${column} ${part}`)) : [column],
  )
  const lines = rows.map((row) => columns.flatMap((_, at) => fields(row[at], isShare[at] === true)))
  return [head, ...lines].map((line) => csvLine(line)).join('')
}

const SHARE = ['value', 'hits', 'of', 'low', 'high'] as const

function fields(cell: Cell, isShare: boolean): readonly (string | number)[] {
  if (typeof cell === 'object') return SHARE.map((part) => cell[part])
  const value = cell ?? NOT_CHECKED
  return isShare ? [value, ...SHARE.slice(1).map(() => '')] : [value]
}

/** A line as RFC 4180 has it, in which no text is a formula. Undefined is empty. */
export function csvLine(values: readonly (string | number | boolean | undefined)[]): string {
  return `${values.map((value) => (typeof value === 'string' ? quoted(value) : String(value ?? ''))).join(',')}\r\n`
}

/**
 * A spreadsheet runs what begins like a formula, blanks before it or not; an apostrophe makes it text. What steers or hides
 * is shown as an escape, so a value never breaks a line.
 */
function quoted(foreign: string): string {
  const clean = plain(foreign)
  const safe = FORMULA.test(clean) ? `'${clean}` : clean
  return /[",']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^\s*[=+\-@|%＝＋－＠]/
