import { describe, expect, test } from 'vitest'
import { BOMB, INITIALIZED, json, result, startEndpoint, TOOL, type Before } from './hostile-endpoint.ts'
import { judge } from './inside.ts'
import { startEventServer, startSessionServer } from '../http/legacy-server.ts'

const QUICK = { askMs: 700, totalMs: 6000 } as const
const at = (url: string, token?: string) =>
  ({ kind: 'http', url, headers: token === undefined ? {} : { Authorization: `Bearer ${token}` } }) as const

describe('an endpoint that lets in', () => {
  test('every web page is a finding; one that looks at Host and Origin is none', async () => {
    const { url } = await startEndpoint()
    expect((await judge(at(url))).rules).toEqual(['session/foreign-origin-accepted'])
    const careful = await startEndpoint(({ headers }, response) => {
      const isForeign = headers.origin !== undefined || headers.host?.startsWith('127.0.0.1') !== true
      return (
        isForeign &&
        json(response, 403, { jsonrpc: '2.0', id: null, error: { code: -32000, message: 'Forbidden' } })
      )
    })
    const { rules, session } = await judge(at(careful.url))
    expect(rules).toEqual([])
    expect(session.surface.tools.map(({ name }) => name)).toEqual(['tides'])
    expect(session.accesses).toBeUndefined()
  })

  test('whoever comes, though a credential is configured, is a finding; one that refuses strangers is none', async () => {
    const { url } = await startEndpoint()
    expect((await judge(at(url, 'abc'))).rules).toEqual([
      'session/foreign-origin-accepted',
      'session/unauthenticated-tools',
    ])
    const closed = await startEndpoint(needsToken)
    expect((await judge(at(closed.url, 'abc'))).rules).toEqual([])
    const refused = await judge(at(closed.url))
    expect(refused.notChecked[0]?.reason).toMatch(/wants a credential/)
    expect(refused.rules).toEqual(['session/authorization-metadata-faults'])
  })

  test('pages by CORS, with whatever origin they have, is a finding', async () => {
    const { url } = await startEndpoint(({ method, headers }, response) => {
      response.setHeader('access-control-allow-origin', headers.origin ?? '*')
      return method === 'OPTIONS' && json(response, 200, {})
    })
    expect((await judge(at(url))).rules).toContain('session/open-cors')
  })

  test('old clients by a second door is a finding', async () => {
    const { url } = await startEndpoint(({ method, url }, response) => {
      if (method !== 'GET' || url !== '/sse') return false
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.write('event: endpoint\ndata: /messages\n\n')
      return true
    })
    expect((await judge(at(url))).rules).toContain('session/legacy-transport-exposed')
  })
})

describe('sessions', () => {
  test('that count up, and that anybody may make up, are findings', async () => {
    let count = 0
    const { url } = await startEndpoint((_, response, message) => {
      if (message.method !== 'initialize') return false
      count += 1
      return result(response, message, INITIALIZED, { 'mcp-session-id': String(1000 + count) })
    })
    const { findings } = await judge(at(url))
    expect(findings.filter(({ rule }) => rule === 'session/weak-session')).toHaveLength(2)
  })

  test('of the official library are in order, over both of its transports', async () => {
    const streamable = await startSessionServer()
    const first = await judge(at(streamable.url))
    expect(first.rules).toEqual(['session/foreign-origin-accepted'])
    expect(first.session.surface.tools).toHaveLength(7)
    const events = await startEventServer()
    const second = await judge({ kind: 'sse', url: events.url, headers: {} }, { matrix: 'one' })
    expect(second.session.surface.tools).toHaveLength(7)
    expect(second.notChecked).toEqual([])
  })
})

describe('metadata of authorization', () => {
  test('that names another resource, and no S256, is a finding', async () => {
    const { url } = await startEndpoint((request, response, message) => {
      const origin = `http://${request.headers.host ?? ''}`
      if (request.url?.startsWith('/.well-known/oauth-protected-resource') === true)
        return json(response, 200, { resource: 'https://bank.example/mcp', authorization_servers: [origin] })
      if (request.url?.startsWith('/.well-known/oauth-authorization-server') === true)
        return json(response, 200, { issuer: origin, code_challenge_methods_supported: ['plain'] })
      return needsToken(request, response, message)
    })
    const { findings } = await judge(at(url, 'abc'))
    expect(findings.filter(({ rule }) => rule === 'session/authorization-metadata-faults')).toHaveLength(2)
  })

  test('at another origin is not asked there', async () => {
    const other = await startEndpoint()
    const { url } = await startEndpoint(
      (request, response) =>
        request.url?.startsWith('/.well-known') === true &&
        json(response, 200, { authorization_servers: [new URL(other.url).origin] }),
    )
    const { notChecked } = await judge(at(url))
    expect(notChecked.map(({ what }) => what)).toContain('authorization server')
    expect(other.requests).toEqual([])
  })
})

describe('an endpoint that is hostile to whoever asks', () => {
  test('and sends them elsewhere is not followed, and no credential goes there', async () => {
    const other = await startEndpoint()
    const { url } = await startEndpoint((_, response) => json(response, 307, {}, { location: other.url }))
    const { rules, notChecked } = await judge(at(url, 'abc'), QUICK)
    expect(rules).toEqual(['session/redirects-elsewhere'])
    expect(notChecked[0]?.reason).toMatch(/which was not followed/)
    expect(other.requests).toEqual([])
  })

  const hostile: Readonly<Record<string, Before>> = {
    'drips its answer': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      const timer = setInterval(() => response.write(' '), 20)
      response.once('close', () => clearInterval(timer))
      return true
    },
    'drips events': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const timer = setInterval(() => response.write(': nothing\n'), 20)
      response.once('close', () => clearInterval(timer))
      return true
    },
    'answers with a bomb': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(BOMB)
      return true
    },
    'never answers': () => true,
    'breaks off': (request) => {
      request.socket.destroy()
      return true
    },
    'answers with nesting without end': (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('['.repeat(100_000))
      return true
    },
  }
  test.each(Object.entries(hostile))('and %s is given up, and is not clean', async (_, before) => {
    const { url } = await startEndpoint(before)
    const { session, notChecked } = await judge(at(url), QUICK)
    expect(session.surface.tools).toEqual([])
    expect(notChecked.map(({ what }) => what)).toEqual(['session'])
  })

  test('and pages without end is left after some', async () => {
    let page = 0
    const { url, requests } = await startEndpoint((_, response, message) => {
      if (message.method !== 'tools/list') return false
      page += 1
      return result(response, message, { tools: [{ ...TOOL, name: `t${page}` }], nextCursor: String(page) })
    })
    const { notChecked } = await judge(at(url), { ...QUICK, matrix: 'one' })
    expect(notChecked[0]?.reason).toMatch(/no end/)
    expect(requests.length).toBeLessThan(40)
  })
})

test('an endpoint with pages of megabytes is not heard out, from whatever angle', async () => {
  const description = 'Shows the tides. '.repeat(200_000)
  let pages = 0
  const { url } = await startEndpoint((_, response, message) => {
    if (message.method !== 'tools/list') return false
    pages += 1
    const tool = { ...TOOL, name: `t${pages}`, description }
    return result(response, message, { tools: [tool], nextCursor: String(pages) })
  })
  const { session } = await judge(at(url), { totalMs: 15_000, matrix: 'one' })
  expect(session.surface.tools.length).toBeLessThan(10)
})

describe('the modern era', () => {
  test('believed by its headers alone, and a public list that is not for all, are findings', async () => {
    const { url } = await startEndpoint((request, response, message) => {
      if (needsToken(request, response, message)) return true
      if (message.method === 'server/discover')
        return result(response, message, {
          supportedVersions: ['2026-07-28'],
          capabilities: { tools: {} },
          cacheScope: 'public',
          ttlMs: 9,
        })
      if (message.method === 'initialize')
        return json(response, 400, {
          jsonrpc: '2.0',
          id: message.id,
          error: { code: -32601, message: 'Method not found' },
        })
      return (
        message.method === 'tools/list' &&
        result(response, message, { tools: [TOOL], cacheScope: 'public', ttlMs: 9 })
      )
    })
    const { rules } = await judge(at(url, 'abc'))
    expect(rules).toEqual(['session/header-body-mismatch-accepted', 'session/public-cache-of-private-list'])
  })
})

describe('with leave to call what only reads', () => {
  const ASKING = { ...TOOL, annotations: { readOnlyHint: true } }
  const asks =
    (takes: (state: unknown) => boolean): Before =>
    (_, response, message) => {
      const { requestState } = Object(message['params']) as { requestState?: unknown }
      const discovered = { supportedVersions: ['2026-07-28'], capabilities: { tools: {} } }
      if (message.method === 'server/discover') return result(response, message, discovered)
      if (message.method === 'tools/list')
        return result(response, message, { tools: [ASKING, { ...TOOL, name: 'delete_tides' }] })
      if (message.method !== 'tools/call' || JSON.stringify(message).includes('no-such-tool')) return false
      if (requestState === undefined) {
        const colour = {
          method: 'elicitation/create',
          params: { message: 'Which?', requestedSchema: { type: 'object' } },
        }
        return result(response, message, {
          resultType: 'input_required',
          inputRequests: { colour },
          requestState: SEALED,
        })
      }
      const error = { code: -32602, message: 'The state is not ours' }
      if (!takes(requestState)) return json(response, 400, { jsonrpc: '2.0', id: message.id, error })
      return result(response, message, {
        resultType: 'complete',
        content: [{ type: 'text', text: 'High at noon' }],
      })
    }
  const SEALED = 'c2VhbGVkIHN0YXRlIG9mIHRoZSB0aWRlcw'

  test('a state that is taken back though it was changed is a finding, one that is refused is none', async () => {
    const careless = await startEndpoint(asks(() => true))
    const { rules, session } = await judge(at(careless.url), { callSafe: true })
    expect(rules).toContain('session/state-not-protected')
    expect(session.probes.filter(({ name }) => name === 'call')).toHaveLength(1)
    const called = careless.requests.filter(({ method }) => method === 'tools/call')
    expect(JSON.stringify(called)).not.toContain('delete_tides')
    const careful = await startEndpoint(asks((state) => state === SEALED))
    expect((await judge(at(careful.url), { callSafe: true })).rules).not.toContain(
      'session/state-not-protected',
    )
  })

  test('nothing is called without it', async () => {
    const { url, requests } = await startEndpoint(asks(() => true))
    const { notChecked } = await judge(at(url))
    expect(notChecked.map(({ what }) => what)).toContain('calls')
    const called = requests.filter(({ method }) => method === 'tools/call')
    expect(called.every((message) => JSON.stringify(message).includes('fairlead-no-such-tool'))).toBe(true)
  })
})

function needsToken(
  { headers }: Parameters<Before>[0],
  response: Parameters<Before>[1],
  { id = null }: Parameters<Before>[2],
): boolean {
  if (headers.authorization === 'Bearer abc') return false
  return json(
    response,
    401,
    { jsonrpc: '2.0', id, error: { code: -32001, message: 'Unauthorized' } },
    { 'www-authenticate': 'Bearer' },
  )
}
