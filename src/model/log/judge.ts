import { fail } from '../../core/error.ts'
import type { LogModel } from '../../core/judge.ts'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import { probabilityOf } from '../calibrate.ts'
import type { Contribution } from '../explain.ts'
import type { Head } from '../linear.ts'
import type { Judgement } from '../task.ts'
import type { Weights } from '../weights.ts'
import { readEntries } from './entries.ts'
import { FEATURES_VERSION, type LogVectors, SPACE, vectorsOf } from './features.ts'
import { type LogMargin, marginsOf } from './margin.ts'
import { scaled } from './scale.ts'

/** Judges one log at a time: is it risky, and which of the nine does it look like? */
export function judgeLogRisk(weights: Weights): (row: { readonly text: string }) => Judgement {
  const { heads } = checked(weights)
  return judgeWith(weights, marginsOf(heads))
}

function judgeWith(
  { model: { heads }, threshold }: Weights,
  marginOf: (vectors: LogVectors) => LogMargin,
): (row: { readonly text: string }) => Judgement {
  const { calibration } = heads.find(({ name }) => name === 'any')!
  return ({ text }) => {
    const { margin, stories } = marginOf(vectorsOf(text))
    const score = probabilityOf(margin, calibration)
    const label = LOG_RISK_NAMES[stories.indexOf(Math.max(...stories))]!
    return { score, flagged: score >= threshold, label, reasons: () => reasonsOf(heads, text) }
  }
}

/** The same for the guard, with the lines that weighed most. */
export function logModel(weights: Weights): LogModel {
  const marginOf = marginsOf(checked(weights).heads)
  const judge = judgeWith(weights, marginOf)
  return {
    judge: (log) => {
      const { score, flagged, label } = judge({ text: log })
      const risk = LOG_RISK_NAMES.find((name) => name === label)
      const lines = flagged ? weighing(marginOf, log) : []
      return { label: flagged && risk ? risk : 'Safe', probability: score, lines }
    },
  }
}

const MOST_LINES = 5

/** Lines whose own wording leans most towards risk. */
function weighing(marginOf: (vectors: LogVectors) => LogMargin, log: string): readonly number[] {
  return readEntries(log)
    .map(({ line, text }) => ({ line, margin: marginOf(vectorsOf(text)).margin }))
    .sort((a, b) => b.margin - a.margin || a.line - b.line)
    .slice(0, MOST_LINES)
    .map(({ line }) => line)
    .sort((a, b) => a - b)
}

/** What pushed hardest towards risk, in words of ours: relations between entries only, never the log's own wording. */
function reasonsOf(heads: readonly Head[], text: string): readonly Contribution[] {
  const names = new Map(SPACE.dense.map((name, at) => [at, name]))
  const vectors = vectorsOf(text, (bucket, what) => names.set(bucket, what))
  const relations = scaled(
    { ...vectors, blocks: [NO_FEATURES, NO_FEATURES, vectors.blocks[2]!] },
    heads.find(({ name }) => name === 'contrast')!.weights,
  )
  const { weights } = heads.find(({ name }) => name === 'any')!
  const found: Contribution[] = []
  relations.indices.forEach((index, at) => {
    const weight = Math.round(1000 * weights[index]! * relations.values[at]!) / 1000
    if (weight > 0) found.push({ feature: names.get(index) ?? `#${index}`, weight })
  })
  return found.sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1)).slice(0, 5)
}

const NO_FEATURES = { indices: new Uint32Array(0), values: new Float32Array(0) }

function checked(weights: Weights): Weights['model'] {
  if (weights.task !== 'log-risk' || weights.version !== FEATURES_VERSION)
    fail('model/bad-weights', {
      what: 'they were trained for another task, or by another version of Fairlead',
    })
  const names = [
    'rarity',
    'contrast',
    'any',
    ...LOG_RISK_NAMES.flatMap((risk) => [`risk ${risk}`, `story ${risk}`]),
  ]
  const missing = names.find((name) => !weights.model.heads.some((head) => head.name === name))
  if (missing !== undefined) fail('model/bad-weights', { what: `no head is called ${missing}` })
  return weights.model
}
