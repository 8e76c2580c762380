import { cell as filled, fit, plain, widthOf } from '../../core/plain.ts'
import { hang, wrap } from '../../core/wrap.ts'
import type { Cell } from '../table.ts'
import {
  COVERAGE_COLUMNS,
  coverageCells,
  figureColumns,
  gapLines,
  grouped,
  shortCell,
  windowText,
} from './cells.ts'
import type { CensusReport, TableReport } from './census-report.ts'

/** For a terminal: what was seen first, then each table with what it is of, and what others published. */
export function textReport(report: CensusReport, columns = 80): string {
  const { coverage, tables } = report
  const gaps = gapLines(report)
  const head = [
    ...wrap(`Census: ${plain(windowText(report))}`, columns),
    ...wrap('Percent [95 % interval] hits/of. What was not checked is not 0, and not clean.', columns),
    '',
    ...grid(
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
    ...grid(table.columns, rows.slice(0, MOST_ROWS), columns),
    ...(rows.length > MOST_ROWS ? [`… and ${grouped(rows.length - MOST_ROWS)} more rows`] : []),
    ...lines.map(([label, text]) => hang(label, plain(text), columns)),
  ]
}

/** The other formats have all. */
const MOST_ROWS = 60

/**
 * A long first cell goes over several lines, so that as many columns as can stand side by side; what does not fit then goes
 * into a further block below.
 */
function grid(columns: readonly string[], rows: readonly (readonly Cell[])[], width: number): string[] {
  if (rows.length === 0) return ['(no row)']
  const isRight = figureColumns({ columns, rows })
  const texts = [columns, ...rows.map((row) => columns.map((_, at) => shortCell(row[at])))].map((row) =>
    row.map(plain),
  )
  const widest = columns.map((_, at) => Math.max(...texts.map((row) => widthOf(row[at] ?? ''))))
  const others = widest.slice(1).map((each) => Math.min(each, width - NARROW - 1))
  const room = width - others.reduce((sum, each) => sum + each + 1, 0)
  const most = room >= NARROW ? room : Math.max(NARROW, Math.min(WIDE, width - Math.max(...others) - 1))
  const label = Math.min(widest[0] ?? 0, most)
  const shown = (row: readonly string[], at: number): string => {
    const text = fit(row[at] ?? '', others[at - 1]!)
    return isRight[at] === true
      ? ' '.repeat(Math.max(0, others[at - 1]! - widthOf(text))) + text
      : filled(text, others[at - 1]!)
  }
  return blocksOf([label, ...others], width - label - 1).flatMap((block, index) => [
    ...(index === 0 ? [] : ['']),
    ...texts.flatMap((row) => {
      const [first = '', ...more] = wrap(row[0] ?? '', label)
      const line = [filled(first, label), ...block.map((at) => shown(row, at))].join(' ').trimEnd()
      return [line, ...more.map((each) => `  ${each}`)]
    }),
  ])
}

/** Of the first column, where others want the room. */
const NARROW = 24
const WIDE = 44

function blocksOf(widths: readonly number[], room: number): number[][] {
  const blocks: number[][] = [[]]
  let left = room + 1
  for (const [at, width] of widths.entries()) {
    if (at === 0) continue
    if (left < width + 1 && blocks.at(-1)!.length > 0) {
      blocks.push([])
      left = room + 1
    }
    blocks.at(-1)!.push(at)
    left -= width + 1
  }
  return blocks
}
