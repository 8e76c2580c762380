import { describe, expect, it } from 'vitest'
import { scriptedGate } from './gates.ts'
import { rpc, send, startGuard, startServer } from './rig.ts'

/** Answers with what it saw, as a server with DNS rebinding protection would decide by. */
async function startMirror(): Promise<string> {
  const { url } = await startServer((request, response) => {
    request.resume()
    const { host, origin } = request.headers
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, result: { host, origin } }))
  })
  return url
}

describe('Host and Origin at the guard', () => {
  it('let a local client in and show the server its own names', async () => {
    const url = await startMirror()
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { host } = new URL(guard.url)
    const { text } = await send(guard.url, {
      body: rpc(1, 'ping'),
      headers: { host, origin: `http://${host}`, 'content-type': 'application/json' },
    })
    const upstream = new URL(url)
    expect(JSON.parse(text)).toMatchObject({ result: { host: upstream.host, origin: upstream.origin } })
  })

  it.each([
    ['a rebound name', { host: 'evil.example', origin: 'http://evil.example' }, 'http/foreign-host'],
    ['a rebound name without Origin', { host: 'evil.example:80' }, 'http/foreign-host'],
    ['a foreign page', { origin: 'https://evil.example' }, 'http/foreign-origin'],
    ['a page without an origin of its own', { origin: 'null' }, 'http/foreign-origin'],
    ['two hosts', { host: ['localhost', 'evil.example'] }, 'http/foreign-host'],
  ])('turn %s away with a code, and the server hears nothing', async (_, odd, code) => {
    const gate = scriptedGate()
    const notices: string[] = []
    const guard = await startGuard({ gate, url: await startMirror(), onNotice: (code) => notices.push(code) })
    const headers = ['host', 'localhost', 'content-type', 'application/json', 'content-length', '2']
    for (const [name, value] of Object.entries(odd)) {
      if (name === 'host') headers.splice(0, 2)
      for (const one of [value].flat()) headers.push(name, one)
    }
    const { status, text } = await send(guard.url, { method: 'POST', body: '{}', headers })
    expect(status).toBe(403)
    expect(JSON.parse(text)).toMatchObject({ id: null, error: { data: { code } } })
    expect(text).not.toContain('evil')
    expect(gate.seen).toEqual([])
    expect(notices).toEqual([code])
  })

  it('let an allowed page in as itself', async () => {
    const allowOrigins = ['https://app.example']
    const guard = await startGuard({ gate: scriptedGate(), url: await startMirror(), allowOrigins })
    const headers = { origin: 'https://app.example', 'content-type': 'application/json' }
    const { text } = await send(guard.url, { body: rpc(1, 'ping'), headers })
    expect(JSON.parse(text)).toMatchObject({ result: { origin: 'https://app.example' } })
  })

  it('let another name in when it is named', async () => {
    const guard = await startGuard({
      gate: scriptedGate(),
      url: await startMirror(),
      allowHosts: ['guard.example'],
    })
    const { status } = await send(guard.url, { headers: { host: 'guard.example' } })
    expect(status).toBe(200)
  })
})

describe('the HTTP form of a request', () => {
  it.each([
    [415, 'http/unsupported-media', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
    [415, 'http/unsupported-media', { 'content-type': 'application/json; charset=utf-16' }],
    [400, 'http/malformed', { 'content-type': ['application/json', 'application/json; charset=utf-16'] }],
    [400, 'http/malformed', { 'mcp-session-id': ['a', 'b'] }],
  ])('gets %i %s when two readers could differ over it: %j', async (status, code, headers) => {
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url: await startMirror() })
    const raw = ['host', 'localhost', 'content-length', String(rpc(1, 'x').length)]
    for (const [name, value] of Object.entries(headers)) for (const one of [value].flat()) raw.push(name, one)
    const answer = await send(guard.url, { method: 'POST', body: rpc(1, 'x'), headers: raw })
    expect(answer.status).toBe(status)
    expect(JSON.parse(answer.text)).toMatchObject({ error: { data: { code } } })
    expect(gate.seen).toEqual([])
  })
})

describe('starting', () => {
  it.each(['ftp://x.example', 'http://user:secret@x.example', 'nonsense'])(
    'refuses the address %s',
    async (url) => {
      const started = startGuard({ gate: scriptedGate(), url })
      await expect(started).rejects.toMatchObject({ code: 'usage/bad-value' })
      await expect(started).rejects.not.toThrow(/secret/)
    },
  )

  it('fails with a code when the port is taken', async () => {
    const guard = await startGuard({ gate: scriptedGate(), url: 'http://127.0.0.1:9/mcp' })
    const listen = new URL(guard.url).host
    await expect(
      startGuard({ gate: scriptedGate(), url: 'http://127.0.0.1:9/mcp', listen }),
    ).rejects.toMatchObject({
      code: 'listen/failed',
    })
  })
})
