import type { Action, Why } from '../core/approval.ts'

/** A request that waits for a person: exactly what is asked, and why. */
export interface Confirm {
  readonly action: Action
  readonly why: Why
}
