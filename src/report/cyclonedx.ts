import { sha256Hex } from '../core/canonical.ts'
import type { ScannedServer, ScanReport } from '../core/scan.ts'
import { visibleJson } from '../core/visible-json.ts'
import type { JsonObject } from '../core/value.ts'
import { defineFormat } from './format.ts'

/** CycloneDX 1.6: every MCP server as a component or a service, with what is known to be wrong with its package. */
export default defineFormat({
  id: 'cyclonedx',
  brief: 'CycloneDX 1.6: an inventory of servers',
  write: (report) => `${visibleJson(bomOf(report), 2)}\n`,
})

function bomOf(report: ScanReport): JsonObject {
  const remote = report.servers.filter(isRemote)
  const local = report.servers.filter((server) => !isRemote(server))
  const vulnerabilities = report.findings
    .filter(({ suppressed, server }) => !suppressed && server !== undefined)
    .map((finding): JsonObject => ({
      'bom-ref': `finding-${finding.fingerprint}`,
      id: finding.id,
      description: finding.message,
      recommendation: finding.fix,
      ratings: [{ severity: finding.severity, method: 'other' }],
      affects: report.servers
        .filter(({ name, host }) => name === finding.server && host === finding.host)
        .map((server) => ({ ref: refOf(server) })),
    }))
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(report)}`,
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'fairlead', version: report.version }] },
      properties: report.ledger
        .filter(({ state }) => state !== 'analysed')
        .map(({ target, surface, state, reason = '' }) => ({
          name: 'fairlead:not-checked',
          value: `${target}: ${surface} ${state}: ${reason}`,
        })),
    },
    components: unique(local.map(componentOf)),
    services: unique(remote.map(serviceOf)),
    vulnerabilities,
  }
}

const isRemote = ({ runs }: ScannedServer): boolean => /^https?:/.test(runs)

function componentOf(server: ScannedServer): JsonObject {
  const { name, package: known, runs } = server
  const purl = known && purlOf(known)
  return {
    'bom-ref': refOf(server),
    type: known?.ecosystem === 'OCI' ? 'container' : 'application',
    name: known?.name ?? name,
    ...(known?.version === undefined ? {} : { version: known.version }),
    ...(purl === undefined ? {} : { purl }),
    properties: [
      { name: 'fairlead:mcp-server', value: name },
      ...propertiesOf(server),
      { name: 'fairlead:runs', value: runs },
    ],
  }
}

function serviceOf(server: ScannedServer): JsonObject {
  return {
    'bom-ref': refOf(server),
    name: server.name,
    endpoints: [server.runs],
    properties: [{ name: 'fairlead:mcp-server', value: server.name }, ...propertiesOf(server)],
  }
}

function propertiesOf({ host, scope, state, where }: ScannedServer): readonly JsonObject[] {
  return [
    ...(host === undefined ? [] : [{ name: 'fairlead:host', value: host }]),
    ...(scope === undefined ? [] : [{ name: 'fairlead:scope', value: scope }]),
    { name: 'fairlead:state', value: state },
    { name: 'fairlead:declared-in', value: where.file },
  ]
}

const PURL_TYPES: Readonly<Record<string, string>> = { npm: 'npm', PyPI: 'pypi' }

/** Package URL (purl-spec); images need a registry beside, which a name does not tell. */
function purlOf({ ecosystem, name, version }: NonNullable<ScannedServer['package']>): string | undefined {
  const type = PURL_TYPES[ecosystem]
  if (type === undefined) return undefined
  const path = (type === 'pypi' ? name.toLowerCase().replaceAll('_', '-') : name)
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .join('/')
  return `pkg:${type}/${path}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`
}

function refOf({ target, host = '', name, where }: ScannedServer): string {
  return `server-${sha256Hex(JSON.stringify([target, host, name, where.file, where.pointer ?? ''])).slice(0, 16)}`
}

function unique(parts: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Map(parts.map((part) => [part['bom-ref'], part])).values()]
}

/** Of the same report the same number, so that two inventories can be compared. */
function uuidOf(report: ScanReport): string {
  const hex = sha256Hex(JSON.stringify([report.servers, report.summary]))
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-')
}
