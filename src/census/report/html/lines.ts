import { escapeMarkup as e } from '../../../report/markup.ts'
import { cellText, grouped, isFigure } from '../cells.ts'
import type { TableReport } from '../census-report.ts'

/** Figures along the rows, one line for each column; a row that was not checked breaks its line. */
export function lines(
  { title, columns, rows }: Pick<TableReport, 'title' | 'columns' | 'rows'>,
  { label, values }: { readonly label: number; readonly values: readonly number[] },
): string {
  const shown = rows.slice(-MOST_POINTS)
  const series = values.slice(0, MOST_LINES).map((at) => ({
    name: columns[at] ?? '',
    points: shown.map((row) => {
      const cell = row[at]
      return isFigure(cell) ? (typeof cell === 'number' ? cell : cell.value) : undefined
    }),
  }))
  const known = series.flatMap(({ points }) => points.filter((point) => point !== undefined))
  const top = Math.max(...known)
  if (known.length === 0 || !(top > 0)) return ''
  const step = shown.length > 1 ? WIDTH / (shown.length - 1) : 0
  const x = (at: number): number => LEFT + Math.round(at * step)
  const y = (value: number): number => TOP + HEIGHT - Math.round((Math.max(0, value) / top) * HEIGHT)
  const isShare = shown.some((row) => typeof row[values[0] ?? 0] === 'object')
  const scale = (value: number): string => (isShare ? `${(value * 100).toFixed(1)} %` : grouped(value))
  const grid = [0, 0.5, 1].map(
    (part) =>
      `<line x1="${LEFT}" x2="${LEFT + WIDTH}" y1="${y(part * top)}" y2="${y(part * top)}" class="grid"/>` +
      `<text x="${LEFT - 6}" y="${y(part * top) + 4}" text-anchor="end">${e(scale(part * top))}</text>`,
  )
  const drawn = series.flatMap(({ name, points }, index) => [
    ...unbroken(points).map(
      (run) =>
        `<polyline class="line line-${index}" points="${run.map(([at, value]) => `${x(at)},${y(value)}`).join(' ')}"/>`,
    ),
    ...points.flatMap((value, at) =>
      value === undefined
        ? []
        : [
            `<g><title>${e(`${name}, ${cellText(shown[at]?.[label])}: ${scale(value)}`)}</title><circle class="dot line-${index}" cx="${x(at)}" cy="${y(value)}" r="3"/></g>`,
          ],
    ),
    `<text x="${LEFT + WIDTH + 22}" y="${TOP + 12 + index * 17}">${e(name)}</text>` +
      `<line class="line line-${index}" x1="${LEFT + WIDTH + 8}" x2="${LEFT + WIDTH + 18}" y1="${TOP + 8 + index * 17}" y2="${TOP + 8 + index * 17}"/>`,
  ])
  const ends = [0, shown.length - 1].map(
    (at, place) =>
      `<text x="${x(at)}" y="${TOP + HEIGHT + 18}" text-anchor="${place === 0 ? 'start' : 'end'}">${e(cellText(shown[at]?.[label]))}</text>`,
  )
  return `<svg viewBox="0 0 ${LEFT + WIDTH + 220} ${TOP + HEIGHT + 26}" width="${LEFT + WIDTH + 220}" height="${TOP + HEIGHT + 26}" role="img" aria-label="${e(title)}">
${[...grid, ...drawn, ...(shown.length > 1 ? ends : ends.slice(0, 1))].join('\n')}
</svg>`
}

const MOST_POINTS = 400
/** As many as there are colours. */
const MOST_LINES = 6
const LEFT = 80
const WIDTH = 520
const TOP = 10
const HEIGHT = 200

type Point = readonly [at: number, value: number]

function unbroken(points: readonly (number | undefined)[]): readonly (readonly Point[])[] {
  const runs: Point[][] = [[]]
  for (const [at, value] of points.entries()) {
    if (value === undefined) runs.push([])
    else runs.at(-1)!.push([at, value])
  }
  return runs.filter((run) => run.length > 1)
}
