import { describe, expect, it } from 'vitest'
import { refusal, scriptedGate, type Script } from './gates.ts'
import { bodyOf, rpc, send, startGuard, startServer, until } from './rig.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const EVENTS = { 'content-type': 'text/event-stream' }

async function behind(script: Script, listener: Parameters<typeof startServer>[0]) {
  const received: string[] = []
  const { url } = await startServer(async (request, response) => {
    received.push(await bodyOf(request))
    listener(request, response)
  })
  const gate = scriptedGate(script)
  return { gate, received, guard: await startGuard({ gate, url }) }
}

describe('what the gate stops', () => {
  it('a request is answered by its refusal and the server never sees it', async () => {
    const { guard, received } = await behind(
      (text) => (text.includes('bad') ? refusal(7) : undefined),
      (_, response) => response.writeHead(200, JSON_TYPE).end('{}'),
    )
    const { status, headers, text } = await send(guard.url, { body: rpc(7, 'bad') })
    expect(status).toBe(200)
    expect(headers).toContain('application/json')
    expect(JSON.parse(text)).toMatchObject({ id: 7, error: { message: 'refused by test' } })
    expect(received).toEqual([])
  })

  it('a notification is accepted and goes nowhere', async () => {
    const { guard, received } = await behind(
      () => ({}),
      (_, response) => response.writeHead(202).end(),
    )
    const { status, text } = await send(guard.url, { body: rpc(undefined, 'notifications/bad') })
    expect([status, text, received]).toEqual([202, '', []])
  })

  it('an unreadable body gets 400 with the refusal', async () => {
    const { guard } = await behind(
      () => refusal(null, 'frame/refused'),
      (_, response) => response.end(),
    )
    const { status, text } = await send(guard.url, { body: '{"half' })
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ id: null })
  })

  it('the refused part of a batch joins the answer to the rest', async () => {
    for (const [answer, type] of [
      ['{"jsonrpc":"2.0","id":1,"result":{}}', JSON_TYPE],
      ['[{"jsonrpc":"2.0","id":1,"result":{}}]', JSON_TYPE],
      ['data: {"jsonrpc":"2.0","id":1,"result":{}}\n\n', EVENTS],
    ] as const) {
      const { guard, received } = await behind(refuseSecond, (_, response) =>
        response.writeHead(200, type).end(answer),
      )
      const { text } = await send(guard.url, { body: `[${rpc(1, 'ok')},${rpc(2, 'bad')}]` })
      const lines = type === EVENTS ? text.match(/\{.*\}/g)?.join(',') : text.slice(1, -1)
      expect(
        JSON.parse(`[${lines}]`)
          .map(({ id }: { id: number }) => id)
          .sort(),
      ).toEqual([1, 2])
      expect(received).toEqual([rpc(1, 'ok')])
    }
  })

  it('a changed body reaches the server with its own length', async () => {
    const { guard, received } = await behind(
      (text, from) =>
        from === 'client' ? { forward: Buffer.from(text.replace('secret', '•••')) } : undefined,
      (_, response) => response.writeHead(202).end(),
    )
    await send(guard.url, { body: rpc(1, 'x', { key: 'secret' }) })
    expect(received).toEqual([rpc(1, 'x', { key: '•••' })])
  })

  it('a changed answer keeps status and headers and gets its own length', async () => {
    const { guard } = await behind(
      (_, from) =>
        from === 'server' ? { forward: Buffer.from('{"id":1,"much":"longer than before"}') } : undefined,
      (_, response) =>
        response.writeHead(203, { ...JSON_TYPE, 'content-length': 2, etag: '"x"', a: 'b' }).end('{}'),
    )
    const { status, text, headers } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(203)
    expect(text).toBe('{"id":1,"much":"longer than before"}')
    expect(headers.slice(headers.indexOf('a'), headers.indexOf('a') + 2)).toEqual(['a', 'b'])
    expect(headers).not.toContain('"x"')
  })

  it('an answer without replacement becomes a coded error, never an empty success', async () => {
    const { guard } = await behind(
      (_, from) => (from === 'server' ? {} : undefined),
      (_, response) => response.writeHead(200, JSON_TYPE).end('{"jsonrpc":"2.0","id":1,"result":{}}'),
    )
    const { status, text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({ id: 1, error: { data: { code: 'upstream/withheld' } } })
  })

  it('one event is replaced or dropped and the others keep their bytes', async () => {
    const { guard } = await behind(
      (text, from) => {
        if (from !== 'server') return undefined
        if (text.includes('drop')) return {}
        return text.includes('bad') ? { forward: Buffer.from('{"ok":1}') } : undefined
      },
      (_, response) =>
        response
          .writeHead(200, EVENTS)
          .end('id: 1\r\ndata:{ "a":1}\r\n\r\nid: 2\ndata: "drop"\n\nid: 3\nevent: message\ndata: "bad"\n\n'),
    )
    const { text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(text).toBe('id: 1\r\ndata:{ "a":1}\r\n\r\nid: 3\nevent: message\ndata: {"ok":1}\n\n')
  })

  it('a server’s request is refused to the server, in the client’s session', async () => {
    const posts: { session: unknown; auth: unknown; body: string }[] = []
    const { url } = await startServer(async (request, response) => {
      const body = await bodyOf(request)
      posts.push({ session: request.headers['mcp-session-id'], auth: request.headers.authorization, body })
      if (body.includes('tools/call'))
        response.writeHead(200, EVENTS).end(`data: ${rpc('s1', 'sampling/createMessage')}\n\n`)
      else response.writeHead(202).end()
    })
    const gate = scriptedGate((text) => (text.includes('sampling') ? refusal('s1') : undefined))
    const guard = await startGuard({ gate, url })
    const headers = { ...JSON_TYPE, 'mcp-session-id': 'abc', authorization: 'Bearer t', 'mcp-param-x': 'y' }
    const { text } = await send(guard.url, { body: rpc(1, 'tools/call'), headers })
    expect(text).toBe('')
    await until(() => posts.length === 2)
    expect(posts[1]).toMatchObject({ session: 'abc', auth: 'Bearer t' })
    expect(JSON.parse(posts[1]?.body ?? '')).toMatchObject({
      id: 's1',
      error: { message: 'refused by test' },
    })
  })

  it('a fault of the gate stops the message instead of letting it pass', async () => {
    const { guard, received } = await behind(
      () => {
        throw new Error('fault with attacker text')
      },
      (_, response) => response.writeHead(202).end(),
    )
    const { status, text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(500)
    expect(text).toContain('guard/failed')
    expect(text).not.toContain('attacker')
    expect(received).toEqual([])
  })
})

describe('a server that leads past the guard', () => {
  it.each([
    ['redirects a message', 307, { location: 'https://evil.example/mcp' }, 'upstream/elsewhere'],
    [
      'answers in a type that two clients read differently',
      200,
      { 'content-type': 'application/json;text/event-stream' },
      'upstream/unreadable',
    ],
    ['answers in UTF-16', 200, { 'content-type': 'application/json; charset=utf-16' }, 'upstream/unreadable'],
    [
      'answers in an unknown encoding',
      200,
      { ...JSON_TYPE, 'content-encoding': 'zstd' },
      'upstream/unreadable',
    ],
  ])('%s is refused with a code', async (_, status, headers, code) => {
    const { url } = await startServer((_, response) => response.writeHead(status, headers).end('{}'))
    const guard = await startGuard({ gate: scriptedGate(), url })
    const answer = await send(guard.url, { body: rpc(1, 'x') })
    expect(answer.status).toBe(502)
    expect(JSON.parse(answer.text)).toMatchObject({ id: 1, error: { data: { code } } })
    expect(answer.text).not.toContain('evil')
  })

  it('names a foreign endpoint in HTTP+SSE and the client hears an error instead', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(200, EVENTS).end('event: endpoint\ndata: https://evil.example/messages\n\n'),
    )
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { text } = await send(guard.url)
    expect(text).toContain('upstream/elsewhere')
    expect(text).not.toContain('endpoint\n')
    expect(text).not.toContain('evil')
  })

  it('names its own origin in full and the client gets the guard’s', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(200, EVENTS).end(`event: endpoint\ndata: ${new URL('/messages?s=1', url).href}\n\n`),
    )
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { text } = await send(guard.url)
    expect(text).toBe(`event: endpoint\ndata: ${new URL('/messages?s=1', guard.url).href}\n\n`)
  })
})

const refuseSecond: Script = (text, from) =>
  from === 'client' && text.startsWith('[')
    ? { forward: Buffer.from(rpc(1, 'ok')), ...refusal(2) }
    : undefined
