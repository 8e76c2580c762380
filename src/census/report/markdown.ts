import type { Cell } from '../table.ts'
import { cellText, COVERAGE_COLUMNS, coverageCells, figureColumns, gapLines, windowText } from './cells.ts'
import type { CensusReport, TableReport } from './census-report.ts'

export function markdownReport(report: CensusReport): string {
  const { coverage, tables, fairlead } = report
  const gaps = gapLines(report)
  return `# Census

Window: ${text(windowText(report))}. Fairlead ${text(fairlead)}. Figures: value, Wilson's interval at 95 % in brackets, hits of how many.
What could not be told is “not checked”: never 0, and never clean.

## What was seen

${grid(COVERAGE_COLUMNS, coverage.map(coverageCells))}
${gaps.length === 0 ? 'No gap is in the ledger.\n' : `Gaps, which are in no denominator:\n\n${bullets(gaps)}`}
${tables.map((table) => tablePart(table, report)).join('\n')}`
}

function tablePart(table: TableReport, report: CensusReport): string {
  const { id, title, question, columns, rows, denominator, exclusions, notes, published } = table
  const parts = [
    `## ${id}: ${text(title)}\n\n${text(question)}\n\n${grid(columns, rows)}`,
    `Denominator: ${text(denominator)}. Window: ${text(windowText(report))}.\n`,
    exclusions.length === 0 ? 'Left out: nothing.\n' : `Left out:\n\n${bullets(exclusions)}`,
    notes.length === 0 ? '' : `Notes:\n\n${bullets(notes)}`,
    published.length === 0
      ? ''
      : `Published by others:\n\n${bullets(published.map(({ source, figure }) => `${source}: ${figure}`))}`,
    variantsPart(table),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** Who floods a registry is one publisher; who serves a thousand addresses is one host. */
function variantsPart({ corrected, precision }: TableReport): string {
  const measures =
    corrected.length === 0
      ? ''
      : `Every publisher, and every host of remotes, as one:\n\n${grid(
          ['measure', 'of', 'listings', 'publishers', 'hosts', 'could not be told'],
          corrected.map(({ measure, by, listings, publishers, hosts, unknown }) => [
            measure,
            by ?? 'all',
            listings,
            publishers,
            hosts,
            unknown,
          ]),
        )}`
  const flags =
    precision.length === 0
      ? ''
      : `Flags, and how many were right of those that people looked at:\n\n${grid(
          ['flag', 'flags', 'precision'],
          precision.map((row) => [row.flag, row.flagged, row.precision]),
        )}`
  return [measures, flags].filter((part) => part !== '').join('\n')
}

function grid(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return 'No row.\n'
  const right = figureColumns({ columns, rows })
  const lines = [
    columns.map(text),
    columns.map((_, at) => (right[at] === true ? '--:' : '---')),
    ...rows.map((row) =>
      columns.map((_, at) => {
        const cell = row[at]
        return typeof cell === 'string' ? text(cell) : cellText(cell)
      }),
    ),
  ]
  return lines.map((line) => `| ${line.join(' | ')} |\n`).join('')
}

const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${text(line)}\n`).join('')

/** Nothing that could break a line or a table, or begin a link, markup or HTML of its own. */
function text(foreign: string): string {
  return foreign
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, ' ')
    .replaceAll(/[|\\`*_~<>[\]&#!@]/g, (sign) => `\\${sign}`)
    .replaceAll('://', ':\\/\\/')
}
