import { mixed } from './keyed-hash.ts'
import { createOpenings } from './openings.ts'
import { createSieve } from './sieve.ts'
import { KINDS, kindOf, lengthOf, type Shape } from './shape.ts'

export interface Fingerprint {
  readonly low: number
  readonly high: number
  /** The low half of its first units, which a search looks for first. */
  readonly opening: number
  /** How it was written: see style.ts. */
  readonly style: number
  readonly shape: Shape
}

/**
 * A hash table of fingerprints in typed arrays, bounded: the oldest goes when there is no room. What is precious (private,
 * or in an order) has one half of the room for itself, so that a flood of public text cannot wash it out.
 */
export interface Table {
  readonly add: (fingerprint: Fingerprint, source: number, isPrecious: boolean) => void
  /** The first entry after `after` (-1: of all) whose low half is this; -1 where there is none. */
  readonly find: (low: number, after: number) => number
  readonly shapeAt: (entry: number) => Shape
  readonly highAt: (entry: number) => number
  readonly styleAt: (entry: number) => number
  readonly sourceAt: (entry: number) => number
  readonly mark: (entry: number, flag: number) => void
  /** See openings.ts. */
  readonly openings: Uint32Array
  /** See sieve.ts: of stretches of text and of random values. */
  readonly sieve: Uint32Array
  readonly has: (kind: number) => boolean
  readonly count: () => number
  readonly bytes: () => number
}

export function createTable(most: number, released: (source: number) => void): Table {
  const half = Math.max(8, most >>> 1)
  const added = [0, 0]
  let room = Math.min(512, half)
  let lows = new Uint32Array(room * 2)
  let highs = new Uint32Array(room * 2)
  let sources = new Uint32Array(room * 2)
  let nexts = new Int32Array(room * 2)
  let styles = new Uint16Array(room * 2)
  let shapes = new Uint16Array(room * 2)
  let heads = new Int32Array(powerOver(room * 4)).fill(-1)
  const openings = createOpenings(half)
  const sieve = createSieve(half)
  const kinds = new Uint32Array(8)

  const bucketOf = (low: number): number => mixed(low) & (heads.length - 1)

  // The two halves are interleaved: even entries and odd ones.
  const add = (fingerprint: Fingerprint, source: number, isPrecious: boolean): void => {
    const side = isPrecious ? 1 : 0
    const turn = added[side]!
    if (turn >= room && room < half) grow()
    const entry = (turn % half) * 2 + side
    if (turn >= half) remove(entry)
    added[side] = turn + 1
    lows[entry] = fingerprint.low
    highs[entry] = fingerprint.high
    sources[entry] = source
    styles[entry] = fingerprint.style
    shapes[entry] = fingerprint.shape
    const kind = kindOf(fingerprint.shape)
    kinds[kind]! += 1
    if (kind === KINDS.exact || kind === KINDS.edged || kind === KINDS.address)
      openings.add(fingerprint.opening, lengthOf(fingerprint.shape), side)
    else if (kind !== KINDS.whole) sieve.add(fingerprint.low, side)
    link(entry)
  }

  const link = (entry: number): void => {
    const bucket = bucketOf(lows[entry]!)
    nexts[entry] = heads[bucket]!
    heads[bucket] = entry
  }

  const remove = (entry: number): void => {
    const bucket = bucketOf(lows[entry]!)
    if (heads[bucket] === entry) heads[bucket] = nexts[entry]!
    else {
      let before = heads[bucket]!
      while (nexts[before] !== entry) before = nexts[before]!
      nexts[before] = nexts[entry]!
    }
    kinds[kindOf(shapes[entry]!)]! -= 1
    released(sources[entry]!)
  }

  const grow = (): void => {
    room = Math.min(half, room * 2)
    lows = wider(lows, new Uint32Array(room * 2))
    highs = wider(highs, new Uint32Array(room * 2))
    sources = wider(sources, new Uint32Array(room * 2))
    nexts = new Int32Array(room * 2)
    styles = wider(styles, new Uint16Array(room * 2))
    shapes = wider(shapes, new Uint16Array(room * 2))
    heads = new Int32Array(powerOver(room * 4)).fill(-1)
    for (const side of [0, 1])
      for (let turn = 0; turn < Math.min(added[side]!, half); turn += 1) link(turn * 2 + side)
  }

  const find = (low: number, after: number): number => {
    let entry = after < 0 ? heads[bucketOf(low)]! : nexts[after]!
    while (entry >= 0 && lows[entry] !== low) entry = nexts[entry]!
    return entry
  }

  return {
    add,
    find,
    shapeAt: (entry) => shapes[entry]!,
    highAt: (entry) => highs[entry]!,
    styleAt: (entry) => styles[entry]!,
    sourceAt: (entry) => sources[entry]!,
    mark: (entry, flag) => void (shapes[entry]! |= flag),
    openings: openings.cells,
    sieve: sieve.bits,
    has: (kind) => kinds[kind]! > 0,
    count: () => Math.min(added[0]!, half) + Math.min(added[1]!, half),
    bytes: () =>
      [lows, highs, sources, nexts, styles, shapes, heads].reduce(
        (sum, list) => sum + list.byteLength,
        openings.bytes + sieve.bits.byteLength * 5,
      ),
  }
}

function wider<T extends Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}

function powerOver(count: number): number {
  return 2 ** Math.ceil(Math.log2(count))
}
