import type { Capability, LabelReason, Outlet } from '../../core/label.ts'
import type { Said } from './read-definition.ts'

/** A rule that says of one capability whether a definition gives it away. */
export interface CapabilityRule {
  readonly capability: Capability
  /** Plainest first. */
  readonly signs: (said: Said) => Iterable<Sign>
}

export interface Sign extends LabelReason {
  readonly label: Capability | Outlet
  /** How it leaves, of signs that something does. */
  readonly outlet?: Outlet
}

export function defineRule(rule: CapabilityRule): CapabilityRule {
  return rule
}
