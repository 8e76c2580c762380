/** A linear model over hashed words and pairs of neighbours, and nothing else: what vocabulary alone can tell. */
export function wordsOnly(
  rows: readonly { readonly text: string; readonly label: 0 | 1 }[],
): (text: string) => boolean {
  const weights = new Float64Array(SIZE)
  const squares = new Float64Array(SIZE).fill(1e-6)
  const samples = rows.map(({ text, label }) => ({ label, words: hashedWords(text) }))
  let bias = 0
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let nth = 0; nth < samples.length; nth++) {
      // A stride that shares no factor with the number of rows visits each once, and neighbours far apart.
      const { label, words } = samples[(nth * 7919 + epoch * 31) % samples.length]!
      const error = label - 1 / (1 + Math.exp(-score(weights, words) - bias))
      bias += 0.02 * error
      for (const [at, value] of words) {
        const gradient = error * value - DECAY * weights[at]!
        squares[at]! += gradient * gradient
        weights[at]! += (RATE * gradient) / Math.sqrt(squares[at]!)
      }
    }
  }
  return (text) => score(weights, hashedWords(text)) + bias > 0
}

const SIZE = 2 ** 17
const EPOCHS = 12
const RATE = 0.15
const DECAY = 2e-4

function score(weights: Float64Array, words: ReadonlyMap<number, number>): number {
  let sum = 0
  for (const [at, value] of words) sum += weights[at]! * value
  return sum
}

/** Counts are damped and the whole has length one, so that long logs weigh no more. */
function hashedWords(text: string): Map<number, number> {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? []
  const counts = new Map<number, number>()
  words.forEach((word, at) => {
    for (const gram of at > 0 ? [word, `${words[at - 1]} ${word}`] : [word]) {
      const place = hash(gram)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
  })
  let length = 0
  for (const [place, count] of counts) {
    const damped = 1 + Math.log(count)
    counts.set(place, damped)
    length += damped * damped
  }
  for (const [place, count] of counts) counts.set(place, (count * 8) / Math.sqrt(length))
  return counts
}

function hash(gram: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < gram.length; at++) value = Math.imul(value ^ gram.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) & (SIZE - 1)
}
