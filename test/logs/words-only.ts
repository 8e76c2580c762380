/**
 * Logistic regression over words and pairs of neighbours, weighted by how rare they are, and nothing else: what vocabulary
 * alone can tell. Case is gone and all numbers are one, for only words are asked about.
 */
export interface Worded {
  readonly label: 0 | 1
  /** How often each word or pair of words occurs, damped. */
  readonly words: ReadonlyMap<number, number>
}

export function wordsOnly(rows: readonly Worded[]): (row: Worded) => boolean {
  const rarity = rarityIn(rows)
  const weights = new Float64Array(SIZE)
  const squares = new Float64Array(SIZE).fill(1e-6)
  const samples = rows.map(({ label, words }) => ({ label, features: weighted(words, rarity) }))
  const decay = 1 / (STRENGTH * rows.length)
  let bias = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let nth = 0; nth < samples.length; nth++) {
      // A stride that shares no factor with the number of rows visits each once, and neighbours far apart.
      const { label, features } = samples[(nth * 7919 + epoch * 31) % samples.length]!
      const error = label - 1 / (1 + Math.exp(-score(weights, features) - bias))
      bias += 0.02 * error
      for (let at = 0; at < features.places.length; at++) {
        const place = features.places[at]!
        const gradient = error * features.values[at]! - decay * weights[place]!
        squares[place]! += gradient * gradient
        weights[place]! += (RATE * gradient) / Math.sqrt(squares[place]!)
      }
    }
  }
  return ({ words }) => score(weights, weighted(words, rarity)) + bias > 0
}

const SIZE = 2 ** 20
const EPOCHS = 8
const RATE = 0.4
const STRENGTH = 10

export function worded(text: string, label: 0 | 1): Worded {
  const words =
    text
      .toLowerCase()
      .replace(/\d+/g, '0')
      .match(/\w{2,}/g) ?? []
  const counts = new Map<number, number>()
  words.forEach((word, at) => {
    for (const gram of at > 0 ? [word, `${words[at - 1]} ${word}`] : [word]) {
      const place = hash(gram)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  })
  for (const [place, count] of counts) counts.set(place, 1 + Math.log(count))
  return { label, words: counts }
}

function rarityIn(rows: readonly Worded[]): Float64Array {
  const rarity = new Float64Array(SIZE)
  for (const { words } of rows) for (const place of words.keys()) rarity[place]! += 1
  return rarity.map((count) => (count === 0 ? 0 : Math.log((rows.length + 1) / (count + 1)) + 1))
}

interface Features {
  readonly places: Int32Array
  readonly values: Float64Array
}

/** The whole has length one, so that long logs weigh no more; what was never trained on says nothing. */
function weighted(words: ReadonlyMap<number, number>, rarity: Float64Array): Features {
  const places = Int32Array.from(words.keys())
  const values = Float64Array.from(words.values(), (count, at) => count * rarity[places[at]!]!)
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
  return { places, values: values.map((value) => value / length) }
}

function score(weights: Float64Array, { places, values }: Features): number {
  let sum = 0
  for (let at = 0; at < places.length; at++) sum += weights[places[at]!]! * values[at]!
  return sum
}

function hash(gram: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < gram.length; at++) value = Math.imul(value ^ gram.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 12)) & (SIZE - 1)
}
