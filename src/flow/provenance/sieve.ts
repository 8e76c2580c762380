/** Says quickly of nearly all that is not remembered that it is not. Forgets in generations; late is harmless. */
export interface Sieve {
  readonly add: (low: number, side: number) => void
  /** One bit for each of the first bits of a low half. */
  readonly bits: Uint32Array
}

/** What is added is forgotten after `half` others of its side came, and not before. */
export function createSieve(half: number): Sieve {
  const bits = new Uint32Array(WORDS)
  const sides = [0, 1].map(() => ({ now: new Uint32Array(WORDS), before: new Uint32Array(WORDS), added: 0 }))

  return {
    bits,
    add: (low, which) => {
      const side = sides[which]!
      if (side.added >= half) {
        const spare = side.before.fill(0)
        side.before = side.now
        side.now = spare
        side.added = 0
        for (let word = 0; word < WORDS; word += 1)
          bits[word] = sides.reduce((all, { now, before }) => all | now[word]! | before[word]!, 0)
      }
      side.added += 1
      const bit = 1 << ((low >>> SIEVE_SHIFT) & 31)
      side.now[low >>> WORD_SHIFT]! |= bit
      bits[low >>> WORD_SHIFT]! |= bit
    },
  }
}

/** 2 to the power of 18 bits: what a processor keeps at hand. */
const WORDS = 1 << 13
export const WORD_SHIFT = 32 - 13
export const SIEVE_SHIFT = 32 - 18
