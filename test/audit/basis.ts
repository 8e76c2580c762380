import { generateKeyPairSync, sign } from 'node:crypto'
import type { ScanFinding, ScanReport } from '../../src/core/scan.ts'
import { sha256Hex } from '../../src/core/canonical.ts'
import type { Basis } from '../../src/scan/standard/answer.ts'
import { auditReport } from '../../src/scan/standard/audit-report.ts'
import type { AuditStandardReport } from '../../src/scan/standard/schema.ts'
import { subjectOf } from '../../src/scan/standard/subject.ts'
import { publicKey } from '../../src/store/key-file.ts'

export const ISSUED = new Date('2026-11-21T10:00:00.000Z')

const HASH = 'a'.repeat(64)
const SURFACES_LOOKED_AT = [
  'definitions',
  'session',
  'probes',
  'sandbox',
  'source',
  'package',
  'advisories',
] as const

/** A scan in which one server was looked at from all sides and nothing was found, with what else is given. */
export function scanOf(more: Partial<ScanReport> = {}): ScanReport {
  const target = './server'
  return {
    schema: 1,
    version: '0.1.0',
    targets: [target],
    findings: [],
    ledger: [...SURFACES_LOOKED_AT, 'provenance' as const].map((surface) => ({
      target,
      surface,
      state: 'analysed',
    })),
    servers: [{ target, name: 'node', state: 'enabled', runs: 'server/index.js', where: { file: target } }],
    artefacts: [
      {
        target,
        package: { ecosystem: 'npm', name: '@scope/server', version: '1.0.0', integrity: 'sha512-AAAA' },
        tree: { hash: HASH, files: 3, isWhole: true },
        provenance: { kind: 'verified', repository: 'https://github.com/scope/server' },
        definitions: { hash: HASH, items: [{ kind: 'tool', name: 'add', hash: HASH, offer: HASH }] },
      },
    ],
    rules: [],
    stale: [],
    summary: {
      verdict: 'clean',
      exit: 0,
      bySeverity: { info: 0, low: 0, medium: 0, high: 0, critical: 0 },
      suppressed: 0,
      notChecked: 0,
      servers: 1,
      threshold: 'high',
    },
    ...more,
  }
}

export function findingOf(id: string, more: Partial<ScanFinding> = {}): ScanFinding {
  return {
    id,
    severity: 'high',
    confidence: 'high',
    title: `What ${id} finds`,
    message: 'It is wrong',
    fix: 'Mend it',
    risks: ['U14'],
    where: { file: './server/index.js', line: 3 },
    path: [],
    target: './server',
    fingerprint: sha256Hex(id).slice(0, 16),
    evidence: sha256Hex(id).slice(16, 32),
    canFix: false,
    ...more,
  }
}

export function basisOf(scan: ScanReport = scanOf(), more: Partial<Basis> = {}): Basis {
  return { scan, subject: subjectOf(scan), attack: undefined, lab: undefined, before: undefined, ...more }
}

export function reportOf(basis: Basis = basisOf(), days = 30): AuditStandardReport {
  return auditReport(basis, { fairlead: '0.1.0', auditor: 'Ann', at: ISSUED, days })
}

export function newKey() {
  const { publicKey: open, privateKey } = generateKeyPairSync('ed25519')
  const checking = publicKey(open.export({ type: 'spki', format: 'pem' }).toString())!
  return { ...checking, checking, sign: (text: string) => sign(null, Buffer.from(text), privateKey) }
}
