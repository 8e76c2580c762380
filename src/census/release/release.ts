import type { Listing } from '../listing.ts'
import type { Registry } from '../registry.ts'
import { type CensusReport, censusReport } from '../report/census-report.ts'
import { tableCsv } from '../report/csv.ts'
import { htmlReport } from '../report/html/page.ts'
import { jsonReport } from '../report/json.ts'
import { countedFlags, namedFlags } from '../report/listed-flags.ts'
import { markdownReport } from '../report/markdown.ts'
import type { CensusTable, View } from '../table.ts'
import { codebook, licences } from './codebook.ts'
import type { RowSet } from './column.ts'
import type { FlagOf } from '../check.ts'
import { FLAG_COUNT_ROWS, FLAG_ROWS, flagCounts } from './flag-rows.ts'
import { listingRows } from './listing-rows.ts'
import { COVERAGE_ROWS, coverageRows, TABLE_ROWS, tableCells } from './table-rows.ts'
import { type OpenFile, type RowFormat, writeRows } from './write-rows.ts'

/** What a census is, to whoever writes it out: walks that can be begun again. */
export interface Exported {
  readonly view: View
  readonly tables: readonly CensusTable[]
  readonly registries: readonly Registry[]
  readonly fairlead: string
  readonly listings: () => AsyncIterable<Listing>
  readonly flags: () => AsyncIterable<FlagOf>
}

export interface ReleaseOptions {
  /** Of the rows; none writes the reports alone. */
  readonly formats: readonly RowFormat[]
  /** Server by server. Without it only how many there are. */
  readonly hasFlags: boolean
  readonly hasNames: boolean
}

export interface Written {
  readonly report: CensusReport
  readonly rows: Readonly<Record<string, number>>
}

/** The open-data release: reports to read, rows to compute with, and what the columns mean. The same census gives the same bytes. */
export async function writeRelease(
  census: Exported,
  options: ReleaseOptions,
  open: OpenFile,
): Promise<Written> {
  const report = await writeReports(census, options, open)
  return { report, rows: options.formats.length === 0 ? {} : await writeSets(census, report, options, open) }
}

async function writeReports(
  { view, tables, fairlead, flags }: Exported,
  { hasFlags }: ReleaseOptions,
  open: OpenFile,
): Promise<CensusReport> {
  const report = await censusReport(view, tables, fairlead)
  await put('report.md', markdownReport(report), open)
  await put('report.json', jsonReport(report), open)
  const listed = await (hasFlags ? namedFlags(flags()) : countedFlags(flags()))
  await put('report.html', htmlReport(report, listed), open)
  for (const table of report.tables) await put(`tables/${table.id}.csv`, tableCsv(table), open)
  return report
}

async function writeSets(
  census: Exported,
  report: CensusReport,
  { formats, hasFlags, hasNames }: ReleaseOptions,
  open: OpenFile,
): Promise<Written['rows']> {
  const written: (readonly [RowSet<never>, number])[] = []
  const rowsOf = async <Row>(set: RowSet<Row>, rows: AsyncIterable<Row> | Iterable<Row>): Promise<void> => {
    written.push([set, await writeRows(set, rows, formats, open)])
  }
  const read = new Set(report.coverage.map(({ registry }) => registry))
  await rowsOf(listingRows(hasNames), census.listings())
  await (hasFlags
    ? rowsOf(FLAG_ROWS, census.flags())
    : rowsOf(FLAG_COUNT_ROWS, await flagCounts(census.flags(), read, census.view.precision)))
  await rowsOf(TABLE_ROWS, tableCells(report))
  await rowsOf(COVERAGE_ROWS, coverageRows(report))
  await put('CODEBOOK.md', codebook(written), open)
  await put('LICENCES.md', licences(census.registries, read), open)
  return Object.fromEntries(written.map(([{ name }, count]) => [name, count]))
}

async function put(name: string, text: string, open: OpenFile): Promise<void> {
  const file = open(name)
  await file.write(text)
  await file.end()
}
