import type { RuleText, ScanFinding, ScanReport } from '../core/scan.ts'
import { SEVERITIES } from '../core/severity.ts'
import { sha256Hex } from '../core/canonical.ts'
import { detectors } from '../detectors/index.ts'
import { collect } from './collect.ts'
import { shown, together } from './item.ts'
import { judge } from './judge.ts'
import type { ScanOptions } from './options.ts'
import { summarise } from './summary.ts'
import { suppress } from './suppress.ts'
import type { Target } from './target.ts'

/** Looks at all targets, judges what they hold, and says what was found and what was not looked at. */
export async function scan(targets: readonly Target[], options: ScanOptions): Promise<ScanReport> {
  const collected = []
  for (const target of targets) collected.push(await collect(target, options))
  const { items, ledger, servers, artefacts = [] } = shown(together(collected), options.show)
  const judged = items.map((item) => judge(item, options.quality))
  const rows = [...ledger, ...judged.flatMap((part) => part.ledger)]
  const found = eachOnce(judged.flatMap((part) => part.findings))
  const { findings, stale } = suppress(found, options.baseline, options.today)
  return {
    schema: 1,
    version: options.version,
    targets: targets.map(({ name }) => name),
    findings: findings.toSorted(worstFirst),
    ledger: rows,
    servers,
    artefacts,
    rules: rulesOf(findings),
    stale: stale.map(({ entry, why }) => ({ fingerprint: entry.fingerprint, rule: entry.rule, why })),
    summary: summarise(findings, rows, servers, options.threshold, options.strict),
  }
}

/** The same said twice of the same place is one finding; the same of another place is another, with digits of its own. */
function eachOnce(findings: readonly ScanFinding[]): readonly ScanFinding[] {
  const seen = new Map<string, Set<string>>()
  return findings.flatMap((finding) => {
    const { fingerprint, where, message } = finding
    const place = JSON.stringify([where, message])
    const places = seen.get(fingerprint)
    if (!places) {
      seen.set(fingerprint, new Set([place]))
      return [finding]
    }
    if (places.has(place)) return []
    places.add(place)
    return [{ ...finding, fingerprint: sha256Hex(`${fingerprint} ${places.size}`).slice(0, 16) }]
  })
}

function worstFirst(a: ScanFinding, b: ScanFinding): number {
  return (
    Number(a.suppressed !== undefined) - Number(b.suppressed !== undefined) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compare(a.id, b.id) ||
    compare(a.where.file, b.where.file) ||
    (a.where.line ?? 0) - (b.where.line ?? 0) ||
    (a.where.column ?? 0) - (b.where.column ?? 0) ||
    compare(a.fingerprint, b.fingerprint)
  )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function rulesOf(findings: readonly ScanFinding[]): readonly RuleText[] {
  const used = new Set(findings.map(({ id }) => id))
  return detectors
    .filter(({ id }) => used.has(id))
    .map(({ id, title, severity, confidence, why, fix, risks }) => ({
      id,
      title,
      severity,
      confidence,
      why,
      fix,
      risks,
    }))
}
