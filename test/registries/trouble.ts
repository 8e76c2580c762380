import type { Random } from '../../src/core/random.ts'
import type { Answer, Asked } from './interface.ts'

/** One way in which a host misbehaves: one file. It makes another answer of the right one. */
export interface Trouble {
  /** The file's name. */
  readonly id: string
  /** What an honest census makes of it. */
  readonly leads: 'recovers' | 'gap' | 'harmless'
  /** Only for pages of lists. */
  readonly isOfLists?: boolean
  readonly spoil: (answer: Answer, asked: Asked, chance: Random) => Answer
}

/** How much of one kind there is. */
export interface TroubleWish {
  readonly id: string
  /** Of all addresses; the same ones for the same seed. */
  readonly share: number
  /** How often each of those is spoilt before it is answered well; for ever where nothing is said. */
  readonly times?: number
  /** Interfaces; all where nothing is said. */
  readonly on?: readonly string[]
}

export function defineTrouble(trouble: Trouble): Trouble {
  return trouble
}
