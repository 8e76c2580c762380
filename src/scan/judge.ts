import { canonicalJson, sha256Hex } from '../core/canonical.ts'
import type { AnyDetector } from '../core/detector.ts'
import type { Finding } from '../core/finding.ts'
import { resolvePointer } from '../core/place.ts'
import type { LedgerRow, ScanFinding } from '../core/scan.ts'
import { SEVERITIES, type Severity } from '../core/severity.ts'
import type { SubjectKind } from '../core/subject.ts'
import type { JsonValue } from '../core/value.ts'
import { definitionOutcome } from '../detectors/definition-outcome.ts'
import { messageOutcome } from '../detectors/message-outcome.ts'
import { detectors } from '../detectors/index.ts'
import { runAllDetectors } from '../detectors/run-all.ts'
import type { Outcome } from '../detectors/run-these.ts'
import type { Item, ItemOf } from './item.ts'

export interface Judged {
  readonly findings: readonly ScanFinding[]
  readonly ledger: readonly LedgerRow[]
}

/** Asks every detector of the item's kind. `quality`: those too that only who asks for hygiene wants to hear. */
export function judge(item: Item, quality: boolean): Judged {
  const { findings, notChecked } = outcomeOf(item, quality)
  return {
    findings: findings.flatMap((finding) => {
      const detector = BY_ID.get(finding.rule)
      return detector && (quality || detector.audience === 'everyone')
        ? [scanFinding(item, finding, detector)]
        : []
    }),
    ledger: notChecked.map(({ what, reason }) => ({
      target: item.target,
      surface: SURFACE_OF[item.kind],
      state: 'partly',
      reason: `${what}: ${reason}`,
    })),
  }
}

const BY_ID: ReadonlyMap<string, AnyDetector> = new Map(detectors.map((detector) => [detector.id, detector]))

const SURFACE_OF = {
  text: 'definitions',
  tool: 'definitions',
  prompt: 'definitions',
  resource: 'definitions',
  surface: 'definitions',
  fleet: 'fleet',
  change: 'definitions',
  message: 'session',
  launch: 'launch',
  endpoint: 'endpoint',
  host: 'settings',
  source: 'source',
  package: 'package',
  session: 'session',
  skill: 'skills',
} as const satisfies Record<SubjectKind, LedgerRow['surface']>

/** Places within a definition are told from its JSON; those of other subjects from the subject. */
function outcomeOf(item: Item, quality: boolean): Outcome {
  if (isDefinition(item)) return definitionOutcome(item.subject, quality)
  return item.kind === 'message'
    ? messageOutcome(item.subject, '', Infinity)
    : runAllDetectors(item.kind, item.subject as never, quality)
}

function scanFinding(item: Item, finding: Finding, detector: AnyDetector): ScanFinding {
  const { where, path = [], key = finding.place.pointer } = item.locate(finding.place)
  const evidence = sha256Hex(canonicalJson(evidenceOf(item, finding.place.pointer)))
  const fingerprint = sha256Hex(
    canonicalJson([finding.rule, item.host ?? '', item.server ?? '', where.file, key, evidence]),
  )
  return {
    id: finding.rule,
    severity: lower(finding.severity, item.atMost),
    confidence: finding.confidence,
    title: detector.title,
    message: finding.message,
    fix: detector.fix,
    risks: detector.risks,
    where,
    path,
    host: item.host,
    server: item.server,
    target: item.target,
    fingerprint: fingerprint.slice(0, 16),
    evidence: evidence.slice(0, 16),
    canFix: item.canFix?.(finding.rule) ?? false,
  }
}

/** What the finding rests on: the value it points at, with offsets left out, as those move when other lines do. */
function evidenceOf(item: Item, pointer: string): JsonValue {
  const root: unknown = isDefinition(item)
    ? item.subject.json
    : item.kind === 'message'
      ? item.subject.body
      : item.subject
  return withoutOffsets(resolvePointer(root, pointer), 0)
}

function isDefinition(item: Item): item is ItemOf<'tool'> | ItemOf<'prompt'> | ItemOf<'resource'> {
  return item.kind === 'tool' || item.kind === 'prompt' || item.kind === 'resource'
}

const DEEPEST = 20

function withoutOffsets(value: unknown, depth: number): JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  if (typeof value !== 'object' || depth > DEEPEST) return null
  if (Array.isArray(value)) return value.map((item) => withoutOffsets(item, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'at' && key !== 'reading')
      .map(([key, member]) => [key, withoutOffsets(member, depth + 1)]),
  )
}

function lower(severity: Severity, atMost: Severity | undefined): Severity {
  return atMost !== undefined && SEVERITIES.indexOf(atMost) < SEVERITIES.indexOf(severity) ? atMost : severity
}
