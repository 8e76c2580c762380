import type { LedgerRow, ScanFinding, ScannedServer, ScanSummary } from '../core/scan.ts'
import { atLeast, SEVERITIES, type Severity } from '../core/severity.ts'

/** The one place that says how a scan ended: every format and the exit code take it from here. */
export function summarise(
  findings: readonly ScanFinding[],
  ledger: readonly LedgerRow[],
  servers: readonly ScannedServer[],
  threshold: Severity,
  isStrict: boolean,
): ScanSummary {
  const open = findings.filter(({ suppressed }) => !suppressed)
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, open.filter((finding) => finding.severity === severity).length]),
  ) as Record<Severity, number>
  const notChecked = ledger.filter(({ state }) => state !== 'analysed').length
  const hasLooked = ledger.some(({ state }) => state === 'analysed' || state === 'partly')
  const isOver = open.some(({ severity }) => atLeast(severity, threshold))
  const hasNothing = !hasLooked && open.length === 0 && !ledger.some(({ state }) => state === 'failed')
  const verdict = hasNothing ? 'nothing' : isOver ? 'findings' : notChecked > 0 ? 'incomplete' : 'clean'
  // What was tried and failed is no pass either: nobody would see that a server was down, or a file broken.
  const exit = isOver ? 1 : hasNothing ? 3 : isStrict && notChecked > 0 ? 4 : hasLooked ? 0 : 3
  return {
    verdict,
    exit,
    bySeverity,
    suppressed: findings.length - open.length,
    notChecked,
    servers: servers.length,
    threshold,
  }
}
