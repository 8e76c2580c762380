import { refusalRow, type RefusalCode } from '../core/refusal.ts'
import type { Severity } from '../core/severity.ts'
import type { GateState } from './gate-state.ts'
import type { Transit } from './transit.ts'

/** One step of the data path. One file in `stages/` each, in the order of `stages/index.ts`. */
export interface Stage {
  readonly name: string
  /** Milliseconds. A stage that works through many pieces stops when `transit.until` is past: what is left is not checked. */
  readonly deadline: number
  readonly run: (transit: Transit, state: GateState) => void
}

export function defineStage(stage: Stage): Stage {
  return stage
}

/** A finding in both modes; in enforce mode also the refusal of the whole message, unless it has one already. */
export function refuse(
  transit: Transit,
  state: GateState,
  { code, rule = code, pointer, severity = 'high', message = refusalRow(code).reason }: Reason,
): void {
  transit.findings.push({ rule, severity, confidence: 'high', message, place: { pointer } })
  if (state.mode === 'enforce') transit.refusal ??= { code, rule, pointer }
}

export interface Reason {
  readonly code: RefusalCode
  /** The frame rule or detector behind it; the code itself where there is none. */
  readonly rule?: string
  readonly pointer: string
  readonly severity?: Severity
  readonly message?: string
}
