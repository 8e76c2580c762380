import type { Expression } from '../program.ts'
import { type CallSite, isLiteral, memberIn, type Shape, type Sites } from './sites.ts'

/** MCP over HTTP: who may reach it, and whether anybody asks who that is. */
export function endpointShapes(all: readonly Sites[]): readonly Shape[] {
  const text = all.map(({ module }) => module.text)
  const speaksHttp = text.some((one) => TRANSPORT.test(one))
  if (!speaksHttp) return []
  const hasAuthentication = text.some((one) => AUTHENTICATION.test(one))
  const hasOriginCheck = text.some((one) => ORIGIN_CHECK.test(one))
  const found: Shape[] = []
  let listens: Shape | undefined
  for (const { module, calls, members } of all) {
    for (const { call, name, of } of calls) {
      if (name === 'listen' && (SERVERS.test(of) || isMadeThere(call))) {
        if (isOpen(call, module.language)) {
          listens ??= { kind: 'listens-everywhere', at: call.at, what: 'listen' }
        }
      }
      if (
        name === 'run' &&
        (of === 'uvicorn' || of === 'mcp' || of === 'app' || of === 'server') &&
        hasHost(call, '0.0.0.0')
      )
        listens ??= { kind: 'listens-everywhere', at: call.at, what: 'run' }
      if (name === 'FastMCP' && hasHost(call, '0.0.0.0'))
        listens ??= { kind: 'listens-everywhere', at: call.at, what: 'host' }
      if (name === 'serve' && isLiteral(memberIn(call.args[0], 'hostname'), '0.0.0.0'))
        listens ??= { kind: 'listens-everywhere', at: call.at, what: 'serve' }
      const cors = corsShape(call, name, of)
      if (cors) found.push(cors)
      if (
        /^(?:StreamableHTTPServerTransport|NodeStreamableHTTPServerTransport|SSEServerTransport)$/.test(
          name,
        ) &&
        !hasOriginCheck
      )
        found.push({ kind: 'no-origin-check', at: call.at, what: 'transport' })
    }
    for (const { member } of members)
      if (member.key?.toLowerCase() === 'access-control-allow-origin' && isLiteral(member.value, '*'))
        found.push({ kind: 'wildcard-cors', at: member.value.at, what: 'header' })
  }
  if (listens) {
    found.push(listens)
    if (!hasAuthentication) found.push({ ...listens, kind: 'no-authentication' })
  }
  return firstOfKind(found)
}

/** `createServer(handler).listen(…)`. */
const isMadeThere = ({ callee }: CallSite): boolean =>
  callee.kind === 'member' &&
  callee.of.kind === 'call' &&
  (callee.of.callee.kind === 'name' || callee.of.callee.kind === 'member') &&
  callee.of.callee.name === 'createServer'

const TRANSPORT =
  /StreamableHTTPServerTransport|StreamableHttpServer|SSEServerTransport|streamable[-_]http|createMcpExpressApp|transport\s{0,3}[=:]\s{0,3}["'](?:sse|http|streamable-http)|streamable_http_app|sse_app/
const AUTHENTICATION =
  /requireBearerAuth|authorization|Bearer |authenticate|verifyToken|TokenVerifier|AuthProvider|auth_server_provider|token_verifier|passport|jwt|api[_-]?key|x-api-key|mcpAuth|basicAuth|oauth/i
const ORIGIN_CHECK =
  /enableDnsRebindingProtection|allowedHosts|allowedOrigins|hostHeaderValidation|localhostHostValidation|createMcpExpressApp|headers\.origin|headers\[['"]origin|TransportSecuritySettings|TrustedHostMiddleware|\.header\(['"]origin|get\(['"](?:origin|host)['"]\)|headers\.host/i
const SERVERS = /^(?:app|server|httpServer|http|express|fastify|api|web|httpsServer|httpApp|expressApp)$/i

/** `listen(port)`, `listen(port, callback)`, `listen({ port })`, `'0.0.0.0'`. */
function isOpen({ args }: CallSite, language: string): boolean {
  if (language === 'python') return false
  const [port, host] = args
  if (port === undefined) return false
  if (port.kind === 'object') {
    if (port.members.some(({ key }) => key === undefined)) return false
    const named = memberIn(port, 'host')
    return named === undefined ? !port.members.some(({ key }) => key === 'path') : isAny(named)
  }
  if (host === undefined || host.kind === 'function')
    return port.kind !== 'literal' || typeof port.value === 'number'
  return isAny(host)
}

const isAny = (host: Expression): boolean =>
  isLiteral(host, '0.0.0.0') || isLiteral(host, '::') || isLiteral(host, '')

function hasHost({ keywords }: CallSite, host: string): boolean {
  return keywords.some(({ name, value }) => name === 'host' && isLiteral(value, host))
}

function corsShape(call: CallSite, name: string, of: string): Shape | undefined {
  const [first, second] = call.args
  const shape = { kind: 'wildcard-cors', at: call.at, what: 'cors' } as const
  if (name === 'cors' && of === '') {
    const origin = memberIn(first, 'origin')
    if (first === undefined || isLiteral(origin, '*')) return shape
    return undefined
  }
  if ((name === 'setHeader' || name === 'header' || name === 'set') && first?.kind === 'literal')
    return String(first.value).toLowerCase() === 'access-control-allow-origin' && isLiteral(second, '*')
      ? shape
      : undefined
  const origins = call.keywords.find((keyword) => keyword.name === 'allow_origins')?.value
  return origins?.kind === 'list' && origins.items.some((item) => isLiteral(item, '*')) ? shape : undefined
}

function firstOfKind(shapes: readonly Shape[]): readonly Shape[] {
  const seen = new Set<string>()
  return shapes.filter(({ kind }) => !seen.has(kind) && seen.add(kind))
}
