import type { Lab } from './lab.ts'
import type { TrialPlan } from './record.ts'

/** A frozen list of trials. One file each in `suites/`. */
export interface Suite {
  readonly name: string
  readonly title: string
  /** Goes up whenever any plan, world, attack or judgement in it changes: figures of two versions are not compared. */
  readonly version: number
  /** Tried where no others are named. */
  readonly defences: readonly string[]
  readonly plans: (lab: Lab, defences: readonly string[]) => readonly TrialPlan[]
}

export function defineSuite(suite: Suite): Suite {
  return suite
}
