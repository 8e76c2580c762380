import { cell, fit, plain, widthOf } from '../../core/plain.ts'
import type { CampaignReport } from './campaign-report.ts'
import { figureText } from './cells.ts'
import type { Table } from './table.ts'

/** For a terminal of 80 columns. */
export function textReport(report: CampaignReport, only?: readonly string[]): string {
  const { tables } = report
  const shown = only ? tables.filter(({ id }) => only.includes(id)) : tables
  return [headOf(report), ...shown.map(tableText), notCountedText(report), missesText(report)]
    .filter((part) => part !== '')
    .join('\n')
}

const COLUMNS = 80

function headOf({ counts, warnings, manifest }: CampaignReport): string {
  const { planned, recorded, benign, attacked, reached } = counts
  const name = manifest.suite === undefined ? 'Campaign' : `Suite ${manifest.suite}`
  return [
    `${plain(name)}: ${recorded} of ${planned} trials, seeds ${manifest.seeds.join(', ')}`,
    `${attacked} attacked (${reached} reached their goal), ${benign} not`,
    ...warnings.flatMap((warning) => folded(`! ${plain(warning)}`)),
    'Figures: value [95 % interval] of how many; shares in percent.',
    '',
  ].join('\n')
}

/** Columns that do not fit beside the names go into a further block. */
export function tableText({ title, note, names, columns, rows: all, omitted: before }: Table): string {
  const rows = all.slice(0, MOST_ROWS)
  const omitted = before + all.length - rows.length
  const cells = columns.map(({ title: head, unit }, at) => [
    head,
    ...rows.map((row) => figureText(row.figures[at] ?? null, unit)),
  ])
  const widths = cells.map((column) => Math.max(...column.map(widthOf)))
  const heads = [names, ...rows.map((row) => row.names)].map((row) => row.map(plain))
  const wanted = names.map((_, at) => Math.max(...heads.map((row) => widthOf(row[at] ?? ''))))
  const nameWidths = shrunk(wanted, COLUMNS - Math.max(...widths) - 1)
  const room = COLUMNS - sumOf(nameWidths)
  const lines: string[] = [title, '-'.repeat(Math.min(COLUMNS, widthOf(title)))]
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
  if (note !== undefined) lines.push(...folded(note))
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

function folded(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || widthOf(last) + 1 + widthOf(word) > COLUMNS) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
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

function notCountedText({ notCounted }: CampaignReport): string {
  if (notCounted.length === 0) return ''
  return [
    'In no figure',
    '------------',
    ...notCounted.map(({ trials, defence, agent, end, code }) =>
      fit(plain(`${String(trials).padStart(6)} ${end} ${code} (${agent}, ${defence})`), COLUMNS),
    ),
    '',
  ].join('\n')
}

function missesText({ misses, missesOmitted }: CampaignReport): string {
  if (misses.length === 0) return ''
  const shown = misses.slice(0, SHOWN)
  const more = misses.length - shown.length + missesOmitted
  return [
    'What got through a defence (fairlead lab show DIR KEY)',
    '------------------------------------------------------',
    ...shown.map(({ key, defence, attack, position, goal, environment }) =>
      fit(
        plain(`${key.slice(0, 12)} ${defence}: ${attack} at ${position}, ${goal}, ${environment}`),
        COLUMNS,
      ),
    ),
    ...(more > 0 ? [`… and ${more} more`] : []),
    '',
  ].join('\n')
}

const SHOWN = 20
