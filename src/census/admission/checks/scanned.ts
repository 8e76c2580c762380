import { atLeast, type Severity } from '../../../core/severity.ts'
import type { LedgerRow, ScanReport, ScanSurface } from '../../../core/scan.ts'
import type { Listing } from '../../listing.ts'
import type { AdmissionCheck, AdmissionFinding, CheckName, Decides } from '../admission.ts'

/** What the scanner found in the package and in definitions, weighed for an admission: nothing is judged anew. */
export function scanned(
  report: ScanReport | undefined,
  { packages, remotes }: Listing,
): { readonly findings: readonly AdmissionFinding[]; readonly checks: readonly AdmissionCheck[] } {
  if (report === undefined) {
    const reason = 'Give the package with --package, or fetch it with --online'
    const hasPackage = packages.length > 0
    return {
      findings: [],
      checks: [
        hasPackage ? { check: 'package', state: 'not-checked', reason } : { check: 'package', state: 'none' },
        hasPackage || remotes.length > 0
          ? {
              check: 'definitions',
              state: 'not-checked',
              reason: 'Give the package, or a file of its tools, with --package',
            }
          : { check: 'definitions', state: 'none' },
      ],
    }
  }
  const findings = report.findings
    .filter(({ suppressed }) => !suppressed)
    .map(({ id, severity, title, message, fix, where, fingerprint }): AdmissionFinding => ({
      rule: id,
      severity,
      decides: decidedBy(severity),
      title,
      message,
      fix,
      where,
      fingerprint,
    }))
  return {
    findings,
    checks: [stateOf('package', PACKAGE, report.ledger), stateOf('definitions', DEFINITIONS, report.ledger)],
  }
}

/** The scanner knows how bad a thing is; whether it may be listed so, a person says, but for the worst. */
function decidedBy(severity: Severity): Decides {
  if (severity === 'critical') return 'reject'
  return atLeast(severity, 'medium') ? 'hold' : 'note'
}

const PACKAGE: ReadonlySet<ScanSurface> = new Set<ScanSurface>(['package', 'source', 'advisories'])
const DEFINITIONS: ReadonlySet<ScanSurface> = new Set<ScanSurface>(['definitions'])

function stateOf(
  check: CheckName,
  surfaces: ReadonlySet<ScanSurface>,
  ledger: readonly LedgerRow[],
): AdmissionCheck {
  const rows = ledger.filter(({ surface }) => surfaces.has(surface))
  const open = rows.filter(({ state }) => state !== 'analysed')
  const reason = open
    .map(({ surface, state, reason: why = '' }) => `${surface} ${state}: ${why}`)
    .slice(0, 5)
    .join('; ')
  if (rows.length === 0) return { check, state: 'not-checked', reason: 'The scan saw nothing of the kind' }
  if (open.length === 0) return { check, state: 'checked' }
  return { check, state: open.length < rows.length ? 'partly' : 'not-checked', reason }
}
