import { fail } from '../../core/error.ts'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import type { LogSample } from '../../core/sample.ts'
import { calibrate, UNCALIBRATED } from '../calibrate.ts'
import { foldsOf } from '../folds.ts'
import type { Head } from '../linear.ts'
import { trainLogistic } from '../logistic.ts'
import { type Features, sizeOf } from '../sparse.ts'
import type { TrainOptions } from '../task.ts'
import type { Weights } from '../weights.ts'
import { FEATURES_VERSION, type LogVectors, SPACE, vectorsOf } from './features.ts'
import { marginsOf } from './margin.ts'
import { contrastScale, rarityScale, scaled, type Twins } from './scale.ts'

export interface LogRow extends LogSample {
  readonly set: string
}

/**
 * Which story is told (nine heads over all wording), and whether it ends in the risk: one head for all stories and one for each,
 * the latter counting as much as the story is likely.
 */
export function trainLogRisk(rows: readonly LogRow[], options: TrainOptions): Weights {
  if (!rows.some(({ label }) => label === 1) || !rows.some(({ label }) => label === 0))
    fail('model/too-few', { what: 'risky logs and safe ones' })
  const read = rows.map((row, at): ReadLog => {
    if (at % 500 === 0) options.progress?.(`reading log ${at} of ${rows.length}`)
    return { row, vectors: vectorsOf(row.text) }
  })
  const folds = foldsOf(
    rows.map(({ generator }) => generator),
    FOLDS,
    options.seed,
  )
  const held = read.filter((_, at) => folds[at] === 0)
  const heldFrom = read.filter((_, at) => folds[at] !== 0)
  options.progress?.(`learning from ${heldFrom.length} logs to be calibrated by ${held.length} others`)
  const marginOf = marginsOf(learn(heldFrom, options.seed))
  const margins = held.map(({ vectors }) => marginOf(vectors).margin)
  const { scale } = calibrate(
    margins,
    held.map(({ row }) => row.label),
    held.map(({ row }) => weightOf(row)),
  )
  // Every risky log comes with its twin, so the middle is where learning put it: only how sure a margin is has to be measured.
  const calibration = { scale, offset: 0 }
  options.progress?.(`learning from all ${rows.length} logs`)
  const heads = learn(read, options.seed).map((head) =>
    head.name === 'any' ? { ...head, calibration } : head,
  )
  return {
    task: 'log-risk',
    version: FEATURES_VERSION,
    seed: options.seed,
    model: { space: SPACE, heads },
    threshold: 0.5,
    sets: setsOf(rows, options.licences),
    figures: figuresOf(held, margins),
    settings: {},
  }
}

/** How often the middle parts risky from harmless in what was held out: stories and authors that were not learned from. */
function figuresOf(held: readonly ReadLog[], margins: readonly number[]): Weights['figures'] {
  const sets = [...new Set(held.map(({ row }) => row.set))].sort()
  return Object.fromEntries(
    sets.map((set) => {
      const own = held.flatMap(({ row }, at) =>
        row.set === set ? [margins[at]! > 0 === (row.label === 1)] : [],
      )
      const right = own.filter(Boolean).length
      const share = ((100 * right) / own.length).toFixed(1)
      return [`accuracy on held-out authors and stories of ${set}`, `${share} % (${right} of ${own.length})`]
    }),
  )
}

export interface ReadLog {
  readonly row: LogRow
  readonly vectors: LogVectors
}

const FOLDS = 4

/** Logs of the scenario engine are many and alike: each counts for less than one that somebody wrote. */
const weightOf = ({ generator }: LogRow): number => (generator.startsWith('engine-') ? 0.15 : 1)

export function learn(read: readonly ReadLog[], seed: string): readonly Head[] {
  const vectors = read.map((one) => one.vectors)
  const rarity = rarityScale(SPACE, vectors)
  const contrast = contrastScale(SPACE, vectors, twinsOf(read))
  const rowWeights = read.map(({ row }) => weightOf(row))
  const stories = vectors.map((one) => scaled(one, rarity))
  const topics = LOG_RISK_NAMES.map((risk): Head => {
    const labels = read.map(({ row }) => row.pair_risk === risk)
    const options = {
      size: sizeOf(SPACE),
      seed: `${seed}/${risk}`,
      cost: 4,
      positiveWeight: 3,
      rowWeights,
      epochs: 20,
    }
    return { name: `story ${risk}`, ...trainLogistic(stories, labels, options), calibration: UNCALIBRATED }
  })
  const size = sizeOf(SPACE)
  const gated = read.map(({ row, vectors: one }) =>
    inStory(scaled(one, contrast), LOG_RISK_NAMES.indexOf(row.pair_risk), size),
  )
  const both = trainLogistic(
    gated,
    read.map(({ row }) => row.label),
    {
      size: size * (1 + LOG_RISK_NAMES.length),
      seed: `${seed}/risk`,
      cost: COST,
      rowWeights,
      epochs: 40,
    },
  )
  const part = (at: number): Float32Array => both.weights.slice(at * size, (at + 1) * size)
  const plain = (name: string, weights: Float32Array, bias = 0): Head => ({
    name,
    weights,
    bias,
    calibration: UNCALIBRATED,
  })
  return [
    plain('rarity', rarity),
    plain('contrast', contrast),
    plain('any', part(0), both.bias),
    ...LOG_RISK_NAMES.map((risk, at) =>
      plain(
        `risk ${risk}`,
        part(at + 1).map((weight) => weight * GATE),
      ),
    ),
    ...topics,
  ]
}

const COST = 6
/** How much the head of the story counts beside the one for all. */
const GATE = Math.SQRT2

/** The same features twice: as they are, and as those of one story. */
function inStory({ indices, values }: Features, story: number, size: number): Features {
  const from = (story + 1) * size
  return {
    indices: Uint32Array.from([...indices, ...indices.map((index) => index + from)]),
    values: Float32Array.from([...values, ...values.map((value) => value * GATE)]),
  }
}

function twinsOf(read: readonly ReadLog[]): Twins[] {
  const pairs = new Map<string, { risky?: number; safe?: number }>()
  read.forEach(({ row }, at) => {
    const pair = pairs.get(row.pair) ?? {}
    pair[row.label === 1 ? 'risky' : 'safe'] = at
    pairs.set(row.pair, pair)
  })
  return [...pairs.values()].flatMap(({ risky, safe }) =>
    risky === undefined || safe === undefined ? [] : [{ risky, safe, weight: weightOf(read[risky]!.row) }],
  )
}

function setsOf(rows: readonly LogRow[], licences: Readonly<Record<string, string>>): Weights['sets'] {
  return [...new Set(rows.map(({ set }) => set))].sort().map((name) => {
    const own = rows.filter(({ set }) => set === name)
    const licence = licences[name] ?? 'not stated'
    return { name, licence, rows: own.length, attacks: own.filter(({ label }) => label === 1).length }
  })
}
