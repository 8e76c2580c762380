import { JUDGEMENT_IDS, type Judgement } from '../../../core/interaction-risk.ts'
import { WEIGHTS } from './weights.ts'

export type Weights = Readonly<Record<string, readonly number[]>>

/** How likely each judgement is, by the weights that `scripts/guardian.js` learned; adds up to 1. */
export function oddsOf(
  measured: Readonly<Record<string, number>>,
  weights: Weights = WEIGHTS,
): Readonly<Record<Judgement, number>> {
  const sums = JUDGEMENT_IDS.map((_, at) =>
    Object.entries(measured).reduce(
      (sum, [name, value]) => sum + (value * (weights[name]?.[at] ?? 0)) / 1000,
      0,
    ),
  )
  const most = Math.max(...sums)
  const powers = sums.map((sum) => Math.exp(sum - most))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return Object.fromEntries(JUDGEMENT_IDS.map((id, at) => [id, powers[at]! / total])) as Record<
    Judgement,
    number
  >
}
