import type { Tier } from '../core/policy.ts'
import type { NormJson } from './cedar.ts'
import type { Layer } from './layer.ts'
import type { Reads } from './reads.ts'

/** One rule of a policy, read. */
export interface Norm {
  /** As verdicts name it: `policy/balanced/secret-out`, `policy/user/no-mail`. */
  readonly rule: string
  readonly layer: Layer
  readonly effect: 'permit' | 'forbid'
  /** `allow` for a permit. */
  readonly tier: Tier
  readonly because: string | undefined
  readonly remedy: string | undefined
  /** Of a duty: what has to be called first. */
  readonly first: string | undefined
  /** Of a permit: the forbids of lower layers that it takes back. */
  readonly lifts: readonly string[]
  readonly json: NormJson
  readonly reads: Reads
  readonly place: NormPlace
  /** The statement in Cedar. */
  readonly text: string
  /** Whether its author wrote JSON, so that offsets in `text` mean nothing to him. */
  readonly isGenerated: boolean
  /** Holds only where an argument matches, or does not: `context.patterns` says so. */
  readonly pattern: PatternTest | undefined
}

export interface NormPlace {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A pattern over one argument, in an engine of linear time that whoever wires the policy gives. */
export interface PatternTest {
  readonly id: string
  /** A JSON Pointer into the arguments. */
  readonly argument: string
  readonly isMatch: (text: string) => boolean
  /** Whether it holds where the argument does not match. */
  readonly isNegated: boolean
}

export type CompilePattern = (pattern: string) => ((text: string) => boolean) | undefined

/** A text with norms, before it is read. */
export interface PolicyText {
  readonly layer: Layer
  /** A pack's name; the layer's where left out. */
  readonly pack?: string
  readonly file: string
  readonly text: string
}
