import { cell, fit, plain, widthOf } from '../../core/plain.ts'
import { wrap } from '../../core/wrap.ts'
import { atAGlance } from './at-a-glance.ts'
import type { CampaignReport } from './campaign-report.ts'
import { figureText } from './cells.ts'
import type { Table } from './table.ts'

export interface TextOptions {
  /** Tables by their ids; all where left out. */
  readonly only?: readonly string[]
  readonly columns?: number
}

/** For a terminal: what matters first, tables as far as they are wanted, and what to look at next. */
export function textReport(report: CampaignReport, { only, columns = COLUMNS }: TextOptions = {}): string {
  const { tables } = report
  const shown = only ? tables.filter(({ id }) => only.includes(id)) : tables
  return [
    headOf(report, columns),
    atAGlance(report, columns),
    ...shown.map((table) => tableText(table, columns)),
    notCountedText(report, columns),
    missesText(report, columns),
  ]
    .filter((part) => part !== '')
    .join('\n')
}

const COLUMNS = 80

function headOf({ counts, warnings, manifest }: CampaignReport, columns: number): string {
  const { planned, recorded, benign, attacked, reached } = counts
  const name = manifest.suite === undefined ? 'Campaign' : `Suite ${manifest.suite}`
  return [
    ...wrap(`${plain(name)}: ${recorded} of ${planned} trials, ${seedsOf(manifest.seeds)}`, columns),
    ...wrap(`${attacked} attacked (${reached} reached their goal), ${benign} not`, columns),
    ...warnings.flatMap((warning) => wrap(`! ${plain(warning)}`, columns)),
    ...wrap('Percent [95 % interval] of how many. Missed: goals reached/attacks, by class of risk.', columns),
    '',
  ].join('\n')
}

const seedsOf = (seeds: readonly number[]): string =>
  `${seeds.length === 1 ? 'seed' : 'seeds'} ${seeds.slice(0, 10).join(', ')}${seeds.length > 10 ? ', …' : ''}`

/** Columns that do not fit beside the names go into a further block. */
function tableText(table: Table, width: number): string {
  const { title, note, names, columns, rows: all, omitted: before } = table
  const rows = all.slice(0, MOST_ROWS)
  const omitted = before + all.length - rows.length
  const cells = columns.map(({ title: head, unit }, at) => [
    head,
    ...rows.map((row) => figureText(row.figures[at] ?? null, unit)),
  ])
  const widths = cells.map((column) => Math.max(...column.map(widthOf)))
  const heads = [names, ...rows.map((row) => row.names)].map((row) => row.map(plain))
  const wanted = names.map((_, at) => Math.max(...heads.map((row) => widthOf(row[at] ?? ''))))
  const nameWidths = shrunk(wanted, width - Math.max(...widths) - 1)
  const room = width - sumOf(nameWidths)
  const lines: string[] = [...wrap(title, width), '-'.repeat(Math.min(width, widthOf(title)))]
  for (const block of blocksOf(widths, room)) {
    if (block[0] !== 0) lines.push('')
    for (const [at, row] of heads.entries()) {
      const figures = block.map((column) => (cells[column]?.[at] ?? '').padStart(widths[column]!))
      lines.push(
        [...row.map((name, place) => cell(name, nameWidths[place]!)), ...figures].join(' ').trimEnd(),
      )
    }
  }
  if (omitted > 0) lines.push(`… and ${omitted} more rows`)
  if (note !== undefined) lines.push(...wrap(note, width))
  return `${lines.join('\n')}\n`
}

/** The other formats have more. */
const MOST_ROWS = 60

/** Each with the space after it. */
const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width + 1, 0)

/** As many columns side by side as there is room for. */
function blocksOf(widths: readonly number[], room: number): number[][] {
  const blocks: number[][] = []
  let left = 0
  for (const [at, width] of widths.entries()) {
    if (at === 0 || left < width + 1) {
      blocks.push([])
      left = room + 1
    }
    blocks.at(-1)!.push(at)
    left -= width + 1
  }
  return blocks
}

/** The widest give way until all fit. */
function shrunk(widths: readonly number[], room: number): number[] {
  const now = [...widths]
  while (sumOf(now) > room && Math.max(...now) > NARROWEST) {
    const widest = Math.max(...now)
    now[now.indexOf(widest)] = widest - 1
  }
  return now
}

const NARROWEST = 6

function notCountedText({ notCounted }: CampaignReport, columns: number): string {
  if (notCounted.length === 0) return ''
  return [
    'In no figure (why: fairlead lab show DIR KEY)'.slice(0, columns),
    '-'.repeat(Math.min(columns, 45)),
    ...notCounted.map(({ trials, defence, agent, end, code, example }) =>
      fit(
        plain(
          `${example.slice(0, 12)} ${trials === 1 ? '' : `and ${trials - 1} more `}${end} ${code} (${agent}, ${defence})`,
        ),
        columns,
      ),
    ),
    '',
  ].join('\n')
}

function missesText({ misses, missesOmitted }: CampaignReport, columns: number): string {
  if (misses.length === 0) return ''
  const shown = misses.slice(0, SHOWN)
  const more = misses.length - shown.length + missesOmitted
  return [
    'What got through (fairlead lab show DIR KEY)'.slice(0, columns),
    '-'.repeat(Math.min(columns, 44)),
    ...shown.map(({ key, defence, attack, position, goal, environment }) =>
      fit(
        plain(`${key.slice(0, 12)} ${defence}: ${attack} at ${position}, ${goal}, ${environment}`),
        columns,
      ),
    ),
    ...(more > 0 ? [`… and ${more} more`] : []),
    '',
  ].join('\n')
}

const SHOWN = 12
