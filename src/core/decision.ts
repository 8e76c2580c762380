import type { Finding } from './finding.ts'

/** What the guard does with a message. `confirm` waits for a person and arrives with approvals. */
export type Decision = 'allow' | 'redact' | 'confirm' | 'block'

/** Why the guard will not let something pass: becomes a JSON-RPC error or a tool error at the edge. */
export interface Refusal {
  /** Stable, `area/slug`; the same table as errors (docs/errors.md). */
  readonly code: string
  readonly rule: string
  readonly reason: string
  /** What would allow it. */
  readonly remedy: string
  readonly findings: readonly Finding[]
}
