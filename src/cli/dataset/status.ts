import type { Agreement } from '../../datasets/annotate/agreement.ts'
import { settle, type Standing, standingOf } from '../../datasets/annotate/settle.ts'
import type { Context } from '../command.ts'
import type { Desk } from './annotate.ts'

export function showStatus(desk: Desk, least: number, isJson: boolean, { stdout }: Context): number {
  const settled = settle(desk.items, desk.given, least)
  const standing = standingOf(settled, desk.given)
  const contradicted = settled.filter(({ how }) => how === 'contradicted')
  if (isJson) {
    const apart = contradicted.map(({ item, said }) => ({ id: item.id, said }))
    stdout.write(`${JSON.stringify({ ...standing, contradictions: apart })}\n`)
    return 0
  }
  const lines = contradicted.slice(0, MOST).map(({ item, said }) => {
    const who = said.map(({ by, label }) => `${by} ${label}`).join(', ')
    return `  ${item.id}: ${who}`
  })
  stdout.write(`${[...linesOf(standing), ...lines].join('\n')}\n`)
  return 0
}

const MOST = 50

function linesOf({ items, annotators, counts, cohen, fleiss, alpha, withDataset }: Standing): string[] {
  return [
    `${items} items: ${counts.agreed} agreed, ${counts.decided} decided, ${counts.contradicted} contradicted, ${counts.open} open`,
    ...Object.entries(annotators).map(
      ([name, { labels, unsure }]) => `  ${name}: ${labels} labels, ${unsure} of them unsure`,
    ),
    ...cohen.map(({ one, other, ...rest }) => `Cohen's kappa, ${one} and ${other}: ${said(rest)}`),
    ...(fleiss ? [`Fleiss' kappa, where all have labelled: ${said(fleiss)}`] : []),
    `Krippendorff's alpha: ${said(alpha)}`,
    `settled labels and the dataset's own, Cohen's kappa: ${said(withDataset)}`,
  ]
}

function said({ value, observed, n }: Agreement): string {
  if (n === 0) return 'nothing to compare yet'
  const share = `${((observed ?? 0) * 100).toFixed(1)} % the same, n = ${n}`
  return value === undefined
    ? `not known, only one label was given (${share})`
    : `${value.toFixed(3)} (${share})`
}
