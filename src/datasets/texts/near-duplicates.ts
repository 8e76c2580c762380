import { hashPair, hashText } from '../../model/hash.ts'

const HASHES = 24
const BANDS = 6
const NEAR = 0.9
/** How many of a band's bucket are compared: keeps the whole linear. */
const MOST = 8

/** Remembers texts by MinHash of word triples, and says whether a new one is (almost) none of them. */
export class NearDuplicates {
  readonly #buckets = new Map<number, Uint32Array[]>()

  /** False, and not remembered, when it is a near-duplicate of one before. */
  add(text: string): boolean {
    const sketch = sketchOf(text)
    const keys = bandsOf(sketch)
    for (const key of keys) {
      for (const other of this.#buckets.get(key) ?? []) if (likeness(sketch, other) >= NEAR) return false
    }
    for (const key of keys) {
      const bucket = this.#buckets.get(key)
      if (!bucket) this.#buckets.set(key, [sketch])
      else if (bucket.length < MOST) bucket.push(sketch)
    }
    return true
  }
}

function sketchOf(text: string): Uint32Array {
  const words = text.toLowerCase().split(/\s+/)
  const sketch = new Uint32Array(HASHES).fill(0xffffffff)
  for (let at = 0; at < Math.max(1, words.length - 2); at++) {
    const shingle = hashText(words.slice(at, at + 3).join(' '))
    for (let by = 0; by < HASHES; by++) {
      const hash = hashPair(by, shingle)
      if (hash < sketch[by]!) sketch[by] = hash
    }
  }
  return sketch
}

function bandsOf(sketch: Uint32Array): number[] {
  const width = HASHES / BANDS
  return Array.from({ length: BANDS }, (_, band) =>
    sketch.subarray(band * width, (band + 1) * width).reduce((key, hash) => hashPair(key, hash), band),
  )
}

function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0
  for (let at = 0; at < HASHES; at++) if (a[at] === b[at]) same++
  return same / HASHES
}
