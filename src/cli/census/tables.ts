import { fail } from '../../core/error.ts'
import type { Exported } from '../../census/release/release.ts'
import { TABLE_ROWS, tableCells } from '../../census/release/table-rows.ts'
import { type CensusReport, censusReport } from '../../census/report/census-report.ts'
import { csvLine, tableCsv } from '../../census/report/csv.ts'
import { htmlReport } from '../../census/report/html/page.ts'
import { jsonReport } from '../../census/report/json.ts'
import { countedFlags, namedFlags } from '../../census/report/listed-flags.ts'
import { markdownReport } from '../../census/report/markdown.ts'
import { textReport } from '../../census/report/text.ts'
import type { CensusTable } from '../../census/table.ts'
import type { Context } from '../command.ts'
import { didYouMean } from '../nearest.ts'
import { writeAll } from '../output.ts'
import { columnsOf } from '../wrap.ts'
import { censusOf, leftIn } from './census-of.ts'
import { openBegun, type Place } from './open-store.ts'
import { namesIn } from './setting.ts'

interface Shown {
  readonly only: string | undefined
  readonly format: string
  readonly hasFlags: boolean
}

/** The exit code. */
export async function showTables(place: Place, shown: Shown, context: Context): Promise<number> {
  const store = await openBegun(place, context)
  try {
    const census = await censusOf(store)
    const report = await censusReport(census.view, chosen(census.tables, shown.only), census.fairlead)
    await writeAll(context.stdout, await written(report, census, shown, columnsOf(context)))
    return tellLeft(await leftIn(store), context)
  } finally {
    await store.close()
  }
}

/** The exit code: 4 where figures are of a part, which is said. */
export function tellLeft(left: number, { stderr }: Pick<Context, 'stderr'>): number {
  if (left === 0) return 0
  stderr.write(`${left} tasks are left: these are figures of what is done so far\n`)
  return 4
}

function chosen(tables: readonly CensusTable[], only: string | undefined): readonly CensusTable[] {
  if (only === undefined) return tables
  const ids = namesIn(only).map((id) => id.toLowerCase())
  if (ids.length === 0)
    fail('usage/bad-value', {
      what: '--tables',
      value: 'empty',
      expected: 'Some of them, with commas: T4,T15',
    })
  const known = tables.map(({ id }) => id)
  const unknown = ids.find((id) => !known.some((each) => each.toLowerCase() === id))
  if (unknown !== undefined)
    fail('usage/unknown-name', {
      what: 'table',
      name: unknown,
      expected: `${didYouMean(unknown, known)}All of them: fairlead census list tables`,
    })
  return tables.filter(({ id }) => ids.includes(id.toLowerCase()))
}

async function written(
  report: CensusReport,
  { flags }: Exported,
  { format, hasFlags }: Shown,
  columns: number,
): Promise<Iterable<string>> {
  switch (format) {
    case 'markdown':
      return [markdownReport(report)]
    case 'json':
      return [jsonReport(report)]
    case 'csv':
      return report.tables.length === 1 ? [tableCsv(report.tables[0]!)] : cellLines(report)
    case 'html':
      return [htmlReport(report, await (hasFlags ? namedFlags(flags()) : countedFlags(flags())))]
    default:
      return [textReport(report, columns)]
  }
}

function* cellLines(report: CensusReport): Generator<string> {
  const { columns } = TABLE_ROWS
  yield csvLine(columns.map(({ name }) => name))
  for (const cell of tableCells(report)) yield csvLine(columns.map((column) => column.of(cell)))
}
