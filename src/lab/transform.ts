import type { Random } from '../core/random.ts'
import type { Guise } from './order.ts'

/** Rewords an order so that it slips past a filter or a model's training. One file each in `transforms/`. */
export interface Transform {
  readonly name: string
  readonly title: string
  /** Where the idea comes from. */
  readonly known: string
  /** What it makes of a plain order; undefined leaves the attack's own. */
  readonly guise?: Guise
  /** Every word of the order must be there for who can read it: decoded, joined, told back. */
  readonly apply: (order: string, random: Random) => string
}

export function defineTransform(transform: Transform): Transform {
  return transform
}

/** Where in a text the words are put. `fused` makes them sentences among its own. */
export const INSERTIONS = ['before', 'after', 'line', 'fused'] as const
export type Insertion = (typeof INSERTIONS)[number]
