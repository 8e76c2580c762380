import type { Location } from '../../core/scan.ts'
import type { Severity } from '../../core/severity.ts'
import type { RuleId } from './rules.ts'

/** What a registry operator decides by, before a server is listed and when it is looked at again. */
export interface Admission {
  readonly schema: 1
  /** Version of Fairlead. */
  readonly version: string
  readonly file: string
  readonly server: { readonly name: string; readonly version?: string | undefined }
  /** `hold`: a person must look, or something that must be checked was not. */
  readonly verdict: 'admit' | 'hold' | 'reject'
  /** Why it is not admitted, worst first; empty for `admit`. */
  readonly reasons: readonly string[]
  /** Worst first. */
  readonly findings: readonly AdmissionFinding[]
  /** What was looked at, and what was not. */
  readonly checks: readonly AdmissionCheck[]
  /** It was compared with what is listed under its name. */
  readonly isRecheck: boolean
  readonly summary: {
    readonly exit: 0 | 1 | 4
    readonly threshold: Severity
    readonly bySeverity: Readonly<Record<Severity, number>>
    readonly notChecked: number
  }
}

export interface AdmissionFinding {
  /** One of ours, or a rule of the scanner. */
  readonly rule: string
  readonly severity: Severity
  readonly decides: Decides
  readonly title: string
  /** Never quotes a secret or an attacker's text. */
  readonly message: string
  readonly fix: string
  readonly where: Location
  readonly fingerprint: string
}

export type Decides = 'reject' | 'hold' | 'note'

export const CHECKS = [
  'schema',
  'rules',
  'secrets',
  'names',
  'ownership',
  'source',
  'package',
  'definitions',
  'recheck',
] as const
export type CheckName = (typeof CHECKS)[number]

export interface AdmissionCheck {
  readonly check: CheckName
  /** `none`: there is nothing of the kind to check. */
  readonly state: 'checked' | 'partly' | 'not-checked' | 'none'
  /** Why, unless it was checked: what to do about it. */
  readonly reason?: string | undefined
}

/** What one check found, before it is known where in the file it stands. */
export interface Raised {
  readonly rule: RuleId
  /** Into server.json. */
  readonly pointer: string
  readonly message: string
}

export interface Checked {
  readonly raised: readonly Raised[]
  readonly check: AdmissionCheck
}
