import { type Calibration, UNCALIBRATED } from './calibrate.ts'
import { type LogisticOptions, trainLogistic } from './logistic.ts'
import type { Features, Space } from './sparse.ts'
import { sizeOf } from './sparse.ts'

/** One yes-or-no question put to a vector. */
export interface Head {
  readonly name: string
  readonly weights: Float32Array
  readonly bias: number
  readonly calibration: Calibration
}

/** Heads over one space of features. What they mean together is the task's own business. */
export interface LinearModel {
  readonly space: Space
  readonly heads: readonly Head[]
}

/** The raw answer of a head: log odds before calibration. */
export function marginOf({ weights, bias }: Head, { indices, values }: Features): number {
  let sum = bias
  for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!
  return sum
}

export interface HeadOptions extends Omit<LogisticOptions, 'size'> {
  readonly name: string
}

/** Trains a head; named features are brought to one size first (and the weights back), so that no unit of measure matters. */
export function trainHead(
  space: Space,
  rows: readonly Features[],
  labels: ArrayLike<number | boolean>,
  options: HeadOptions,
): Head {
  const scales = denseScales(space, rows)
  const scaled = rows.map((row) => scaleDense(row, scales))
  const { weights, bias } = trainLogistic(scaled, labels, { ...options, size: sizeOf(space) })
  scales.forEach((scale, index) => (weights[index]! *= scale))
  return { name: options.name, weights, bias, calibration: UNCALIBRATED }
}

/** One head per class, each against all others. `labels` are indices into `classes`. */
export function trainHeads(
  space: Space,
  rows: readonly Features[],
  labels: readonly number[],
  classes: readonly string[],
  options: Omit<HeadOptions, 'name'>,
): readonly Head[] {
  return classes.map((name, index) =>
    trainHead(
      space,
      rows,
      labels.map((label) => label === index),
      { ...options, name },
    ),
  )
}

/** 1 / root mean square of each named feature, over the rows where it is not zero. */
function denseScales({ dense }: Space, rows: readonly Features[]): Float32Array {
  const squares = new Float64Array(dense.length)
  const counts = new Float64Array(dense.length)
  for (const { indices, values } of rows) {
    for (let at = 0; at < indices.length && indices[at]! < dense.length; at++) {
      squares[indices[at]!]! += values[at]! ** 2
      counts[indices[at]!]!++
    }
  }
  return Float32Array.from(squares, (sum, index) => (sum > 0 ? Math.sqrt(counts[index]! / sum) : 1))
}

function scaleDense({ indices, values }: Features, scales: Float32Array): Features {
  return {
    indices,
    values: values.map((value, at) => (indices[at]! < scales.length ? value * scales[indices[at]!]! : value)),
  }
}
