import type { NotChecked } from '../../../core/finding.ts'
import type { Probe } from '../../../core/session.ts'
import { field, listField, stringField, type JsonValue } from '../../../core/value.ts'
import { readFrame } from '../../../mcp/frame.ts'
import { openEndpoint } from '../../../net/endpoint-client.ts'
import { FRAME_BOUNDS } from '../link.ts'
import { probeOf, urlOf, type Probed, type Probing } from '../probing.ts'

/** What it publishes about who may let people in (RFC 9728, RFC 8414). Only its own origin is asked. */
export async function authorizationProbes(probing: Probing): Promise<Probed> {
  const url = urlOf(probing)
  if (!url) return { probes: [], notChecked: [] }
  const probes: Probe[] = []
  const notChecked: NotChecked[] = []
  const path = url.pathname === '/' ? '' : url.pathname
  const resource = await firstOf(
    url,
    [`/.well-known/oauth-protected-resource${path}`, '/.well-known/oauth-protected-resource'],
    probing,
  )
  const issuers = listField(resource, 'authorization_servers').filter((each) => typeof each === 'string')
  if (resource !== undefined) {
    const named = stringField(resource, 'resource')
    probes.push(
      probeOf('protected-resource', 'accepted', {
        resource: named === undefined ? 'missing' : isSame(named, url) ? 'same' : 'other',
        servers: issuers.length,
        insecure: issuers.some((issuer) => issuer.startsWith('http:') && !isLoopback(issuer)),
      }),
    )
  }
  const own = issuers.length === 0 ? url.origin : issuers.find((issuer) => originOf(issuer) === url.origin)
  if (own === undefined) {
    notChecked.push({ what: 'authorization server', reason: 'it is at another origin, which was not asked' })
  } else {
    const issuerPath = new URL(own).pathname.replace(/\/$/, '')
    const found = await firstOf(
      url,
      [
        `/.well-known/oauth-authorization-server${issuerPath}`,
        `/.well-known/openid-configuration${issuerPath}`,
      ],
      probing,
    )
    if (found !== undefined)
      probes.push(probeOf('authorization-server', 'accepted', serverTraits(found, own, issuers.length > 0)))
  }
  notChecked.push({
    what: 'tokens',
    reason: 'whether tokens meant for others are accepted or passed on needs one of yours, and was not tried',
  })
  return { probes, notChecked }
}

function serverTraits(found: JsonValue, issuer: string, isNamed: boolean): JsonValue {
  const methods = listField(found, 'code_challenge_methods_supported')
  const endpoints = ['authorization_endpoint', 'token_endpoint', 'registration_endpoint'].map((key) =>
    stringField(found, key),
  )
  return {
    issuer: !isNamed
      ? 'unknown'
      : stringField(found, 'issuer')?.replace(/\/$/, '') === issuer.replace(/\/$/, '')
        ? 'same'
        : 'other',
    s256: methods.includes('S256'),
    plain: methods.includes('plain'),
    insecure: endpoints.some((each) => each?.startsWith('http:') === true && !isLoopback(each)),
    namesIssuer: field(found, 'authorization_response_iss_parameter_supported') === true,
    clientDocuments: field(found, 'client_id_metadata_document_supported') === true,
    registers: endpoints[2] !== undefined,
  }
}

async function firstOf(
  url: URL,
  paths: readonly string[],
  { patient }: Probing,
): Promise<JsonValue | undefined> {
  const client = await openEndpoint(url)
  try {
    for (const path of new Set(paths)) {
      const answer = await client.send({
        method: 'GET',
        path,
        headers: { accept: 'application/json' },
        withinMs: Math.min(3000, patient.next()),
        maxBytes: 256 * 1024,
      })
      if (answer.kind !== 'answer' || answer.status !== 200 || answer.end !== 'whole') continue
      const read = readFrame(answer.body, FRAME_BOUNDS)
      if (read.ok && typeof read.frame.value === 'object' && read.frame.value !== null)
        return read.frame.value
    }
    return undefined
  } finally {
    await client.close()
  }
}

function isSame(named: string, url: URL): boolean {
  if (!URL.canParse(named)) return false
  const other = new URL(named)
  const path = other.pathname.replace(/\/$/, '')
  return other.origin === url.origin && (url.pathname.replace(/\/$/, '') === path || path === '')
}

function originOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).origin : undefined
}

function isLoopback(address: string): boolean {
  return (
    URL.canParse(address) &&
    /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(new URL(address).hostname)
  )
}
