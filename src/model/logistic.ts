import { randomFrom } from '../core/random.ts'
import type { Features } from './sparse.ts'

export interface LogisticOptions {
  readonly size: number
  readonly seed: string | number
  /** How much errors cost beside large weights: higher fits closer. */
  readonly cost?: number
  /** What an error on a positive row costs beside one on a negative row. */
  readonly positiveWeight?: number
  /** Of each row, beside 1. */
  readonly rowWeights?: ArrayLike<number>
  readonly epochs?: number
}

export interface LinearWeights {
  readonly weights: Float32Array
  readonly bias: number
}

/**
 * L2-regularised logistic regression by dual coordinate descent (Yu, Huang and Lin 2011, as in LIBLINEAR): linear in the
 * number of non-zero features per epoch, and the order of rows is drawn from the seed, so the result is reproducible.
 */
export function trainLogistic(
  rows: readonly Features[],
  labels: ArrayLike<number | boolean>,
  options: LogisticOptions,
): LinearWeights {
  const problem = problemOf(rows, labels, options)
  const random = randomFrom(`logistic/${options.seed}`)
  const order = rows.map((_, row) => row)
  for (let epoch = 0; epoch < (options.epochs ?? 30); epoch++) {
    shuffleInPlace(order, random.next)
    let worst = 0
    for (const row of order) worst = Math.max(worst, improve(problem, row))
    if (worst < TOLERANCE) break
  }
  return { weights: Float32Array.from(problem.weights), bias: problem.bias }
}

const TOLERANCE = 0.1
const INNER_TOLERANCE = 1e-4

interface Problem {
  readonly rows: readonly Features[]
  readonly signs: Int8Array
  readonly costs: Float64Array
  readonly norms: Float64Array
  readonly alphas: Float64Array
  readonly weights: Float64Array
  bias: number
}

function problemOf(
  rows: readonly Features[],
  labels: ArrayLike<number | boolean>,
  { size, cost = 1, positiveWeight = 1, rowWeights }: LogisticOptions,
): Problem {
  const count = rows.length
  const problem: Problem = {
    rows,
    signs: new Int8Array(count),
    costs: new Float64Array(count),
    norms: new Float64Array(count),
    alphas: new Float64Array(count),
    weights: new Float64Array(size),
    bias: 0,
  }
  rows.forEach((row, at) => {
    const positive = Boolean(labels[at])
    problem.signs[at] = positive ? 1 : -1
    const most = Math.max(1e-9, cost * (rowWeights?.[at] ?? 1) * (positive ? positiveWeight : 1))
    const least = Math.min(0.001 * most, 1e-8)
    problem.costs[at] = most
    problem.alphas[at] = least
    problem.norms[at] = 1 + row.values.reduce((sum, value) => sum + value * value, 0)
    shift(problem, at, least)
  })
  return problem
}

/** One step on one row's dual variable; gives how far from its best it was. */
function improve(problem: Problem, row: number): number {
  const sign = problem.signs[row]!
  const cost = problem.costs[row]!
  const norm = problem.norms[row]!
  const alpha = problem.alphas[row]!
  const margin = sign * marginOf(problem, row)
  // Either the variable or what is left of its cost is moved, whichever is the better conditioned.
  const up = 0.5 * norm * (cost - 2 * alpha) + margin >= 0
  const start = up ? alpha : cost - alpha
  const side = up ? 1 : -1
  let value = cost - start < 0.5 * cost ? 0.1 * start : start
  const slope = (): number => norm * (value - start) + side * margin + Math.log(value / (cost - value))
  let gradient = slope()
  const first = Math.abs(gradient)
  for (let step = 0; step < 50 && Math.abs(gradient) >= INNER_TOLERANCE; step++) {
    const next = value - gradient / (norm + cost / ((cost - value) * value))
    value = next <= 0 ? value * 0.1 : Math.min(next, cost * (1 - 1e-12))
    gradient = slope()
  }
  const settled = up ? value : cost - value
  if (settled !== alpha) {
    problem.alphas[row] = settled
    shift(problem, row, settled - alpha)
  }
  return first
}

function marginOf({ rows, weights, bias }: Problem, row: number): number {
  const { indices, values } = rows[row]!
  let sum = bias
  for (let at = 0; at < indices.length; at++) sum += weights[indices[at]!]! * values[at]!
  return sum
}

function shift(problem: Problem, row: number, by: number): void {
  const { indices, values } = problem.rows[row]!
  const step = by * problem.signs[row]!
  const { weights } = problem
  for (let at = 0; at < indices.length; at++) weights[indices[at]!]! += step * values[at]!
  problem.bias += step
}

function shuffleInPlace(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1))
    const held = order[at]!
    order[at] = order[other]!
    order[other] = held
  }
}
