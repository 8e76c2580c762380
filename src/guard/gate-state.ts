import type { Finding } from '../core/finding.ts'
import { atLeast, type Severity } from '../core/severity.ts'
import type { Mode } from './gate.ts'
import type { PinBook } from './pin-book.ts'
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
  readonly pins: PinBook
  readonly surfaces: Surfaces
  readonly record: Record
  /** For what is refused anyway: a failure to record it waits for the next message's record stage. */
  readonly recordRefused: Record
}

/** Hands one entry of evidence to the recorder; throws while an earlier one could not be written. */
export type Record = (entry: {
  readonly kind: 'start' | 'message' | 'pin' | 'end' | 'note'
  readonly [field: string]: unknown
}) => void

export function blocks(state: GateState, finding: Finding): boolean {
  return finding.confidence !== 'low' && atLeast(finding.severity, state.blockAt)
}
