import { escapeMarkup as e } from '../../report/markup.ts'
import type { Table } from './table.ts'

/** Attack × defence: how often the attack succeeds, the darker the more. From the table `msb`. */
export function heatMap({ rows, columns }: Table): string {
  const at = columns.findIndex(({ name }) => name === 'checked-asr')
  const attacks = [...new Set(rows.map(({ names }) => names[0] ?? ''))]
  const defences = [...new Set(rows.map(({ names }) => names[1] ?? ''))]
  const width = LEFT + defences.length * CELL_WIDTH + 10
  const height = TOP + attacks.length * CELL_HEIGHT + 10
  const cells = rows.flatMap(({ names: [attack = '', defence = ''], figures }) => {
    const figure = figures[at]
    if (!figure) return []
    const x = LEFT + defences.indexOf(defence) * CELL_WIDTH
    const y = TOP + attacks.indexOf(attack) * CELL_HEIGHT
    const percent = Math.round(figure.value * 100)
    const told = `${attack} against ${defence}: ${percent} % of ${figure.of}`
    return [
      `<g><title>${e(told)}</title>` +
        `<rect x="${x}" y="${y}" width="${CELL_WIDTH - 2}" height="${CELL_HEIGHT - 2}" class="heat" style="fill-opacity:${(0.06 + figure.value * 0.84).toFixed(2)}"/>` +
        `<text x="${x + CELL_WIDTH / 2}" y="${y + 13}" text-anchor="middle" class="${figure.value > 0.6 ? 'on-dark' : ''}">${percent}</text></g>`,
    ]
  })
  const heads = defences.map((defence, index) => {
    const x = LEFT + index * CELL_WIDTH + CELL_WIDTH / 2
    return `<text transform="translate(${x} ${TOP - 6}) rotate(-35)">${e(short(defence, 22))}</text>`
  })
  const names = attacks.map(
    (attack, index) =>
      `<text x="${LEFT - 6}" y="${TOP + index * CELL_HEIGHT + 13}" text-anchor="end">${e(short(attack, 34))}</text>`,
  )
  return `<svg viewBox="0 0 ${width + 60} ${height}" width="${width + 60}" role="img" aria-label="Attack success rate by attack and defence">
${[...heads, ...names, ...cells].join('\n')}
</svg>`
}

const LEFT = 240
const TOP = 110
const CELL_WIDTH = 56
const CELL_HEIGHT = 19

export const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`
