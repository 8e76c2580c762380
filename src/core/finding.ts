import type { Place } from './place.ts'
import type { Confidence, Severity } from './severity.ts'

/** We looked, and something is wrong. Data, never thrown. `message` never quotes the offending text. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly confidence: Confidence
  readonly message: string
  readonly place: Place
}

/** We could not look. Never counted as clean. */
export interface NotChecked {
  readonly what: string
  readonly reason: string
}
