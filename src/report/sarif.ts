import type { Location, ScanFinding, ScanReport } from '../core/scan.ts'
import type { Severity } from '../core/severity.ts'
import { visibleJson } from '../core/visible-json.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'
import { defineFormat } from './format.ts'

/** SARIF 2.1.0 (OASIS). What was not checked is a notification of the invocation, so that no viewer calls it clean. */
export default defineFormat({
  id: 'sarif',
  brief: 'SARIF 2.1.0, for code scanning',
  write: (report) => `${visibleJson(sarifOf(report), 2)}\n`,
})

function sarifOf(report: ScanReport): JsonObject {
  const indexes = new Map(report.rules.map(({ id }, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Fairlead',
            version: report.version,
            semanticVersion: report.version,
            rules: report.rules.map(ruleOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        automationDetails: { id: `fairlead/scan/${report.targets.join(' ')}`.slice(0, 500) },
        invocations: [invocationOf(report)],
        results: report.findings.map((finding) => resultOf(finding, indexes.get(finding.id) ?? -1)),
      },
    ],
  }
}

function ruleOf({
  id,
  title,
  severity,
  confidence,
  why,
  fix,
  risks,
}: ScanReport['rules'][number]): JsonObject {
  return {
    id,
    name: id.replaceAll(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${why}\n\n${fix}`, markdown: `${why}\n\n**Fix:** ${fix}` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      precision: confidence === 'high' ? 'high' : confidence === 'medium' ? 'medium' : 'low',
      'security-severity': SCORES[severity],
      tags: ['security', 'mcp', ...risks],
    },
  }
}

function invocationOf({ ledger, summary }: ScanReport): JsonObject {
  return {
    executionSuccessful: !ledger.some(({ state }) => state === 'failed'),
    exitCode: summary.exit,
    toolExecutionNotifications: ledger
      .filter(({ state }) => state !== 'analysed')
      .map(({ target, surface, state, reason, where }): JsonObject => ({
        level: state === 'failed' ? 'error' : state === 'partly' ? 'warning' : 'note',
        descriptor: { id: `not-checked/${surface}` },
        message: { text: `${target}: ${surface} ${state}${reason === undefined ? '' : `: ${reason}`}` },
        ...(where ? { locations: [locationOf(where)] } : {}),
      })),
  }
}

function resultOf(finding: ScanFinding, ruleIndex: number): JsonObject {
  const { id, severity, message, where, path, fingerprint, evidence, host, server, target, suppressed } =
    finding
  return {
    ruleId: id,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: LEVELS[severity],
    message: { text: message },
    locations: [locationOf(where)],
    partialFingerprints: { 'fairlead/v1': fingerprint, 'fairlead/evidence/v1': evidence },
    ...(path.length === 0
      ? {}
      : {
          codeFlows: [
            {
              threadFlows: [
                {
                  locations: path.map((step): JsonObject => ({
                    location: { ...locationOf(step.where), message: { text: step.what } },
                  })),
                },
              ],
            },
          ],
        }),
    ...(suppressed
      ? {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${suppressed.reason} (${suppressed.owner}${suppressed.expires === undefined ? '' : `, until ${suppressed.expires}`})`,
            },
          ],
        }
      : {}),
    properties: {
      severity,
      'security-severity': SCORES[severity],
      target,
      ...(host === undefined ? {} : { host }),
      ...(server === undefined ? {} : { server }),
    },
  }
}

function locationOf({ file, line, column, endLine, endColumn, pointer }: Location): JsonObject {
  const region: Record<string, JsonValue> = {}
  if (line !== undefined) region['startLine'] = line
  if (line !== undefined && column !== undefined) region['startColumn'] = column
  if (line !== undefined && endLine !== undefined) region['endLine'] = endLine
  if (line !== undefined && endColumn !== undefined) region['endColumn'] = endColumn
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(line === undefined ? {} : { region }),
    },
    ...(pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: pointer }] }),
  }
}

/** A relative path stays one, so that a viewer finds it in its checkout; each part is escaped, as a URI wants it. */
function uriOf(name: string): string {
  // Half of a character cannot be escaped.
  const file = name.replaceAll(/\p{Cs}/gu, '\ufffd')
  if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(file))
    return file
      .split(/(%[0-9a-f]{2})/i)
      .map(escapedRest)
      .join('')
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${path}` : path
}

/** What is escaped already stays so. */
const escapedRest = (part: string, index: number): string => (index % 2 === 1 ? part : encodeURI(part))

const LEVELS: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
}

/** Code scanning sorts by this number alone. */
const SCORES: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '0.5',
}
