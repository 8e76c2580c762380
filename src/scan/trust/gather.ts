import type { Severity } from '../../core/severity.ts'
import { artefactKey, artefactOf } from '../exchange/export.ts'
import { standings } from '../exchange/merge.ts'
import type { ExchangedArtefact, ExchangedFinding, Status } from '../exchange/schema.ts'
import type { AuditStandardReport } from '../standard/schema.ts'
import type { Evidence, TrustEdge, TrustGraph } from './graph.ts'
import { publisherOf } from './publisher-of.ts'

export interface TrustSources {
  /** Verified, valid, of auditors that are trusted. */
  readonly reports: readonly AuditStandardReport[]
  /** Verified, of parties that are trusted. */
  readonly findings: readonly ExchangedFinding[]
  /** Who publishes, offers and needs what, as far as it is known elsewhere. */
  readonly edges: readonly TrustEdge[]
}

/** A graph of what is known. Edges of anybody are taken: they say how to pass on evidence, and are none. */
export function gatherTrust({ reports, findings, edges }: TrustSources): TrustGraph {
  const nodes = new Set<string>()
  const all = new Map<string, TrustEdge>()
  const evidence: Evidence[] = []
  const add = (edge: TrustEdge): void => {
    nodes.add(edge.from).add(edge.to)
    all.set(`${edge.from} ${edge.relation} ${edge.to}`, edge)
  }
  const addServer = (artefact: ExchangedArtefact): string => {
    const server = `server:${artefactKey(artefact)}`
    nodes.add(server)
    const publisher = artefact.publisher ?? publisherOf(artefact.package, undefined)
    if (publisher !== undefined) add({ from: `publisher:${publisher}`, relation: 'publishes', to: server })
    return server
  }
  for (const report of newestOf(reports)) {
    const server = addServer(artefactOf(report.subject))
    const auditor = `auditor:${report.signature?.key.slice(0, 16) ?? ''}`
    add({ from: server, relation: 'audited-by', to: auditor })
    for (const { kind, name } of report.subject.definitions?.items ?? [])
      if (kind === 'tool') add({ from: server, relation: 'offers', to: `tool:${server.slice(7)}#${name}` })
    evidence.push(...evidenceIn(report, server, auditor))
  }
  for (const { finding, status } of standings(findings)) {
    const server = addServer(finding.artefact)
    const { tool, severity, rule, id } = finding
    const node = tool === undefined ? server : `tool:${server.slice(7)}#${tool}`
    if (tool !== undefined) add({ from: server, relation: 'offers', to: node })
    const weight = SEVERITY_WEIGHT[severity] * STATUS_WEIGHT[status]
    evidence.push({ node, for: false, weight, what: `${rule}, ${severity}, ${status}`, key: `finding ${id}` })
  }
  edges.forEach(add)
  return { nodes, edges: [...all.values()], evidence }
}

/** A server audited twice by one auditor is spoken of once. */
function newestOf(reports: readonly AuditStandardReport[]): readonly AuditStandardReport[] {
  const newest = new Map<string, AuditStandardReport>()
  for (const report of reports) {
    const key = `${report.signature?.key} ${artefactKey(artefactOf(report.subject))}`
    const known = newest.get(key)
    const isNewer = !known || report.issued > known.issued
    const isWorse = known?.issued === report.issued && qualityOf(report) < qualityOf(known)
    if (isNewer || isWorse) newest.set(key, report)
  }
  return [...newest.values()]
}

/** What was not checked gives nothing; what failed speaks against. */
function evidenceIn(report: AuditStandardReport, server: string, auditor: string): readonly Evidence[] {
  const { summary, subject } = report
  const quality = qualityOf(report)
  const key = `audit ${auditor}`
  const failed = report.chapters
    .flatMap(({ answers }) => answers)
    .filter(({ verdict, weight }) => verdict === 'fail' && weight === 'must').length
  const told = `${summary.verdict}: ${summary.pass} pass, ${summary.fail} fail, ${summary.notChecked} not checked`
  return [
    ...(summary.verdict === 'failed'
      ? []
      : [
          {
            node: server,
            for: true,
            weight: AUDIT_WEIGHT * quality,
            what: `audit by ${auditor}: ${told}`,
            key,
          },
        ]),
    ...(failed === 0
      ? []
      : [{ node: server, for: false, weight: 1 - 0.6 ** failed, what: `audit by ${auditor}: ${told}`, key }]),
    ...(subject.provenance?.kind === 'verified'
      ? [
          {
            node: server,
            for: true,
            weight: PROVENANCE_WEIGHT,
            what: 'provenance verified',
            key: 'provenance',
          },
        ]
      : []),
  ]
}

function qualityOf({ summary: { pass, fail, notChecked } }: AuditStandardReport): number {
  return pass + fail + notChecked === 0 ? 0 : pass / (pass + fail + notChecked)
}

const AUDIT_WEIGHT = 0.9
const PROVENANCE_WEIGHT = 0.2

const SEVERITY_WEIGHT: Readonly<Record<Severity, number>> = {
  info: 0,
  low: 0.1,
  medium: 0.3,
  high: 0.6,
  critical: 0.9,
}

const STATUS_WEIGHT: Readonly<Record<Status, number>> = {
  confirmed: 1,
  reported: 0.7,
  disputed: 0.4,
  fixed: 0.1,
}
