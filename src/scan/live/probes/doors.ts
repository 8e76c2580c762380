import type { Probe } from '../../../core/session.ts'
import { openEndpoint } from '../../../net/endpoint-client.ts'
import { probeOf, served, urlOf, type Probed, type Probing } from '../probing.ts'
import { hasCredentials, withoutCredentials } from '../target.ts'
import type { Way } from '../target.ts'

/** Nobody may register it (RFC 2606). */
const FOREIGN = 'https://attacker.example'

/** Who gets in: without a credential, from a foreign page, by a name that was bent to this machine. */
export async function doorProbes(probing: Probing): Promise<Probed> {
  const { target, plain } = probing
  const url = urlOf(probing)
  if (target.kind === 'stdio' || !url) return { probes: [], notChecked: [] }
  const isOpen = !hasCredentials(target.headers)
  const tools = plain.surface.tools.length
  const ways: readonly (readonly [string, Way])[] = [
    ...(isOpen ? [] : [['unauthenticated-list', { credential: false }] as const]),
    ['foreign-origin', { headers: { origin: FOREIGN } }],
    ['foreign-host', { headers: { host: `rebound.attacker.example:${url.port === '' ? 80 : url.port}` } }],
  ]
  const probes: Probe[] = isOpen ? [probeOf('unauthenticated-list', 'accepted', { tools, given: false })] : []
  for (const [name, way] of ways) {
    const seen = await served(probing, way)
    probes.push(probeOf(name, seen.outcome, { tools: seen.count, given: !isOpen }, seen))
  }
  probes.push(await preflight(probing, url), ...(await oldStreams(probing, url)))
  return { probes, notChecked: [] }
}

/** What a browser asks before it lets a foreign page send. */
async function preflight({ patient, target }: Probing, url: URL): Promise<Probe> {
  const client = await openEndpoint(url)
  const answer = await client.send({
    method: 'OPTIONS',
    path: url.pathname + url.search,
    headers: {
      ...(target.kind === 'stdio' ? {} : withoutCredentials(target.headers)),
      origin: FOREIGN,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization,mcp-session-id',
    },
    withinMs: patient.next(),
    maxBytes: 64 * 1024,
  })
  await client.close()
  if (answer.kind === 'none') return probeOf('preflight', 'failed')
  const allowed = answer.headers['access-control-allow-origin']
  return probeOf(
    'preflight',
    allowed === '*' || allowed === FOREIGN ? 'accepted' : 'refused',
    undefined,
    answer,
  )
}

/** HTTP+SSE of 2024-11-05 beside the present transport: often without the checks of the new one. */
async function oldStreams({ patient, target }: Probing, url: URL): Promise<readonly Probe[]> {
  if (target.kind !== 'http') return []
  const paths = new Set(
    ['/sse', `${url.pathname.replace(/\/[^/]*$/, '')}/sse`].filter((path) => path !== url.pathname),
  )
  for (const path of paths) {
    const client = await openEndpoint(url)
    const answer = await client.send({
      method: 'GET',
      path,
      headers: { accept: 'text/event-stream', ...withoutCredentials(target.headers) },
      withinMs: Math.min(2000, patient.next()),
      maxBytes: 64 * 1024,
      watch: (piece, { headers }) =>
        isEvents(headers) && Buffer.from(piece).includes('endpoint') ? 'enough' : 'taken',
    })
    await client.close()
    if (
      answer.kind === 'answer' &&
      answer.status === 200 &&
      isEvents(answer.headers) &&
      answer.end === 'enough'
    )
      return [probeOf('legacy-sse', 'accepted', undefined, answer)]
  }
  return []
}

function isEvents(headers: Readonly<Record<string, string>>): boolean {
  return headers['content-type']?.includes('text/event-stream') === true
}
