/**
 * By the first units of a value, which lengths such values have: so that a search need not try each length at each place.
 * Forgets in generations; what is forgotten late costs time and nothing else.
 */
export interface Openings {
  readonly add: (low: number, length: number, side: number) => void
  /** By the first bits of the low half of the first units: bit n where a value of `SHORTEST + n` units may begin so. */
  readonly cells: Uint32Array
  readonly bytes: number
}

/** Units of the shortest value. */
export const SHORTEST = 4

/** A value is forgotten after `half` others of its side came. */
export function createOpenings(half: number): Openings {
  const all = new Uint32Array(CELLS)
  const sides = [0, 1].map(() => ({ now: new Uint32Array(CELLS), before: new Uint32Array(CELLS), added: 0 }))

  const turn = (side: { now: Uint32Array; before: Uint32Array; added: number }): void => {
    const spare = side.before.fill(0)
    side.before = side.now
    side.now = spare
    side.added = 0
    for (let cell = 0; cell < CELLS; cell += 1)
      all[cell] = sides.reduce((bits, { now, before }) => bits | now[cell]! | before[cell]!, 0)
  }

  return {
    add: (low, length, which) => {
      const side = sides[which]!
      if (side.added >= half) turn(side)
      side.added += 1
      const bit = 1 << (length - SHORTEST)
      side.now[low >>> OPENING_SHIFT]! |= bit
      all[low >>> OPENING_SHIFT]! |= bit
    },
    cells: all,
    bytes: CELLS * 4 * 5,
  }
}

const CELLS = 1 << 14
export const OPENING_SHIFT = 32 - 14
