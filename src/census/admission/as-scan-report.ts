import type { LedgerRow, RuleText, ScanFinding, ScanReport, ScanSurface } from '../../core/scan.ts'
import type { Admission, AdmissionCheck, CheckName } from './admission.ts'
import { RULES } from './rules.ts'

/** An admission in the words of a scan, so that every format that can show the one shows the other. */
export function asScanReport(admission: Admission, scan: ScanReport | undefined): ScanReport {
  const { version, file, server, summary, checks } = admission
  const findings = admission.findings.map((one): ScanFinding => ({
    id: one.rule,
    severity: one.severity,
    confidence: 'high',
    title: one.title,
    message: `${one.message} (${one.decides})`,
    fix: one.fix,
    risks: [],
    where: one.where,
    path: [],
    server: server.name,
    target: file,
    fingerprint: one.fingerprint,
    evidence: one.fingerprint,
    canFix: false,
  }))
  const used = new Set(findings.map(({ id }) => id))
  return {
    schema: 1,
    version,
    targets: [file],
    findings,
    ledger: checks.map((check) => rowOf(file, check)),
    servers: [],
    rules: [...ownRules(used), ...(scan?.rules ?? []).filter(({ id }) => used.has(id))],
    stale: [],
    summary: {
      verdict: summary.exit === 1 ? 'findings' : summary.notChecked > 0 ? 'incomplete' : 'clean',
      exit: summary.exit,
      bySeverity: summary.bySeverity,
      suppressed: 0,
      notChecked: summary.notChecked,
      servers: 0,
      threshold: summary.threshold,
    },
  }
}

function ownRules(used: ReadonlySet<string>): readonly RuleText[] {
  return Object.entries(RULES)
    .filter(([id]) => used.has(id))
    .map(([id, { title, severity, why, fix }]) => ({
      id,
      title,
      severity,
      confidence: 'high',
      why,
      fix,
      risks: ['U25'],
    }))
}

function rowOf(target: string, { check, state, reason }: AdmissionCheck): LedgerRow {
  const surface = SURFACES[check]
  if (state === 'checked' || state === 'none') return { target, surface, state: 'analysed' }
  return {
    target,
    surface,
    state: state === 'partly' ? 'partly' : 'skipped',
    reason: `${check}: ${reason ?? ''}`,
  }
}

const SURFACES: Readonly<Record<CheckName, ScanSurface>> = {
  schema: 'configuration',
  rules: 'configuration',
  secrets: 'settings',
  names: 'package',
  ownership: 'provenance',
  source: 'source',
  package: 'package',
  definitions: 'definitions',
  recheck: 'configuration',
}
