import type { Judgement } from '../../core/interaction-risk.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import type { Reading } from './reading/read.ts'

/** Something that speaks for a judgement, and where. */
export interface Evidence {
  /** 0 to 1; from one half on it is more likely right than not. */
  readonly strength: number
  /** In our words; never the words of the trajectory. */
  readonly why: string
  readonly spans: readonly Span[]
}

export interface Span {
  /** Index of the step. */
  readonly step: number
  /** Into the arguments of a call or the value of a result; '' for a text, or for all of it. */
  readonly pointer: string
  readonly start?: number
  readonly end?: number
}

export interface GuardianExample {
  readonly title: string
  /** Whether this is what the trajectory is judged to be. */
  readonly matches: boolean
  readonly trajectory: Trajectory
}

/** One of the eleven judgements: id = path. `check` is pure, and never throws. */
export interface GuardianRule {
  readonly id: Judgement
  /** What data sets of MCIP write. */
  readonly label: string
  readonly title: string
  readonly why: string
  readonly fix: string
  readonly examples: readonly GuardianExample[]
  readonly check: (reading: Reading) => Generator<Evidence, void, undefined>
}

export function defineGuardianRule(rule: GuardianRule): GuardianRule {
  return rule
}
