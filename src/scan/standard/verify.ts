import { fail } from '../../core/error.ts'
import { readJson } from '../../core/json.ts'
import type { CheckingKey } from '../../store/signing-key.ts'
import { canCompare, differenceBetween } from './difference.ts'
import { AUDIT_REPORT_SCHEMA, type AuditStandardReport, type Subject } from './schema.ts'
import { signatureState } from './signed.ts'

export interface VerifyOptions {
  readonly keys: readonly CheckingKey[]
  readonly at: Date
  /** What is at hand, to be the same as what was audited. */
  readonly given?: Subject | undefined
}

/** Fails with what is wrong, the gravest first: each has a code of its own. `file` is what people call it. */
export function verifyAudit(
  report: AuditStandardReport,
  file: string,
  { keys, at, given }: VerifyOptions,
): AuditStandardReport {
  const state = signatureState(report, keys)
  const key = report.signature?.key.slice(0, 16) ?? ''
  if (state === 'unsigned') fail('audit/unsigned', { file })
  if (state === 'tampered') fail('audit/tampered', { file })
  if (state === 'wrong-key') fail('audit/wrong-key', { file, key })
  const now = at.toISOString()
  if (report.expires <= now) fail('audit/expired', { file, when: report.expires.slice(0, 10) })
  if (report.issued > now) fail('audit/not-yet', { file, when: report.issued.slice(0, 10) })
  if (given) {
    const what = differenceBetween(report.subject, given)
    if (what !== undefined) fail('audit/other-server', { file, what })
    if (!canCompare(report.subject, given)) fail('audit/not-comparable', { file })
  }
  if (state === 'unknown-key') fail('audit/unknown-key', { file, key })
  return report
}

/** Text from outside to a report; `file` is what people call it. */
export function readAudit(text: string, file: string): AuditStandardReport {
  const read = text.length <= MOST_TEXT ? readJson(text, { depth: 30, values: 2_000_000 }) : undefined
  // Of a key that stands twice one reader sees the one and another the other: nothing that is signed has that.
  if (!read?.ok || read.flaws.size > 0)
    return fail('audit/unreadable', { file, where: 'it is no plain JSON' })
  const parsed = AUDIT_REPORT_SCHEMA.safeParse(read.value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return fail('audit/unreadable', { file, where: `/${issue?.path.join('/') ?? ''}` })
}

const MOST_TEXT = 64 * 1024 * 1024
