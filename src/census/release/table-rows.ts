import { cellText } from '../report/cells.ts'
import type { CensusReport } from '../report/census-report.ts'
import type { Cell, RegistryCoverage } from '../table.ts'
import type { RowSet } from './column.ts'

/** One cell of one table. */
export interface TableCell {
  readonly table: string
  readonly row: number
  readonly label: string
  readonly column: string
  readonly cell: Cell
}

/** Every cell of every table, one a row: so tables of any shape fit into one file. */
export function* tableCells({ tables }: CensusReport): Generator<TableCell> {
  for (const { id, columns, rows } of tables)
    for (const [row, cells] of rows.entries())
      for (const [at, column] of columns.entries())
        yield { table: id, row: row + 1, label: cellText(cells[0]), column, cell: cells[at] }
}

const share = (part: 'hits' | 'of' | 'low' | 'high') => (cell: Cell) =>
  typeof cell === 'object' ? cell[part] : undefined
const [hits, of, low, high] = [share('hits'), share('of'), share('low'), share('high')] as const

export const TABLE_ROWS: RowSet<TableCell> = {
  name: 'tables',
  what: 'All tables, cell by cell.',
  columns: [
    {
      name: 'table',
      type: 'text',
      meaning: 'Which table',
      unit: 'T1 to T20',
      source: 'census',
      of: ({ table }) => table,
    },
    {
      name: 'row',
      type: 'whole',
      meaning: 'Which row of it',
      unit: 'from 1',
      source: 'census',
      of: ({ row }) => row,
    },
    {
      name: 'label',
      type: 'text',
      meaning: 'What the row is of: its first cell',
      unit: 'text',
      source: 'census',
      of: ({ label }) => label,
    },
    {
      name: 'column',
      type: 'text',
      meaning: 'Which column of it',
      unit: 'its heading',
      source: 'census',
      of: ({ column }) => column,
    },
    {
      name: 'is_checked',
      type: 'yes-no',
      meaning: 'Could it be told? Where not, no value stands here, which is not 0',
      unit: 'true, false',
      source: 'derived',
      of: ({ cell }) => cell !== undefined,
    },
    {
      name: 'text',
      type: 'text',
      meaning: 'The cell, where it is a text',
      unit: 'text',
      source: 'census',
      of: ({ cell }) => (typeof cell === 'string' ? cell : undefined),
    },
    {
      name: 'value',
      type: 'number',
      meaning: 'The cell, where it is a figure',
      unit: 'a count, or a share from 0 to 1',
      source: 'derived',
      of: ({ cell }) => (typeof cell === 'number' ? cell : typeof cell === 'object' ? cell.value : undefined),
    },
    {
      name: 'hits',
      type: 'number',
      meaning: 'Of a share: how many were so',
      unit: 'as the denominator of the table',
      source: 'derived',
      of: ({ cell }) => hits(cell),
    },
    {
      name: 'of',
      type: 'number',
      meaning: 'Of a share: of how many',
      unit: 'as the denominator of the table',
      source: 'derived',
      of: ({ cell }) => of(cell),
    },
    {
      name: 'low',
      type: 'number',
      meaning: 'Of a share: lower end of its interval (Wilson, 95 %)',
      unit: '0 to 1',
      source: 'derived',
      of: ({ cell }) => low(cell),
    },
    {
      name: 'high',
      type: 'number',
      meaning: 'Of a share: upper end of its interval',
      unit: '0 to 1',
      source: 'derived',
      of: ({ cell }) => high(cell),
    },
  ],
}

/** One kind of gap of one registry, or, with nothing said of a gap, the registry itself. */
export interface CoverageRow extends Omit<RegistryCoverage, 'gaps'> {
  readonly gap: string | undefined
  readonly times: number
}

/** What was seen of each registry, then each kind of what was not. */
export function coverageRows({ coverage }: CensusReport): readonly CoverageRow[] {
  return coverage.flatMap(({ gaps, ...row }) => [
    { ...row, gap: undefined, times: gaps.reduce((sum, { times }) => sum + times, 0) },
    ...gaps.map(({ why, times }) => ({ ...row, gap: why, times })),
  ])
}

export const COVERAGE_ROWS: RowSet<CoverageRow> = {
  name: 'coverage',
  what: 'What was seen of each registry, and what was not: one row for the registry, and one for each kind of gap.',
  columns: [
    {
      name: 'registry',
      type: 'text',
      meaning: 'Which registry',
      unit: 'id, see LICENCES.md',
      source: 'census',
      of: ({ registry }) => registry,
    },
    {
      name: 'gap',
      type: 'text',
      meaning: 'What was not seen; empty in the row of the registry itself',
      unit: 'text',
      source: 'ledger',
      of: ({ gap }) => gap,
    },
    {
      name: 'times',
      type: 'whole',
      meaning: 'How often; in the row of the registry, all its gaps together',
      unit: 'gaps',
      source: 'ledger',
      of: ({ times }) => times,
    },
    {
      name: 'listings',
      type: 'whole',
      meaning: 'Names that were seen, each once',
      unit: 'listings',
      source: 'ledger',
      of: ({ listings }) => listings,
    },
    {
      name: 'records',
      type: 'whole',
      meaning: 'Entries that were read, all versions and snapshots',
      unit: 'records',
      source: 'ledger',
      of: ({ records }) => records,
    },
    {
      name: 'unreadable',
      type: 'whole',
      meaning: 'Entries that were not what was expected',
      unit: 'records',
      source: 'ledger',
      of: ({ unreadable }) => unreadable,
    },
    {
      name: 'snapshots',
      type: 'text',
      meaning: 'Which snapshots',
      unit: 'names, with blanks between',
      source: 'census',
      of: ({ snapshots }) => snapshots.join(' '),
    },
    {
      name: 'from',
      type: 'text',
      meaning: 'When it was first asked',
      unit: 'ISO 8601; empty for snapshots',
      source: 'ledger',
      of: ({ from }) => from,
    },
    {
      name: 'to',
      type: 'text',
      meaning: 'When it was last asked',
      unit: 'ISO 8601; empty for snapshots',
      source: 'ledger',
      of: ({ to }) => to,
    },
  ],
}
