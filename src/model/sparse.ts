import { hashText } from './hash.ts'

/** Where features live: the named ones first, then 2^bits buckets that hashed ones share. */
export interface Space {
  readonly dense: readonly string[]
  readonly bits: number
}

/** One vector: ascending indices, each once. */
export interface Features {
  readonly indices: Uint32Array
  readonly values: Float32Array
}

export interface FeatureBuilder {
  /** Adds to a named feature. A name that the space has not is our bug and throws. */
  readonly add: (name: string, value?: number) => void
  /** Adds to the bucket of a readable text, such as `word send`. */
  readonly text: (text: string, value?: number) => void
  /** Adds to the bucket of a hash made elsewhere; `name` is asked for only when somebody wants an explanation. */
  readonly hash: (hash: number, value: number, name: () => string) => void
  readonly build: () => Features
}

/** What an index stands for in the row being judged: the hash cannot be turned back, the row can be read again. */
export type FeatureNames = Map<number, string>

export const sizeOf = (space: Space): number => space.dense.length + 2 ** space.bits

export function featureBuilder(space: Space, names?: FeatureNames): FeatureBuilder {
  const places = placesOf(space)
  const sums = new Map<number, number>()
  const mask = 2 ** space.bits - 1
  const raise = (index: number, value: number): void => void sums.set(index, (sums.get(index) ?? 0) + value)
  const hash = (value: number, weight: number, name: () => string): void => {
    const index = space.dense.length + (value & mask)
    raise(index, weight)
    if (names && !names.has(index)) names.set(index, name())
  }
  return {
    add: (name, value = 1) => {
      const index = places.get(name)
      if (index === undefined) throw new RangeError(`no feature is called ${name}`)
      raise(index, value)
      names?.set(index, name)
    },
    text: (text, value = 1) => hash(hashText(text), value, () => text),
    hash,
    build: () => {
      const indices = Uint32Array.from(sums.keys()).sort()
      return { indices, values: Float32Array.from(indices, (index) => sums.get(index)!) }
    },
  }
}

const known = new WeakMap<Space, ReadonlyMap<string, number>>()

function placesOf(space: Space): ReadonlyMap<string, number> {
  const held = known.get(space)
  if (held) return held
  const places = new Map(space.dense.map((name, index) => [name, index]))
  known.set(space, places)
  return places
}
