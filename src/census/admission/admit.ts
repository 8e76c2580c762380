import type { ScanReport } from '../../core/scan.ts'
import { redactSecrets } from '../../core/secret.ts'
import { atLeast, SEVERITIES, type Severity } from '../../core/severity.ts'
import type { Listing } from '../listing.ts'
import type { Admission, AdmissionCheck, AdmissionFinding, Checked } from './admission.ts'
import { compareWithAll } from './checks/names.ts'
import { checkOwnership } from './checks/ownership.ts'
import { checkAgainstListed } from './checks/recheck.ts'
import { checkRegistryRules } from './checks/registry-rules.ts'
import { scanned } from './checks/scanned.ts'
import { checkSchema } from './checks/schema.ts'
import { checkSecrets } from './checks/secrets.ts'
import { checkSource } from './checks/source.ts'
import { placed } from './placed.ts'
import type { Outside } from './outside.ts'
import type { Submission } from './submission.ts'

export interface AdmissionWish {
  /** Version of Fairlead. */
  readonly version: string
  /** ISO 8601. */
  readonly now: string
  readonly threshold: Severity
  readonly strict: boolean
  /** What is known; undefined: nobody named any. */
  readonly population: AsyncIterable<Listing> | Iterable<Listing> | undefined
  /** Undefined offline. */
  readonly outside: Outside | undefined
  /** What the scanner said of the package and of definitions; undefined: neither was at hand. */
  readonly scan: ScanReport | undefined
  /** Compare with what is listed under the same name. */
  readonly isRecheck: boolean
}

/** Everything a registry operator looks at before a server is listed. What was not looked at holds it back, and is told. */
export async function admit(submission: Submission, wish: AdmissionWish): Promise<Admission> {
  const { server, flaws, listing, file } = submission
  const known = await compared(listing, wish)
  const checked: readonly Checked[] = [
    checkSchema(server, flaws),
    checkRegistryRules(server, listing),
    checkSecrets(server),
    ...known,
    await checkOwnership(listing, wish.outside),
    await checkSource(listing, wish.outside),
  ]
  const raised = checked.flatMap((one) => one.raised)
  const ofScan = scanned(wish.scan, listing)
  const findings = [...placed(raised, submission), ...ofScan.findings].toSorted(worstFirst)
  const checks = [...checked.map(({ check }) => check), ...ofScan.checks]
  return {
    schema: 1,
    version: wish.version,
    file,
    server: {
      name: redactSecrets(listing.name),
      ...(listing.version === undefined ? {} : { version: redactSecrets(listing.version) }),
    },
    ...verdictOf(findings, checks),
    findings,
    checks,
    isRecheck: wish.isRecheck,
    summary: summaryOf(findings, checks, wish),
  }
}

async function compared(
  listing: Listing,
  { population, now, isRecheck }: AdmissionWish,
): Promise<readonly Checked[]> {
  const reason = 'Name what is known with --population'
  if (population === undefined)
    return [
      { raised: [], check: { check: 'names', state: 'not-checked', reason } },
      ...(isRecheck
        ? [{ raised: [], check: { check: 'recheck', state: 'not-checked', reason } as const }]
        : []),
    ]
  const comparison = compareWithAll(listing, now)
  for await (const other of population) comparison.look(other)
  return [comparison.end(), ...(isRecheck ? [checkAgainstListed(listing, comparison.listed())] : [])]
}

function verdictOf(
  findings: readonly AdmissionFinding[],
  checks: readonly AdmissionCheck[],
): Pick<Admission, 'verdict' | 'reasons'> {
  const open = checks.filter(({ state }) => state === 'not-checked' || state === 'partly')
  const deciding = findings.filter(({ decides }) => decides !== 'note')
  const verdict = deciding.some(({ decides }) => decides === 'reject')
    ? 'reject'
    : deciding.length > 0 || open.length > 0
      ? 'hold'
      : 'admit'
  return {
    verdict,
    reasons: [
      ...deciding
        .toSorted((a, b) => Number(b.decides === 'reject') - Number(a.decides === 'reject'))
        .map(({ title, message }) => `${title}: ${message}`),
      ...open.map(({ check, reason = 'not looked at' }) => `Not checked: ${check}: ${reason}`),
    ].slice(0, MOST_REASONS),
  }
}

const MOST_REASONS = 100

function summaryOf(
  findings: readonly AdmissionFinding[],
  checks: readonly AdmissionCheck[],
  { threshold, strict }: AdmissionWish,
): Admission['summary'] {
  const notChecked = checks.filter(({ state }) => state === 'not-checked' || state === 'partly').length
  const isOver = findings.some(({ severity }) => atLeast(severity, threshold))
  return {
    exit: isOver ? 1 : strict && notChecked > 0 ? 4 : 0,
    threshold,
    bySeverity: Object.fromEntries(
      SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]),
    ) as Record<Severity, number>,
    notChecked,
  }
}

const worstFirst = (a: AdmissionFinding, b: AdmissionFinding): number =>
  SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
  (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0) ||
  (a.where.line ?? 0) - (b.where.line ?? 0)
