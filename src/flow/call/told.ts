import type { Finding } from '../../core/finding.ts'
import type { Confidence, Severity } from '../../core/severity.ts'

/** A finding about one argument; about the call as a whole where no argument is named. */
export function finding(
  rule: string,
  severity: Severity,
  confidence: Confidence,
  pointer: string,
  message: string,
): Finding {
  return { rule, severity, confidence, message, place: { pointer } }
}
