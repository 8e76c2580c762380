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
export function tableText({ title, note, names, columns, rows, omitted }: Table): string {
  const named = [names, ...rows.map((row) => row.names)]
  const wanted = names.map((_, at) => Math.max(...named.map((row) => widthOf(plain(row[at] ?? '')))))
  const nameWidths = shrunk(wanted, COLUMNS - FIGURE - 2)
  const left = COLUMNS - nameWidths.reduce((sum, width) => sum + width + 1, 0)
  const perBlock = Math.max(1, Math.floor(left / (FIGURE + 1)))
  const lines: string[] = [title, '-'.repeat(Math.min(COLUMNS, widthOf(title)))]
  for (let from = 0; from < columns.length; from += perBlock) {
    const block = columns.slice(from, from + perBlock)
    const line = (heads: readonly string[], cells: readonly string[]): string =>
      [
        ...heads.map((head, at) => cell(plain(head), nameWidths[at]!)),
        ...cells.map((each) => fit(each, FIGURE).padStart(FIGURE)),
      ]
        .join(' ')
        .trimEnd()
    if (from > 0) lines.push('')
    lines.push(
      line(
        names,
        block.map((column) => column.title),
      ),
    )
    for (const row of rows)
      lines.push(
        line(
          row.names,
          block.map((column, at) => figureText(row.figures[from + at] ?? null, column.unit)),
        ),
      )
  }
  if (omitted > 0) lines.push(`… and ${omitted} more rows`)
  if (note !== undefined) lines.push(...folded(note))
  return `${lines.join('\n')}\n`
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

const FIGURE = 17

/** The widest give way until all fit. */
function shrunk(widths: readonly number[], room: number): number[] {
  const now = [...widths]
  for (;;) {
    const sum = now.reduce((all, width) => all + width + 1, 0)
    const widest = Math.max(...now)
    if (sum <= room || widest <= 6) return now
    now[now.indexOf(widest)] = widest - 1
  }
}

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
