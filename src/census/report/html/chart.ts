import { fit, plain } from '../../../core/plain.ts'
import { escapeMarkup as e } from '../../../report/markup.ts'
import { cellText, isFigure } from '../cells.ts'
import type { TableReport } from '../census-report.ts'
import { lines } from './lines.ts'

/** The table's picture, or nothing where it wants none or has no figure to draw. Says in words what it is of. */
export function chartPart({ id, title, columns, rows, chart }: TableReport): string {
  if (!chart) return ''
  const drawn = chart.kind === 'bars' ? bars({ title, rows }, chart) : lines({ title, columns, rows }, chart)
  if (drawn === '') return ''
  const what = chart.kind === 'bars' ? columns[chart.value] : chart.values.map((at) => columns[at]).join(', ')
  const few = rows.length > MOST_BARS && chart.kind === 'bars' ? `, the first ${MOST_BARS} rows` : ''
  return `<figure><div class="wide" tabindex="0" role="region" aria-label="${e(`Picture of ${id}`)}">${drawn}</div>
<figcaption>${e(what ?? '')} by ${e(columns[chart.label] ?? '')}${few}; thin lines are intervals. The same figures stand in the table below.</figcaption></figure>`
}

const MOST_BARS = 30

function bars(
  { title, rows }: Pick<TableReport, 'title' | 'rows'>,
  { label, value }: { readonly label: number; readonly value: number },
): string {
  const drawn = rows.slice(0, MOST_BARS).flatMap((row) => {
    const cell = row[value]
    return isFigure(cell) ? [{ name: cellText(row[label]), cell }] : []
  })
  const of = ({ cell }: (typeof drawn)[number]): number => (typeof cell === 'number' ? cell : cell.value)
  const top = Math.max(...drawn.map((each) => (typeof each.cell === 'number' ? each.cell : each.cell.high)))
  if (drawn.length === 0 || !(top > 0)) return ''
  const x = (at: number): number => LEFT + Math.round((Math.max(0, at) / top) * WIDTH)
  const parts = drawn.map((each, index) => {
    const y = TOP + index * STEP
    const interval =
      typeof each.cell === 'number'
        ? ''
        : `<line x1="${x(each.cell.low)}" x2="${x(each.cell.high)}" y1="${y + 7}" y2="${y + 7}" class="interval"/>`
    return (
      `<g><title>${e(`${each.name}: ${cellText(each.cell)}`)}</title>` +
      `<text x="${LEFT - 6}" y="${y + 11}" text-anchor="end">${e(fit(plain(each.name), 34))}</text>` +
      `<rect x="${LEFT}" y="${y}" width="${Math.max(1, x(of(each)) - LEFT)}" height="14" class="bar"/>${interval}` +
      `<text x="${x(typeof each.cell === 'number' ? each.cell : each.cell.high) + 6}" y="${y + 11}">${e(cellText(each.cell))}</text></g>`
    )
  })
  const height = TOP + drawn.length * STEP + 6
  return `<svg viewBox="0 0 ${LEFT + WIDTH + 220} ${height}" width="${LEFT + WIDTH + 220}" height="${height}" role="img" aria-label="${e(title)}">
${parts.join('\n')}
</svg>`
}

const LEFT = 250
const WIDTH = 340
const TOP = 6
const STEP = 20
