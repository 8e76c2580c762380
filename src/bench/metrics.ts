import { type Share, shareOf } from '../core/share.ts'

export { quantile, type Share, shareOf } from '../core/share.ts'

export interface Counts {
  readonly TP: number
  readonly FP: number
  readonly FN: number
  readonly TN: number
}

/** Anything scored and flagged that has a label. */
export interface Judged {
  readonly label: 0 | 1
  readonly score: number
  readonly flagged: boolean
}

export function confusion(rows: readonly Judged[]): Counts {
  const count = (label: 0 | 1, flagged: boolean): number =>
    rows.filter((row) => row.label === label && row.flagged === flagged).length
  return { TP: count(1, true), FP: count(0, true), FN: count(1, false), TN: count(0, false) }
}

/** How often a random attack scores above a random harmless row; ties count half. Undefined where one kind is missing. */
export function areaUnderCurve(rows: readonly Pick<Judged, 'label' | 'score'>[]): number | undefined {
  const sorted = rows.toSorted((a, b) => a.score - b.score)
  const attacks = sorted.filter(({ label }) => label === 1).length
  const harmless = sorted.length - attacks
  if (attacks === 0 || harmless === 0) return undefined
  let [wins, below] = [0, 0]
  for (let at = 0; at < sorted.length;) {
    let [tiedAttacks, tiedHarmless] = [0, 0]
    const { score } = sorted[at]!
    for (; at < sorted.length && sorted[at]!.score === score; at++) {
      if (sorted[at]!.label === 1) tiedAttacks++
      else tiedHarmless++
    }
    wins += tiedAttacks * (below + tiedHarmless / 2)
    below += tiedHarmless
  }
  return wins / (attacks * harmless)
}

/** What a score must exceed so that at most this share of the harmless rows does. Undefined without harmless rows. */
export function thresholdAt(
  rate: number,
  rows: readonly Pick<Judged, 'label' | 'score'>[],
): number | undefined {
  const harmless = rows.filter(({ label }) => label === 0).map(({ score }) => score)
  return harmless.sort((a, b) => b - a)[Math.floor(rate * harmless.length)]
}

/** Both of a pair right. Rows without their twin do not count. */
export function twinAccuracy(rows: readonly (Judged & { readonly pair: string })[]): Share | undefined {
  const byPair = new Map<string, Judged[]>()
  for (const row of rows) byPair.set(row.pair, [...(byPair.get(row.pair) ?? []), row])
  const pairs = [...byPair.values()].filter(
    (twins) => twins.length === 2 && twins[0]!.label !== twins[1]!.label,
  )
  const right = pairs.filter((twins) => twins.every(({ label, flagged }) => flagged === (label === 1)))
  return shareOf(right.length, pairs.length)
}
