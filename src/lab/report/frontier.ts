import { escapeMarkup as e } from '../../report/markup.ts'
import { short } from './heat-map.ts'
import type { Table } from './table.ts'

export interface Point {
  readonly name: string
  readonly safety: number
  readonly utility: number
}

/** One for each defence and agent of the table `overview` that was both attacked and left alone. */
export function pointsOf({ rows, columns }: Table): readonly Point[] {
  const of = (name: string): number => columns.findIndex((column) => column.name === name)
  const [asr, utility] = [of('checked-asr'), of('benign-utility')]
  return rows.flatMap(({ names, figures }): Point[] => {
    const [reached, done] = [figures[asr], figures[utility]]
    return reached && done
      ? [{ name: names.join(' / '), safety: 1 - reached.value, utility: done.value }]
      : []
  })
}

/** Utility against safety; the line joins those that none beats in both. */
export function frontier(points: readonly Point[]): string {
  const best = points
    .filter((point) => !points.some((other) => beats(other, point)))
    .sort((one, two) => one.safety - two.safety || two.utility - one.utility)
  const line = best.map((point) => `${x(point.safety)},${y(point.utility)}`).join(' ')
  const ticks = [0, 0.25, 0.5, 0.75, 1].map(
    (at) =>
      `<line x1="${x(at)}" y1="${y(0)}" x2="${x(at)}" y2="${y(1)}" class="grid"/><line x1="${x(0)}" y1="${y(at)}" x2="${x(1)}" y2="${y(at)}" class="grid"/>` +
      `<text x="${x(at)}" y="${y(0) + 16}" text-anchor="middle">${at * 100}</text><text x="${x(0) - 8}" y="${y(at) + 4}" text-anchor="end">${at * 100}</text>`,
  )
  const labels = labelsOf(points)
  const dots = points.map((point, index) => {
    return (
      `<g><title>${e(toldOf(point))}</title><circle cx="${x(point.safety)}" cy="${y(point.utility)}" r="5" class="${best.includes(point) ? 'dot best' : 'dot'}"/>` +
      `<text x="${labels[index]!.x}" y="${labels[index]!.y}">${index + 1}</text></g>`
    )
  })
  const key = points.map(
    (point, index) =>
      `<text x="${x(1) + 40}" y="${TOP + 10 + index * 17}">${index + 1} ${e(short(point.name, 40))}</text>`,
  )
  const height = Math.max(SIZE + TOP + 50, TOP + 20 + points.length * 17)
  return `<svg viewBox="0 0 ${SIZE + 400} ${height}" width="${SIZE + 400}" role="img" aria-label="Benign utility against safety">
${ticks.join('\n')}
<polyline points="${line}" class="line"/>
${[...dots, ...key].join('\n')}
<text x="${x(0.5)}" y="${y(0) + 36}" text-anchor="middle">attacks that fail, %</text>
<text transform="translate(${x(0) - 40} ${y(0.5)}) rotate(-90)" text-anchor="middle">tasks done unattacked, %</text>
</svg>`
}

export const toldOf = ({ name, safety, utility }: Point): string =>
  `${name}: ${percent(safety)} % of attacks fail, ${percent(utility)} % of tasks done`

interface Place {
  readonly x: number
  readonly y: number
}

/** Beside its point, or below whatever stands there already. */
function labelsOf(points: readonly Point[]): Place[] {
  const placed: Place[] = []
  for (const point of points) {
    const at = { x: x(point.safety) + 8, y: y(point.utility) + 4 }
    while (placed.some((other) => Math.abs(other.x - at.x) < 18 && Math.abs(other.y - at.y) < 12)) at.y += 12
    placed.push(at)
  }
  return placed
}

const SIZE = 360
const LEFT = 60
const TOP = 20

const x = (value: number): number => LEFT + Math.round(value * SIZE)
const y = (value: number): number => TOP + SIZE - Math.round(value * SIZE)

const percent = (value: number): string => (value * 100).toFixed(1)

const beats = (one: Point, two: Point): boolean =>
  one.safety >= two.safety &&
  one.utility >= two.utility &&
  (one.safety > two.safety || one.utility > two.utility)
