import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import { shares } from '../calibrate.ts'
import type { Head } from '../linear.ts'
import { SPACE, type LogVectors } from './features.ts'
import { BLOCK_WEIGHTS } from './scale.ts'

export interface LogMargin {
  readonly margin: number
  /** How likely each of the nine stories is, in the order of `LOG_RISK_NAMES`. */
  readonly stories: Float64Array
}

/**
 * The raw answer of all heads of a log model together (`train.ts`), in one pass over the features: what all heads say of one
 * bucket lies side by side.
 */
export function marginsOf(heads: readonly Head[]): (vectors: LogVectors) => LogMargin {
  const byName = new Map(heads.map((head) => [head.name, head]))
  const columns = COLUMNS.map((name) => byName.get(name)!)
  const width = columns.length
  const rarity = byName.get('rarity')!.weights
  const contrast = byName.get('contrast')!.weights
  const dense = SPACE.dense.length
  const table = new Float32Array(rarity.length * width)
  columns.forEach(({ weights }, column) => {
    const scale = column < STORIES ? rarity : contrast
    for (let at = 0; at < weights.length; at++)
      table[at * width + column] = weights[at]! * (at < dense ? 1 : scale[at]!)
  })
  const block = new Float64Array(width)
  const sums = new Float64Array(width)
  return ({ blocks, tone }) => {
    columns.forEach(({ bias }, column) => (sums[column] = bias))
    for (let at = 0; at < dense; at++)
      for (let column = 0; column < width; column++) sums[column]! += tone[at]! * table[at * width + column]!
    for (const [which, { indices, values }] of blocks.entries()) {
      block.fill(0)
      let [rare, contrasting] = [0, 0]
      for (let at = 0; at < indices.length; at++) {
        const index = indices[at]!
        const value = values[at]!
        rare += (value * rarity[index]!) ** 2
        contrasting += (value * contrast[index]!) ** 2
        const from = index * width
        for (let column = 0; column < width; column++) block[column]! += value * table[from + column]!
      }
      const byStory = rare > 0 ? BLOCK_WEIGHTS[which]! / Math.sqrt(rare) : 0
      const byRisk = contrasting > 0 ? BLOCK_WEIGHTS[which]! / Math.sqrt(contrasting) : 0
      for (let column = 0; column < width; column++)
        sums[column]! += block[column]! * (column < STORIES ? byStory : byRisk)
    }
    const stories = shares(sums.slice(0, STORIES), TEMPERATURE)
    let margin = sums[STORIES]!
    stories.forEach((share, at) => (margin += share * sums[STORIES + 1 + at]!))
    return { margin, stories }
  }
}

const STORIES = LOG_RISK_NAMES.length
/** Heads in the order of a bucket's row. */
const COLUMNS: readonly string[] = [
  ...LOG_RISK_NAMES.map((risk) => `story ${risk}`),
  'any',
  ...LOG_RISK_NAMES.map((risk) => `risk ${risk}`),
]
const TEMPERATURE = 0.7
