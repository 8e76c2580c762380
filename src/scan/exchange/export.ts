import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { ScanFinding } from '../../core/scan.ts'
import { redactSecrets } from '../../core/secret.ts'
import type { JsonObject } from '../../core/value.ts'
import type { Subject } from '../standard/schema.ts'
import { FINDING_FORMAT, type ExchangedArtefact, type ExchangedFinding, type Status } from './schema.ts'

export interface Saying {
  readonly status: Status
  readonly who: string | undefined
  readonly note: string | undefined
  readonly fixedIn: string | undefined
  readonly at: Date
}

/** Findings of a server as others may have them: nothing of the machine they were found on, no secret, no place. */
export function exchanged(
  findings: readonly Pick<ScanFinding, 'id' | 'fingerprint' | 'risks' | 'severity' | 'title'>[],
  subject: Subject,
  { status, who, note, fixedIn, at }: Saying,
): readonly ExchangedFinding[] {
  const artefact = artefactOf(subject)
  const lines = findings.map(({ id: rule, fingerprint, risks, severity, title }): ExchangedFinding => ({
    format: FINDING_FORMAT,
    id: findingId(rule, fingerprint, artefact),
    rule,
    fingerprint,
    risks: [...risks],
    severity,
    title: redactSecrets(title).slice(0, 1000),
    artefact,
    status,
    ...(fixedIn !== undefined && { fixedIn }),
    ...(note !== undefined && { note: redactSecrets(note).slice(0, 1000) }),
    ...(who !== undefined && { who: redactSecrets(who).slice(0, 500) }),
    at: at.toISOString(),
  }))
  return [...new Map(lines.map((line) => [line.id, line])).values()]
}

/**
 * By the package and version where there is one, else by the definitions, else by the files: two who look at the same thing
 * from different sides say the same id.
 */
export function findingId(rule: string, fingerprint: string, artefact: ExchangedArtefact): string {
  return sha256Hex(canonicalJson([rule, fingerprint, artefactKey(artefact)])).slice(0, 32)
}

export function artefactKey({ package: named, definitions, tree, name }: ExchangedArtefact): string {
  if (named) return `${named.ecosystem.toLowerCase()}:${named.name}@${named.version ?? '?'}`
  if (definitions !== undefined) return `definitions:${definitions}`
  return tree === undefined ? `name:${name}` : `tree:${tree}`
}

export function artefactOf({
  name,
  publisher,
  package: named,
  tree,
  definitions,
}: Subject): ExchangedArtefact {
  const isPath = /[/\\]/.test(name) && named === undefined
  return {
    // Of a folder only the last name: where it lies is nobody's business.
    name: redactSecrets(isPath ? (name.split(/[/\\]/).findLast((part) => part !== '') ?? 'server') : name),
    ...(publisher !== undefined && { publisher }),
    ...(named && { package: named }),
    ...(tree && { tree: tree.hash }),
    ...(definitions && { definitions: definitions.hash }),
  }
}

/** One JSON line each, the same for the same finding. */
export function findingLines(findings: readonly ExchangedFinding[]): string {
  return findings
    .map((finding) => `${canonicalJson(JSON.parse(JSON.stringify(finding)) as JsonObject)}\n`)
    .join('')
}
