import { gzipSync } from 'node:zlib'
import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { scriptedGate } from './gates.ts'
import { bodyOf, comparable, rpc, send, startGuard, startServer, type Send } from './rig.ts'

const ANSWER =
  '{ "jsonrpc":"2.0","result":{"big":9007199254740993,"z":1,"a":2,"_meta":{"x":"\\u00e9"}},"id":1, "extra":0 }'

describe('a guard that finds nothing', () => {
  const cases: readonly [string, RequestListener, Send][] = [
    [
      'a JSON answer with its odd bytes',
      (_, response) =>
        response.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(ANSWER),
      { body: rpc(1, 'ping') },
    ],
    [
      'status, reason, doubled and oddly cased headers',
      (_, response) => {
        const headers = [
          'content-TYPE',
          'application/json',
          'Set-Cookie',
          'a=1',
          'Mcp-Session-Id',
          's',
          'set-cookie',
          'b=2',
        ]
        response.writeHead(200, 'Fine', [...headers, 'X-Latin', 'caf\u00e9', 'Cache-Control', 'no-store'])
        response.end(ANSWER)
      },
      { body: rpc(1, 'initialize') },
    ],
    [
      'an event stream with comments, ids, retries, priming and all kinds of line ends',
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' })
        response.write(
          `: hello\n\nid: 1\nretry: 10\ndata: \n\nevent: message\r\nid: 2\r\ndata:${ANSWER}\r\n\r\n`,
        )
        response.end(`data: {"jsonrpc":"2.0",\rdata: "method":"notifications/x"}\r\r: bye\n`)
      },
      { body: rpc(1, 'tools/call') },
    ],
    [
      '202 without body',
      (_, response) => response.writeHead(202).end(),
      { body: rpc(undefined, 'notifications/x') },
    ],
    [
      '202 with text, as HTTP+SSE servers answer',
      (_, response) => response.writeHead(202).end('Accepted'),
      { body: rpc(undefined, 'notifications/x') },
    ],
    ['204', (_, response) => response.writeHead(204, { a: 'b' }).end(), { method: 'DELETE' }],
    [
      '401 with WWW-Authenticate and JSON that is no message',
      (_, response) => {
        const challenge =
          'Bearer resource_metadata="https://server.example/.well-known/oauth-protected-resource"'
        response.writeHead(401, { 'WWW-Authenticate': challenge, 'content-type': 'application/json' })
        response.end('{"error":"invalid_token"}')
      },
      { body: rpc(1, 'ping') },
    ],
    [
      '404 with a JSON-RPC error without id',
      (_, response) => {
        response.writeHead(404, { 'content-type': 'application/json' })
        response.end('{"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":null}')
      },
      { body: rpc(1, 'ping') },
    ],
    [
      '405 to a GET',
      (_, response) => response.writeHead(405, { Allow: 'POST' }).end('no'),
      { method: 'GET' },
    ],
    [
      'a CORS preflight',
      (request, response) => {
        const headers = { 'Access-Control-Allow-Origin': request.headers.origin ?? '', Vary: 'Origin' }
        response.writeHead(204, headers).end()
      },
      {
        method: 'OPTIONS',
        headers: { Origin: 'http://localhost:1234', 'Access-Control-Request-Method': 'POST' },
      },
    ],
    ['HEAD', (_, response) => response.writeHead(200, { 'content-length': '77' }).end(), { method: 'HEAD' }],
    [
      'a batch',
      (_, response) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(`[${ANSWER}, ${ANSWER}]`),
      { body: `[${rpc(1, 'ping')}, ${rpc(2, 'ping')}]` },
    ],
  ]

  it.each(cases)('passes %s as it would come directly', async (_, listener, message) => {
    const { url } = await startServer(listener)
    const guard = await startGuard({ gate: scriptedGate(), url })
    expect(comparable(await send(guard.url, message))).toEqual(comparable(await send(url, message)))
  })

  it('shows the server the request it would have got directly', async () => {
    const { url } = await startServer(async (request, response) => {
      const shown = {
        method: request.method,
        url: request.url,
        raw: request.rawHeaders,
        body: await bodyOf(request),
      }
      response.writeHead(500, { 'content-type': 'text/plain' }).end(JSON.stringify(shown))
    })
    const guard = await startGuard({ gate: scriptedGate(), url })
    const body = `{"id":1, "method":"x","jsonrpc":"2.0","params":{"n":9007199254740993}}`
    const headers = [
      'Host',
      '',
      'Accept',
      'application/json, text/event-stream',
      'content-type',
      'application/json',
    ]
    headers.push('MCP-Protocol-Version', '2026-07-28', 'Mcp-Method', 'x', 'mcp-param-Q', 'v', 'X-Twice', '1')
    headers.push('Authorization', 'Bearer t', 'X-Twice', '2', 'Content-Length', String(body.length))
    const through = async (target: string): Promise<unknown> => {
      headers[1] = new URL(target).host
      const { text } = await send(`${target}?q=%20/../x`, { method: 'POST', headers, body })
      const shown: { raw: string[] } = JSON.parse(text)
      return { ...shown, raw: pairs(shown.raw).sort() }
    }
    const direct = await through(url)
    expect(await through(guard.url)).toEqual(direct)
  })

  it('reads compressed answers, bounded, and passes them uncompressed', async () => {
    const { url } = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      response.end(gzipSync(ANSWER))
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const { text, headers } = await send(guard.url, { body: rpc(1, 'ping') })
    expect(text).toBe(ANSWER)
    expect(gate.texts('server')).toEqual([ANSWER])
    expect(headers.map((field) => field.toLowerCase())).not.toContain('content-encoding')
  })

  it('lets OAuth metadata, token and registration requests of the same origin pass unjudged', async () => {
    const { url } = await startServer(async (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ path: request.url, got: await bodyOf(request) }))
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const origin = guard.url.replace('/mcp', '')
    const metadata = await send(`${origin}/.well-known/oauth-protected-resource/mcp`)
    const token = await send(`${origin}/token`, { body: 'grant_type=refresh_token' })
    const client = await send(`${origin}/register`, { body: '{"redirect_uris":[]}' })
    expect([metadata, token, client].map(({ status }) => status)).toEqual([200, 200, 200])
    expect(client.text).toContain('redirect_uris')
    expect(gate.seen).toEqual([])
  })

  it('judges messages on every path, so that no other path goes round it', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(ANSWER),
    )
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    await send(`${guard.url}/other`, { body: rpc(1, 'ping'), headers: { 'content-type': 'text/plain' } })
    expect(gate.seen.map(({ from }) => from)).toEqual(['client', 'server'])
  })

  it('adds the query of the guarded address, which the host’s settings need not hold', async () => {
    const { url } = await startServer((request, response) => response.writeHead(404).end(request.url))
    const guard = await startGuard({ gate: scriptedGate(), url: `${url}?key=k` })
    expect(guard.url).not.toContain('key')
    expect((await send(guard.url)).text).toBe('/mcp?key=k')
    expect((await send(`${guard.url}?other=1`)).text).toBe('/mcp?other=1')
  })

  it('keeps redirects inside the server’s origin inside the guard', async () => {
    const { url } = await startServer((_, response) =>
      response.writeHead(307, { Location: `${new URL(url).origin}/mcp/` }).end(),
    )
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { status, headers } = await send(guard.url, { body: rpc(1, 'ping') })
    expect(status).toBe(307)
    expect(headers).toContain(`${guard.url}/`)
  })
})

function pairs(raw: readonly string[]): string[] {
  return raw.flatMap((name, at) => {
    const isOfTheHop = /^connection$/i.test(name)
    return at % 2 === 0 && !isOfTheHop ? [`${name.toLowerCase()}: ${raw[at + 1]}`] : []
  })
}
