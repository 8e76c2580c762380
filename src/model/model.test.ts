import { describe, expect, it } from 'vitest'
import { randomFrom } from '../core/random.ts'
import { calibrate, probabilityOf, UNCALIBRATED } from './calibrate.ts'
import { explain } from './explain.ts'
import { foldsOf, heldOut } from './folds.ts'
import { marginOf, trainHead, trainHeads } from './linear.ts'
import { featureBuilder, type FeatureNames, type Features, type Space } from './sparse.ts'
import { readWeights, type Weights, writeWeights } from './weights.ts'

const SPACE: Space = { dense: ['length', 'digits'], bits: 10 }

describe('features', () => {
  it('are sorted, each once, and sum what falls together', () => {
    const builder = featureBuilder(SPACE)
    builder.text('word send')
    builder.add('digits', 3)
    builder.text('word send', 0.5)
    const { indices, values } = builder.build()
    expect(indices[0]).toBe(1)
    expect([...values]).toEqual([3, 1.5])
    expect([...indices]).toEqual([...indices].sort((a, b) => a - b))
  })
})

describe('a trained head', () => {
  const { rows, labels } = toy(400)
  const head = trainHead(SPACE, rows, labels, { name: 'risky', seed: 1 })

  it('tells rows apart that it has not seen', () => {
    const fresh = toy(200, 'fresh')
    const right = fresh.rows.filter((row, at) => marginOf(head, row) > 0 === Boolean(fresh.labels[at]))
    expect(right.length).toBeGreaterThan(190)
  })

  it('is the same for the same seed, to the bit', () => {
    const again = trainHead(SPACE, rows, labels, { name: 'risky', seed: 1 })
    expect(again.weights).toEqual(head.weights)
    expect(again.bias).toBe(head.bias)
  })

  it('does not care in which unit a named feature is measured', () => {
    const larger = rows.map(({ indices, values }) => ({
      indices,
      values: values.map((value, at) => (indices[at] === 0 ? value * 1024 : value)),
    }))
    const scaled = trainHead(SPACE, larger, labels, { name: 'risky', seed: 1 })
    expect(marginOf(scaled, larger[3]!)).toBeCloseTo(marginOf(head, rows[3]!), 3)
  })

  it('says in words what it went by', () => {
    const names: FeatureNames = new Map()
    const row = risky('w7', names)
    const [strongest] = explain(head, row, names, 1)
    expect(strongest?.feature).toBe('word send')
  })
})

describe('heads of several classes', () => {
  it('answer with the class whose words a row has', () => {
    const words = ['red', 'green', 'blue']
    const rows = Array.from({ length: 90 }, (_, at) => wordsRow([words[at % 3]!, `w${at % 7}`]))
    const heads = trainHeads(
      SPACE,
      rows,
      rows.map((_, at) => at % 3),
      words,
      { seed: 2 },
    )
    const margins = heads.map((head) => marginOf(head, wordsRow(['green', 'w3'])))
    expect(margins.indexOf(Math.max(...margins))).toBe(1)
  })
})

describe('calibration', () => {
  it('gives probabilities that come true', () => {
    const random = randomFrom('calibration')
    const margins = Array.from({ length: 4000 }, () => random.next() * 8 - 4)
    const labels = margins.map((margin) => random.chance(1 / (1 + Math.exp(-(2 * margin - 1)))))
    const found = calibrate(margins, labels)
    expect(found.scale).toBeCloseTo(2, 0)
    expect(found.offset).toBeCloseTo(-1, 0)
    expect(probabilityOf(0.5, found)).toBeCloseTo(0.5, 1)
  })
})

describe('folds', () => {
  it('keep a group together and reach every row', () => {
    const groups = Array.from({ length: 60 }, (_, at) => `g${at % 20}`)
    const folds = foldsOf(groups, 4, 1)
    for (const at of groups.keys()) expect(folds[at]).toBe(folds[at % 20])
    const seen = heldOut(folds, 4, (train, test) =>
      test.map((row) => !train.some((other) => groups[other] === groups[row])),
    )
    expect(seen).toEqual(groups.map(() => true))
  })
})

describe('weights', () => {
  const { rows, labels } = toy(200)
  const weights: Weights = {
    task: 'instruction',
    version: 1,
    seed: '7',
    model: { space: SPACE, heads: [trainHead(SPACE, rows, labels, { name: 'risky', seed: 1 })] },
    threshold: 0.5,
    sets: [{ name: 'own', licence: 'Apache-2.0', rows: 200, attacks: 100 }],
    figures: { recall: 0.9 },
    settings: {},
  }
  const bytes = writeWeights(weights)

  it('come back as they were written, but for rounding', () => {
    const back = readWeights(bytes)
    expect({ ...back, model: 0 }).toEqual({ ...weights, model: 0 })
    expect(back.model.heads[0]?.calibration).toEqual(UNCALIBRATED)
    for (const row of rows.slice(0, 20)) {
      expect(marginOf(back.model.heads[0]!, row)).toBeCloseTo(marginOf(weights.model.heads[0]!, row), 1)
    }
    expect(writeWeights(back)).toEqual(bytes)
  })

  it('that are cut, longer or altered anywhere in their frame are refused by code', () => {
    const damaged = [
      bytes.subarray(0, 5),
      bytes.subarray(0, 40),
      bytes.subarray(0, bytes.length - 1),
      Uint8Array.from([...bytes, 0]),
      altered(bytes, 0, 65),
      altered(bytes, 4, 255),
      altered(bytes, 8, 65),
    ]
    for (const one of damaged) {
      expect(() => readWeights(one)).toThrow(expect.objectContaining({ code: 'model/bad-weights' }))
    }
  })
})

function toy(count: number, seed = 'toy'): { rows: Features[]; labels: number[] } {
  const random = randomFrom(seed)
  const labels = Array.from({ length: count }, (_, at) => at % 2)
  return {
    labels,
    rows: labels.map((label) => {
      const word = `w${random.whole(0, 30)}`
      return label ? risky(word) : wordsRow(['read', word])
    }),
  }
}

const risky = (word: string, names?: FeatureNames): Features => wordsRow(['send', word], names)

function wordsRow(words: readonly string[], names?: FeatureNames): Features {
  const builder = featureBuilder(SPACE, names)
  builder.add('length', words.join(' ').length / 10)
  for (const word of words) builder.text(`word ${word}`)
  return builder.build()
}

function altered(bytes: Uint8Array, at: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  copy[at] = value
  return copy
}
