import { fail } from '../../core/error.ts'
import type { TrialPlan } from '../record.ts'
import { axesOf, caseCount, type Suggest } from './axes.ts'
import type { Catalogue } from './catalogue.ts'
import type { Matrix } from './matrix.ts'
import { type CanBe, casesOf } from './cases.ts'
import { sampleCases } from './sample.ts'

export interface Expanding {
  readonly canBe?: CanBe
  readonly suggest?: Suggest
}

/** The trials of a campaign, in their order; each is there once. Same matrix, same list, in every run. */
export function plansOf(
  matrix: Matrix,
  catalogue: Catalogue,
  { canBe = () => true, suggest }: Expanding = {},
): TrialPlan[] {
  const axes = axesOf(matrix, catalogue, suggest)
  const { defences } = axes
  const all = caseCount(axes) * defences.length
  const { sample = all, sampleSeed = 1 } = matrix
  if (sample < 1) fail('lab/sample-too-small', { asked: String(sample), least: '1' })
  if (Math.min(sample, all) > MOST) fail('lab/too-many', { trials: String(all), most: String(MOST) })
  const cases =
    sample >= all
      ? [...casesOf(axes)].filter(canBe)
      : sampleCases(axes, { wanted: Math.ceil(sample / defences.length), seed: sampleSeed, canBe })
  const plans = cases.flatMap((each) => defences.map((defence) => ({ ...each, defence })))
  return plans.slice(0, sample)
}

/** Records of more would not fit on most disks. */
const MOST = 1_000_000
