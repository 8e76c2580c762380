import { hashPair, hashText } from '../../model/hash.ts'
import { trainLogistic } from '../../model/logistic.ts'
import type { Features } from '../../model/sparse.ts'

export interface LabelledText {
  readonly text: string
  readonly label: 0 | 1
}

/** Log odds of an attack. */
export type WordModel = (text: string) => number

/** Logistic regression over hashed words and pairs of words, with inverse document frequency: it knows vocabulary and nothing else. */
export function trainWords(rows: readonly LabelledText[], seed: string | number): WordModel {
  return trainWordVectors(
    rows.map(({ text }) => wordsOf(text)),
    rows.map(({ label }) => label),
    seed,
  )
}

/** The same from words that were counted before, for those who train on many parts of the same rows. */
export function trainWordVectors(
  rows: readonly WordCounts[],
  labels: readonly (0 | 1)[],
  seed: string | number,
): WordModel {
  const rarity = rarityOf(rows)
  const vectors = rows.map((row) => vectorOf(row, rarity))
  const { weights, bias } = trainLogistic(vectors, labels, { size: BUCKETS, seed, cost: 4, epochs: 15 })
  return (text) => {
    const { indices, values } = vectorOf(wordsOf(text), rarity)
    return indices.reduce((sum, index, at) => sum + weights[index]! * values[at]!, bias)
  }
}

/** How often each bucket is hit. */
export type WordCounts = ReadonlyMap<number, number>

const BUCKETS = 2 ** 18
// What a text holds beyond this says no more about its vocabulary.
const MOST_WORDS = 20_000

export function wordsOf(text: string): WordCounts {
  const counts = new Map<number, number>()
  const raise = (hash: number): void => {
    const bucket = hash & (BUCKETS - 1)
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1)
  }
  let before = 0
  const words =
    text
      .toLowerCase()
      .replaceAll(/\d/g, '0')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  for (const word of words.slice(0, MOST_WORDS)) {
    const hash = hashText(word)
    raise(hash)
    raise(hashPair(before, hash))
    before = hash
  }
  return counts
}

function rarityOf(rows: readonly WordCounts[]): Float32Array {
  const seen = new Float32Array(BUCKETS)
  for (const row of rows) for (const bucket of row.keys()) seen[bucket]!++
  return seen.map((count) => Math.log((rows.length + 1) / (count + 1)) + 1)
}

function vectorOf(row: WordCounts, rarity: Float32Array): Features {
  const indices = Uint32Array.from(row.keys()).sort()
  const values = Float32Array.from(indices, (bucket) => (1 + Math.log(row.get(bucket)!)) * rarity[bucket]!)
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)) || 1
  return { indices, values: values.map((value) => value / length) }
}
