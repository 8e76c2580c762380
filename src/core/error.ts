import { ADVISORY_ERRORS } from './error/advisories.ts'
import { APPROVAL_ERRORS } from './error/approval.ts'
import { ARCHIVE_ERRORS } from './error/archive.ts'
import { AUDIT_ERRORS } from './error/audit.ts'
import { CENSUS_ERRORS } from './error/census.ts'
import { CHAT_ERRORS } from './error/chat.ts'
import { DATASET_ERRORS } from './error/dataset.ts'
import { DEFENCE_ERRORS } from './error/defence.ts'
import { EDIT_ERRORS } from './error/edit.ts'
import { GUARD_ERRORS } from './error/guard.ts'
import { HOST_ERRORS } from './error/host.ts'
import { HTTP_ERRORS } from './error/http.ts'
import { LAB_ERRORS } from './error/lab.ts'
import { LABEL_ERRORS } from './error/label.ts'
import { LEARNING_ERRORS } from './error/learning.ts'
import { POLICY_ERRORS } from './error/policy.ts'
import { RECORD_ERRORS } from './error/record.ts'
import { REGISTRY_ERRORS } from './error/registry.ts'
import type { Row } from './error/row.ts'
import { SCAN_ERRORS } from './error/scan.ts'
import { SHARED_PIN_ERRORS } from './error/shared-pins.ts'
import { redactSecrets } from './secret.ts'

/** Every failure Fairlead can report. docs/errors.md is generated from this table. */
export const ERRORS = {
  ...EDIT_ERRORS,
  ...GUARD_ERRORS,
  ...HOST_ERRORS,
  ...HTTP_ERRORS,
  ...RECORD_ERRORS,
  ...LEARNING_ERRORS,
  ...CENSUS_ERRORS,
  ...CHAT_ERRORS,
  ...POLICY_ERRORS,
  ...LABEL_ERRORS,
  ...LAB_ERRORS,
  ...APPROVAL_ERRORS,
  ...ARCHIVE_ERRORS,
  ...ADVISORY_ERRORS,
  ...REGISTRY_ERRORS,
  ...SCAN_ERRORS,
  ...SHARED_PIN_ERRORS,
  ...DEFENCE_ERRORS,
  ...AUDIT_ERRORS,
  ...DATASET_ERRORS,
} as const satisfies Record<string, Row>

export type ErrorCode = keyof typeof ERRORS

/** The one error class: told apart by `code`, never by `instanceof` chains. */
export class FairleadError extends Error {
  override readonly name = 'FairleadError'
  readonly code: ErrorCode
  readonly hint: string
  readonly exit: Row['exit']

  constructor(code: ErrorCode, details: Readonly<Record<string, string>>, cause?: unknown) {
    const row: Row = ERRORS[code]
    super(fill(row.summary, details), cause === undefined ? undefined : { cause })
    this.code = code
    this.hint = fill(row.hint, details)
    this.exit = row.exit
  }
}

/** The only way to fail: details pass through secret redaction here, so no error can carry one. */
export function fail(
  code: ErrorCode,
  details: Readonly<Record<string, string>> = {},
  cause?: unknown,
): never {
  throw new FairleadError(code, details, cause)
}

function fill(template: string, details: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) =>
    redactSecrets(details[name] ?? '?').slice(0, 300),
  )
}
