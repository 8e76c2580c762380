import type { Features, Space } from '../sparse.ts'
import { sizeOf } from '../sparse.ts'
import type { LogVectors } from './features.ts'

/** A risky log and its safe twin, by row. */
export interface Twins {
  readonly risky: number
  readonly safe: number
  readonly weight: number
}

/**
 * How much each bucket is worth before anything is learned: rare ones more, and those that stand in one twin and not in the
 * other more, the more one-sidedly. What both twins share is the story, not the risk (Wang and Manning 2012, over pairs).
 */
export function contrastScale(
  space: Space,
  rows: readonly LogVectors[],
  twins: readonly Twins[],
): Float32Array {
  const size = sizeOf(space)
  const [onlyRisky, onlySafe] = [new Float64Array(size), new Float64Array(size)]
  for (const { risky, safe, weight } of twins) {
    const [one, other] = [rows[risky]!.blocks, rows[safe]!.blocks]
    one.forEach((vector, block) => onlyIn(vector, other[block]!, onlyRisky, weight))
    other.forEach((vector, block) => onlyIn(vector, one[block]!, onlySafe, weight))
  }
  const rarity = rarityScale(space, rows)
  return rarity.map(
    (rare, at) => rare * Math.abs(Math.log((onlyRisky[at]! + PRIOR) / (onlySafe[at]! + PRIOR))),
  )
}

const PRIOR = 10
const FEWEST = 3

/** Inverse frequency; nothing for what hardly any log has. */
export function rarityScale(space: Space, rows: readonly LogVectors[]): Float32Array {
  const counts = new Float32Array(sizeOf(space))
  for (const { blocks } of rows)
    for (const { indices } of blocks) for (const index of indices) counts[index]!++
  return counts.map((count) => (count < FEWEST ? 0 : Math.log((1 + rows.length) / (1 + count)) + 1))
}

function onlyIn(vector: Features, other: Features, sums: Float64Array, weight: number): void {
  const known = new Set(other.indices)
  for (const index of vector.indices) if (!known.has(index)) sums[index]! += weight
}

/** The tone, then all blocks, each brought to its length after scaling. Buckets may repeat: sums do not mind. */
export function scaled({ blocks, tone }: LogVectors, scale: Float32Array): Features {
  const indices: number[] = tone.map((_, at) => at)
  const values: number[] = [...tone]
  for (const [block, vector] of blocks.entries()) {
    let square = 0
    vector.indices.forEach((index, at) => (square += (vector.values[at]! * scale[index]!) ** 2))
    if (square === 0) continue
    const by = BLOCK_WEIGHTS[block]! / Math.sqrt(square)
    vector.indices.forEach((index, at) => {
      const value = vector.values[at]! * scale[index]! * by
      if (value === 0) return
      indices.push(index)
      values.push(value)
    })
  }
  return { indices: Uint32Array.from(indices), values: Float32Array.from(values) }
}

/** Characters, words, relations; their squares sum to one. */
export const BLOCK_WEIGHTS: readonly number[] = [0.577, 0.577, 0.577]
