import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { scriptedGate, type TestGate } from './gates.ts'
import { bodyOf, open, rpc, send, startGuard, startServer, until } from './rig.ts'

const OWN = Buffer.from(rpc('own-1', 'tools/list'))
const LISTED = '{"jsonrpc":"2.0","id":"own-1","result":{"tools":[]}}'
const OK = '{"jsonrpc":"2.0","id":1,"result":{}}'
const JSON_TYPE = { 'content-type': 'application/json' }

/** Asks a question of its own once, when the client's first answer has come. */
function askingGate(): TestGate {
  let asked = false
  return scriptedGate((text, from, conversation) => {
    if (from === 'server' && text === OK && !asked) {
      asked = true
      conversation.ask?.(OWN)
    }
    return text.includes('own-1') ? {} : undefined
  })
}

describe('the guard’s own request to the server', () => {
  it.each([
    ['JSON', JSON_TYPE, LISTED],
    ['events', { 'content-type': 'text/event-stream' }, `data: ${LISTED}\n\n`],
  ])(
    'is asked in the client’s name and session; its answer, as %s, reaches the gate and nobody else',
    async (_, type, answer) => {
      const posts: { headers: IncomingHttpHeaders; body: string }[] = []
      const { url } = await startServer(async (request, response) => {
        const body = await bodyOf(request)
        posts.push({ headers: request.headers, body })
        if (body.includes('own-1')) response.writeHead(200, type).end(answer)
        else response.writeHead(200, JSON_TYPE).end(OK)
      })
      const gate = askingGate()
      const guard = await startGuard({ gate, url })
      const headers = {
        ...JSON_TYPE,
        authorization: 'Bearer t',
        'mcp-session-id': 's',
        'mcp-protocol-version': '2025-11-25',
        'mcp-param-region': 'r',
        'x-api-key': 'k',
      }
      const { text } = await send(guard.url, { body: rpc(1, 'ping'), headers })
      expect(text).toBe(OK)
      await until(() => gate.texts('server').includes(LISTED))
      expect(posts[1]?.body).toBe(OWN.toString())
      expect(posts[1]?.headers).toMatchObject({
        authorization: 'Bearer t',
        'mcp-session-id': 's',
        'x-api-key': 'k',
        host: new URL(url).host,
        accept: 'application/json, text/event-stream',
      })
      expect(posts[1]?.headers).not.toHaveProperty('mcp-param-region')
      expect(gate.seen.at(-1)?.conversation).toBe(gate.seen[0]?.conversation)
    },
  )

  it('mirrors its own method in the modern era', async () => {
    const methods: unknown[] = []
    const { url } = await startServer(async (request, response) => {
      const isOwn = (await bodyOf(request)).includes('own-1')
      methods.push([request.headers['mcp-method'], request.headers['mcp-name']])
      response.writeHead(200, JSON_TYPE).end(isOwn ? LISTED : OK)
    })
    const guard = await startGuard({ gate: askingGate(), url })
    const modern = { 'mcp-protocol-version': '2026-07-28', 'mcp-method': 'tools/call', 'mcp-name': 'x' }
    await send(guard.url, { body: rpc(1, 'tools/call', { name: 'x' }), headers: { ...JSON_TYPE, ...modern } })
    await until(() => methods.length === 2)
    expect(methods[1]).toEqual(['tools/list', undefined])
  })

  it('goes to the endpoint of an HTTP+SSE server, and its answer on the stream stays with the guard', async () => {
    let stream: ServerResponse | undefined
    const say = (text: string): void => void stream?.write(`event: message\ndata: ${text}\n\n`)
    const paths: (string | undefined)[] = []
    const { url } = await startServer(async (request, response) => {
      paths.push(request.url)
      if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('event: endpoint\ndata: /messages?s=1\n\n')
        stream = response
        return
      }
      const body = await bodyOf(request)
      response.writeHead(202).end('Accepted')
      say(body.includes('own-1') ? LISTED : OK)
      if (body.includes('own-1')) say('{"jsonrpc":"2.0","method":"notifications/end"}')
    })
    const gate = askingGate()
    const guard = await startGuard({ gate, url })
    const answer = await open(guard.url)
    await send(new URL('/messages?s=1', guard.url).href, { body: rpc(1, 'ping') })
    let text = ''
    for await (const chunk of answer) {
      text += String(chunk)
      if (text.includes('notifications/end')) break
    }
    expect(text).toContain(OK)
    expect(text).not.toContain('own-1')
    expect(paths.slice(1)).toEqual(['/messages?s=1', '/messages?s=1'])
    expect(gate.texts('server')).toContain(LISTED)
  })

  it('gets a coded error when the server cannot be asked', async () => {
    const { url, server } = await startServer((_, response) => response.writeHead(200, JSON_TYPE).end(OK))
    const gate = scriptedGate((text, _, conversation) => {
      if (text === OK) {
        server.closeAllConnections()
        server.close()
        setTimeout(() => conversation.ask?.(OWN), 20)
      }
      return text.includes('own-1') ? {} : undefined
    })
    const guard = await startGuard({ gate, url })
    await send(guard.url, { body: rpc(1, 'ping') }).catch(() => undefined)
    await until(() => gate.texts('server').some((text) => text.includes('own-1')))
    expect(gate.texts('server').at(-1)).toMatch(/"id":"own-1".*upstream\//)
  })
})

describe('what exchanges without a session share', () => {
  it('is kept apart by era and by credentials, and begins with what was agreed', async () => {
    const { url } = await startServer((_, response) => response.writeHead(200, JSON_TYPE).end(OK))
    const gate = scriptedGate((text, _, { session }) => {
      if (text.includes('"initialize"')) session.revision = '2025-03-26'
      return undefined
    })
    const guard = await startGuard({ gate, url })
    const ask = async (headers: Record<string, string>, method = 'ping') => {
      await send(guard.url, { body: rpc(1, method), headers: { ...JSON_TYPE, ...headers } })
      return gate.seen.at(-1)?.conversation
    }
    await ask({ authorization: 'Bearer a' }, 'initialize')
    const one = await ask({ authorization: 'Bearer a' })
    const again = await ask({ authorization: 'Bearer a', 'mcp-protocol-version': '2025-06-18' })
    const other = await ask({ authorization: 'Bearer b' })
    const modern = await ask({ authorization: 'Bearer a', 'mcp-protocol-version': '2026-07-28' })
    expect(one?.session.revision).toBe('2025-03-26')
    expect(again?.parent).toBe(one?.parent)
    expect(other?.session.revision).toBeUndefined()
    expect(modern?.session.revision).toBeUndefined()
  })
})

describe('an answer of the guard’s own', () => {
  it('ends the wait for the server’s', async () => {
    const { url } = await startServer((request) => request.socket.destroy())
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const { status } = await send(guard.url, {
      body: rpc(1, 'ping'),
      headers: { ...JSON_TYPE, 'mcp-session-id': 's' },
    })
    expect(status).toBe(502)
    expect(gate.seen[0]?.conversation.asked.client.size).toBe(0)
  })
})

describe('sessions', () => {
  it('are counted: beyond the limit the least used is forgotten, and its client still served', async () => {
    const { url } = await startServer((_, response) => response.writeHead(200, JSON_TYPE).end(OK))
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url, limits: { sessions: 2 } })
    const ask = async (session: string) => {
      await send(guard.url, { body: rpc(1, 'ping'), headers: { ...JSON_TYPE, 'mcp-session-id': session } })
      return gate.seen.at(-1)?.conversation
    }
    const a = await ask('a')
    const b = await ask('b')
    expect(await ask('a')).toBe(a)
    await ask('c')
    expect(await ask('a')).toBe(a)
    expect(await ask('b')).not.toBe(b)
  })

  it('begin with the answer that names them', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(200, { ...JSON_TYPE, 'Mcp-Session-Id': 'new' }).end(OK),
    )
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    await send(guard.url, { body: rpc(1, 'initialize') })
    await send(guard.url, { body: rpc(2, 'ping'), headers: { ...JSON_TYPE, 'mcp-session-id': 'new' } })
    expect(new Set(gate.seen.map(({ conversation }) => conversation)).size).toBe(1)
  })
})
