import { hashText } from '../hash.ts'
import { type Features, sizeOf, type Space } from '../sparse.ts'
import { readEntries } from './entries.ts'
import { characterGrams, plainWording, wordGrams } from './grams.ts'
import { relationsOf } from './relations.ts'
import { sentimentOf } from './sentiment.ts'

/** Raised whenever features change: weights of another version are refused. */
export const FEATURES_VERSION = 1
export const SPACE: Space = { dense: ['balance', 'late balance'], bits: 17 }

/** A log as three vectors of counts, each on a logarithmic scale, in the order they were met, and how it sounds. */
export interface LogVectors {
  readonly blocks: readonly Features[]
  /** Alarm against calm, as a logarithm: in all, and in its last third. */
  readonly tone: readonly [balance: number, late: number]
}

/** `name` is told what each bucket stands for, where somebody asks. */
export function vectorsOf(log: string, name?: (bucket: number, what: string) => void): LogVectors {
  const entries = readEntries(bounded(log))
  counters ??= [new Counter(), new Counter(), new Counter()]
  const [characters, words, relations] = counters
  // Words of a log come again and again: their characters are looked at once.
  const different = new Map<string, number>()
  for (const wording of plainWording(entries.map(({ text }) => text).join('\n')).split('\n')) {
    for (const word of wording.split(' ')) different.set(word, (different.get(word) ?? 0) + 1)
    wordGrams(wording, (hash, from, to) => {
      words.add(hash, 1)
      name?.(bucketOf(hash), `words ${wording.slice(from, to)}`)
    })
  }
  for (const [word, times] of different) characterGrams(word, (hash) => characters.add(hash, times))
  relationsOf(entries, (what, value = 1) => {
    const hash = hashOf(what)
    relations.add(hash, value)
    name?.(bucketOf(hash), what)
  })
  const { alarm, calm, lateAlarm, lateCalm } = sentimentOf(entries)
  return {
    blocks: [characters.take(), words.take(), relations.take()],
    tone: [Math.log((alarm + 4) / (calm + 4)), Math.log((lateAlarm + 2) / (lateCalm + 2))],
  }
}

let counters: readonly [Counter, Counter, Counter] | undefined

const MASK = 2 ** SPACE.bits - 1
const bucketOf = (hash: number): number => SPACE.dense.length + (hash & MASK)
const MOST_TEXT = 200_000

/** The beginning and the end: where a story is set and how it goes out. */
function bounded(log: string): string {
  return log.length <= MOST_TEXT ? log : `${log.slice(0, MOST_TEXT / 2)}\n${log.slice(-MOST_TEXT / 2)}`
}

const RELATIONS = 33
const hashes = new Map<string, number>()

/** Names of relations come again in every log. */
function hashOf(what: string): number {
  const known = hashes.get(what)
  if (known !== undefined) return known
  if (hashes.size > 50_000) hashes.clear()
  const hash = hashText(what, RELATIONS)
  hashes.set(what, hash)
  return hash
}

/** Sums one kind of features in an array that is kept, and empty between logs. */
class Counter {
  readonly #sums = new Float32Array(sizeOf(SPACE))
  #touched: number[] = []

  add(hash: number, value: number): void {
    const bucket = bucketOf(hash)
    if (this.#sums[bucket] === 0) this.#touched.push(bucket)
    this.#sums[bucket]! += value
  }

  take(): Features {
    const count = this.#touched.length
    const indices = new Uint32Array(count)
    const values = new Float32Array(count)
    for (let at = 0; at < count; at++) {
      const bucket = this.#touched[at]!
      indices[at] = bucket
      values[at] = damped(this.#sums[bucket]!)
      this.#sums[bucket] = 0
    }
    this.#touched = []
    return { indices, values }
  }
}

/** The tenth time says less than the first. */
const damped = (sum: number): number => (sum > 1 ? 1 + Math.log(sum) : sum)
