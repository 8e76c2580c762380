import { hang } from '../../core/wrap.ts'
import { cell, fit, plain, widthOf } from '../../core/plain.ts'
import type { Figure } from '../score/figure.ts'
import type { CampaignReport } from './campaign-report.ts'
import { figureText } from './cells.ts'
import type { Table } from './table.ts'

/** What matters, defence by defence: what it costs, what gets through, what of that it ever saw, and which classes it misses. */
export function atAGlance({ tables }: CampaignReport, columns: number): string {
  const [overview, scope, classes] = ['overview', 'scope', 'risk-classes'].map((id) => rowsOf(tables, id))
  const defences = [...new Set(overview!.map(({ names: [defence = ''] }) => defence))]
  const ordered = [...defences].sort((one, two) => Number(two === 'none') - Number(one === 'none'))
  return ordered
    .map((defence) => {
      const all: readonly Line[] = [
        ...overview!
          .filter(isOf(defence, 0))
          .map(({ names, figures }): Line => [names[1] ?? '', said(figures)]),
        ['scope', defence === 'none' ? '' : scopeOf(scope!.filter(isOf(defence, 0)))],
        ['missed', defence === 'none' ? '' : missedOf(classes!.filter(isOf(defence, 1)))],
      ]
      const lines = all.filter(([, text]) => text !== '')
      const widest = Math.min(MOST_NAME, Math.max(0, ...lines.map(([name]) => widthOf(plain(name)))))
      return [
        fit(plain(defence), columns),
        ...lines.map(([name, text]) => hang(`  ${cell(plain(name), widest)} `, text, columns)),
        '',
      ].join('\n')
    })
    .join('\n')
}

const MOST_NAME = 16

type Line = readonly [name: string, text: string]

interface Row {
  readonly names: readonly string[]
  readonly figures: ReadonlyMap<string, Figure>
}

function rowsOf(tables: readonly Table[], id: string): readonly Row[] {
  const table = tables.find((each) => each.id === id)
  return (table?.rows ?? []).map(({ names, figures }) => ({
    names,
    figures: new Map(
      table!.columns.flatMap(({ name }, at) => {
        const figure = figures[at]
        return figure ? [[name, figure] as const] : []
      }),
    ),
  }))
}

const isOf =
  (defence: string, at: number) =>
  ({ names }: Row): boolean =>
    names[at] === defence

const SHOWN = [
  ['benign-utility', 'utility'],
  ['false-stops', 'false stops'],
  ['checked-asr', 'ASR'],
  ['utility-under-attack', 'utility under attack'],
] as const

function said(figures: Row['figures']): string {
  return SHOWN.flatMap(([name, title]) => {
    const figure = figures.get(name)
    return figure ? [`${title} ${figureText(figure, 'percent')}`] : []
  }).join(', ')
}

function scopeOf(rows: readonly Row[]): string {
  return rows
    .flatMap(({ names, figures }) => {
      const figure = figures.get('checked-asr')
      return figure ? [`${names[1]} ASR ${figureText(figure, 'percent')}`] : []
    })
    .join(', ')
}

/** Goals reached ÷ trials staged; a trial is in each of its classes. */
function missedOf(rows: readonly Row[]): string {
  const missed = rows.flatMap(({ names, figures }) => {
    const { value = 0, of = 0 } = figures.get('checked-asr') ?? {}
    const reached = Math.round(value * of)
    return reached > 0 ? [{ risk: (names[0] ?? '').slice(0, 3), reached, of }] : []
  })
  return missed
    .sort((one, two) => two.reached - one.reached || (one.risk < two.risk ? -1 : 1))
    .map(({ risk, reached, of }) => `${risk} ${reached}/${of}`)
    .join(', ')
}
