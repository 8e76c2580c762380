import type { Severity } from '../../core/severity.ts'
import type { NotChecked } from '../../core/finding.ts'
import type { JsonObject } from '../../core/value.ts'

/** What came of an audit. An item stands here only if its call was made twice, the second time on a fresh server, with the same effect. */
export interface AuditReport {
  readonly server: string
  readonly items: readonly AuditItem[]
  readonly calls: number
  /** Hash of what it advertised, as in a scan report: which server it was. */
  readonly definitions?: string
  readonly notChecked: readonly NotChecked[]
}

/** The report of MCPSafetyScanner (arXiv 2504.03767): vulnerability, example exploit, remediation, citation; and the proof. */
export interface AuditItem {
  readonly kind: Weakness
  readonly severity: Severity
  readonly vulnerability: string
  /** The request that shows it, as it was sent. */
  readonly example: { readonly method: string; readonly params: JsonObject }
  /** What was seen, in words of ours. */
  readonly proof: string
  readonly remediation: string
  readonly citation: string
}

/** What can be shown without taking anybody's word for it. */
export type Weakness =
  | 'secret-file-given'
  | 'environment-given'
  | 'secret-sent'
  | 'command-run'
  | 'address-fetched'
  | 'order-returned'

export interface AuditLimits {
  /** Calls that the hacker may make. */
  readonly calls: number
  readonly totalMs: number
  readonly askMs: number
}

export const AUDIT_LIMITS: AuditLimits = { calls: 60, totalMs: 120_000, askMs: 5000 }
