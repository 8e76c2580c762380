/** A seeded stream of chance: same seed and same draws, same values, on every machine. Not for secrets. */
export interface Random {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  readonly chance: (probability: number) => boolean
  /** A new array in a random order. */
  readonly shuffle: <T>(items: readonly T[]) => T[]
  /** An independent stream, named: drawing from it moves nothing else. The same name gives the same stream again. */
  readonly fork: (name: string | number) => Random
}

/** xoshiro128** (Blackman and Vigna), seeded by FNV-1a and splitmix32. */
export function randomFrom(seed: string | number): Random {
  const root = String(seed)
  let [a, b, c, d] = stateOf(root)
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return (result >>> 0) / 2 ** 32
  }
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to pick from')
      return item
    },
    chance: (probability) => next() < probability,
    shuffle: (items) => {
      const shuffled = [...items]
      for (let at = shuffled.length - 1; at > 0; at--) {
        const other = whole(0, at)
        const held = shuffled[at]!
        shuffled[at] = shuffled[other]!
        shuffled[other] = held
      }
      return shuffled
    },
    fork: (name) => randomFrom(`${root}/${name}`),
  }
}

function stateOf(seed: string): [number, number, number, number] {
  let hash = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193)
  const mixed = (): number => {
    hash = (hash + 0x9e3779b9) | 0
    let value = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
    value = Math.imul(value ^ (value >>> 15), 0x735a2d97)
    return value ^ (value >>> 15)
  }
  return [mixed(), mixed(), mixed(), mixed()]
}

const rotate = (value: number, by: number): number => (value << by) | (value >>> (32 - by))
