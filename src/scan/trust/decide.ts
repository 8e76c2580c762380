import type { Opinion } from './propagate.ts'

export type Trusting = 'allow' | 'ask' | 'deny'

/**
 * The dial: 0 lets through what anything speaks for, 1 only what much speaks for, and denies what nobody knows. Turned up, it
 * only ever tightens.
 */
export function decide({ belief, disbelief, uncertainty }: Opinion, strictness: number): Trusting {
  if (disbelief + strictness * uncertainty >= DENY) return 'deny'
  return belief >= ALLOW_AT_0 + strictness * (ALLOW_AT_1 - ALLOW_AT_0) ? 'allow' : 'ask'
}

/** Of what is held against a node, with that share of what is unknown which the dial says. */
const DENY = 0.75
const ALLOW_AT_0 = 0.2
const ALLOW_AT_1 = 0.8
