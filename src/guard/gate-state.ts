import type { ApprovalBook } from '../core/approval.ts'
import type { Finding } from '../core/finding.ts'
import { atLeast, type Severity } from '../core/severity.ts'
import type { Approver } from './approve.ts'
import type { Cascade } from './cascade.ts'
import type { Counters } from './cascade/counters.ts'
import type { Floods } from './flood.ts'
import type { Flows } from './flows.ts'
import type { Mode } from './gate.ts'
import type { LogTap } from './log-tap.ts'
import type { PinBook } from './pin-book.ts'
import type { RuleBook } from './rule-book.ts'
import type { SharedView } from './shared-word.ts'
import type { Surfaces } from './surfaces.ts'

/** What lives as long as the gate. */
export interface GateState {
  readonly server: string
  readonly mode: Mode
  /** Findings at or above it block in enforce mode. */
  readonly blockAt: Severity
  readonly allowedMethods: ReadonlySet<string>
  /** Whether frames are lines, where a bare carriage return splits a message for some readers. */
  readonly isLineFramed: boolean
  readonly floods: Floods
  readonly pins: PinBook
  /** What others saw of what is new here, where somebody has it. */
  readonly shared: SharedView | undefined
  readonly surfaces: Surfaces
  /** Only where a model is given. */
  readonly cascade: Cascade | undefined
  readonly rules: RuleBook | undefined
  readonly logs: LogTap | undefined
  readonly flows: Flows | undefined
  readonly approvals: ApprovalBook | undefined
  /** Asks a person; where there is a book to keep the answers in. */
  readonly approver: Approver | undefined
  readonly counters: Counters
  readonly record: Record
  /** For what is refused anyway: a failure to record it waits for the next message's record stage. */
  readonly recordRefused: Record
}

/** Hands one entry of evidence to the recorder; throws while an earlier one could not be written. */
export type Record = (entry: {
  readonly kind: 'start' | 'message' | 'pin' | 'end' | 'note'
  readonly [field: string]: unknown
}) => void

/** Stops a message, or a part of it, by its severity. Findings of the earlier stages were refused there, each by its own rule. */
export function stops(state: GateState, finding: Finding): boolean {
  return !OTHERWISE_REFUSED.test(finding.rule) && blocks(state, finding)
}

/** Those of logs say what the server is like, not what is wrong with this message; what those of flows mean, policy says. */
const OTHERWISE_REFUSED = /^(?:pin|frame|method|answer|flood|log|flow|guardian)\/|^detect\/definition$/

export function blocks(state: GateState, finding: Finding): boolean {
  return finding.confidence !== 'low' && atLeast(finding.severity, state.blockAt)
}
