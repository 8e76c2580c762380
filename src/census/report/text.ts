import { fit, plain, widthOf } from '../../core/plain.ts'
import { hang, wrap } from '../../core/wrap.ts'
import { COVERAGE_COLUMNS, coverageCells, gapLines, grouped, shortCell, windowText } from './cells.ts'
import type { CensusReport, TableReport } from './census-report.ts'
import { textGrid } from './text-grid.ts'

/** For a terminal: what was seen first, then each table with what it is of, and what others published. */
export function textReport(report: CensusReport, columns = 80): string {
  const { coverage, tables } = report
  const gaps = gapLines(report)
  const head = [
    ...wrap(`Census: ${plain(windowText(report))}`, columns),
    ...wrap('Percent [95 % interval] hits/of. What was not checked is not 0, and not clean.', columns),
    '',
    ...textGrid(
      COVERAGE_COLUMNS.slice(0, 5),
      coverage.map((row) => coverageCells(row).slice(0, 5)),
      columns,
    ),
    ...gaps.slice(0, MOST_GAPS).map((gap) => hang('  gap: ', plain(gap), columns)),
    ...(gaps.length > MOST_GAPS ? [`  … and ${gaps.length - MOST_GAPS} more kinds of gaps`] : []),
  ]
  return [head, ...tables.map((table) => tableLines(table, columns))]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

const MOST_GAPS = 12

function tableLines(table: TableReport, columns: number): string[] {
  const { id, title, question, rows, denominator, exclusions, notes, published, precision } = table
  const head = fit(`${id}  ${plain(title)}`, columns)
  const labelled = precision.flatMap((row) =>
    row.precision ? [`${row.flag} ${shortCell(row.precision)} right of those looked at`] : [],
  )
  const lines: readonly (readonly [string, string])[] = [
    ['Of: ', denominator],
    ...exclusions.map((each) => ['Left out: ', each] as const),
    ...notes.map((each) => ['Note: ', each] as const),
    ...labelled.map((each) => ['Labels: ', each] as const),
    ...published.map(({ source, figure }) => ['Published: ', `${source}: ${figure}`] as const),
  ]
  return [
    head,
    '-'.repeat(widthOf(head)),
    ...wrap(plain(question), columns),
    '',
    ...textGrid(table.columns, rows.slice(0, MOST_ROWS), columns),
    ...(rows.length > MOST_ROWS
      ? [`… and ${grouped(rows.length - MOST_ROWS)} more rows: --format markdown has them`]
      : []),
    ...lines.map(([label, text]) => hang(label, plain(text), columns)),
  ]
}

/** The other formats have all. */
const MOST_ROWS = 80
