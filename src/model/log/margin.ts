import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import { shares } from '../calibrate.ts'
import { type Head, marginOf } from '../linear.ts'
import type { LogVectors } from './features.ts'
import { scaled } from './scale.ts'

export interface LogMargin {
  readonly margin: number
  /** How likely each of the nine stories is, in the order of `LOG_RISK_NAMES`. */
  readonly stories: Float64Array
}

/** The raw answer of all heads of a log model together (`train.ts`). */
export function marginIn(heads: readonly Head[], vectors: LogVectors): LogMargin {
  const byName = new Map(heads.map((head) => [head.name, head]))
  const head = (name: string): Head => byName.get(name)!
  const wording = scaled(vectors, head('rarity').weights)
  const stories = shares(
    LOG_RISK_NAMES.map((risk) => marginOf(head(`story ${risk}`), wording)),
    TEMPERATURE,
  )
  const contrast = scaled(vectors, head('contrast').weights)
  let margin = marginOf(head('any'), contrast)
  stories.forEach((share, at) => {
    if (share > LEAST_SHARE) margin += share * marginOf(head(`risk ${LOG_RISK_NAMES[at]!}`), contrast)
  })
  return { margin, stories }
}

const TEMPERATURE = 0.7
const LEAST_SHARE = 0.05
