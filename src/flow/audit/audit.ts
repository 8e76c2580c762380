import type { Finding, NotChecked } from '../../core/finding.ts'
import { backdoorSigns } from './backdoor.ts'
import { drift } from './drift.ts'
import { expiredPrivileges } from './expired.ts'
import { installers } from './installer.ts'
import type { Known } from './known.ts'
import { nameOverlaps } from './names.ts'
import { versions } from './versions.ts'

/** A finding about one server of the record. */
export interface Audited extends Finding {
  readonly server: string
}
export interface Gap extends NotChecked {
  readonly server: string
}

export interface Audit {
  readonly findings: readonly Audited[]
  readonly notChecked: readonly Gap[]
}

export type Check = (known: Known) => Audit

/** The risks of MCIP before servers are used and after: what the state knows of them, and what it does not. */
export function audit(known: Known): Audit {
  const parts = CHECKS.map((check) => check(known))
  return {
    findings: parts.flatMap(({ findings }) => findings),
    notChecked: parts.flatMap(({ notChecked }) => notChecked),
  }
}

const CHECKS: readonly Check[] = [nameOverlaps, installers, backdoorSigns, expiredPrivileges, drift, versions]
