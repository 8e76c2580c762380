import { createServer as createTcp, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scriptedGate } from './gates.ts'
import { rpc, send, startGuard, startServer, urlOf } from './rig.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const OK = '{"jsonrpc":"2.0","id":1,"result":{}}'

describe('a server that misbehaves', () => {
  it('is not there: 502 with a code and the request’s id', async () => {
    const { url, server } = await startServer(() => {})
    server.close()
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { status, text } = await send(guard.url, { body: rpc('a-1', 'x') })
    expect(status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({ id: 'a-1', error: { data: { code: 'upstream/unreachable' } } })
  })

  it.each([
    ['hangs up before its answer', ''],
    ['speaks something else', 'SSH-2.0-x\r\n\r\n'],
    [
      'breaks off in a JSON answer',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{"json',
    ],
    [
      'breaks off in a chunked JSON answer',
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{"jso\r\n',
    ],
  ])('%s: 502 with a code and the request’s id', async (_, bytes) => {
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url: await startRaw((socket) => socket.end(bytes)) })
    const { status, text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({ id: 1, error: { data: { code: 'upstream/cut-off' } } })
  })

  it('never answers: 504 with a code after the limit', async () => {
    const { url } = await startServer(() => {})
    const guard = await startGuard({ gate: scriptedGate(), url, limits: { answerMs: 50 } })
    const { status, text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(504)
    expect(text).toContain('upstream/too-slow')
  })

  it('answers 100 MB: refused with a code and the request’s id', async () => {
    const { url } = await startServer((_, response) => {
      response.writeHead(200, JSON_TYPE)
      response.end(Buffer.alloc(100 * 1024 * 1024, 'x'))
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const { status, text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(status).toBe(502)
    expect(JSON.parse(text)).toMatchObject({ id: 1, error: { data: { code: 'upstream/too-large' } } })
    expect(gate.unread).toMatchObject([{ cause: 'frame/too-large', size: 100 * 1024 * 1024 }])
  })

  it('sends one event that is too large: it alone is refused', async () => {
    const { url } = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      response.end(`data: {"id":1,"x":"${'x'.repeat(5000)}"}\n\ndata: ${OK}\n\n`)
    })
    const gate = scriptedGate(undefined, () => ({ forward: Buffer.from('{"refused":true}') }))
    const guard = await startGuard({ gate, url, limits: { message: 1000 } })
    const { text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(text).toBe(`event: message\ndata: {"refused":true}\n\ndata: ${OK}\n\n`)
    expect(gate.unread[0]?.head).toContain('{"id":1')
  })

  const stream = 'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n'

  it('breaks off an event stream nobody can resume: the waiting client gets a coded error', async () => {
    const gate = scriptedGate()
    const url = await startRaw((socket) => {
      socket.write(
        'HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n6\r\ndata: \r\n',
      )
      setTimeout(() => socket.resetAndDestroy(), 20)
    })
    const guard = await startGuard({ gate, url })
    const { text, complete } = await send(guard.url, { body: rpc(1, 'x') })
    expect(complete).toBe(true)
    expect(text).toMatch(/^event: message\ndata: .*"id":1.*upstream\/cut-off/)
    expect(gate.unread).toMatchObject([{ cause: 'frame/cut-off', from: 'server' }])
  })

  it('breaks off an event stream with ids: the client sees the break and may resume', async () => {
    const url = await startRaw((socket) => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n')
      socket.write('f\r\nid: 1\ndata: \n\nd\r\n')
      setTimeout(() => socket.resetAndDestroy(), 20)
    })
    const guard = await startGuard({ gate: scriptedGate(), url })
    const { text, complete } = await send(guard.url, { body: rpc(1, 'x') })
    expect(complete).toBe(false)
    expect(text).not.toContain('error')
  })

  it('ends a stream without the last blank line: the rest is judged all the same', async () => {
    const gate = scriptedGate()
    const guard = await startGuard({
      gate,
      url: await startRaw((socket) => socket.end(`${stream}data: ${OK}\n`)),
    })
    const { text } = await send(guard.url, { body: rpc(1, 'x') })
    expect(text).toBe(`data: ${OK}\n`)
    expect(gate.texts('server')).toEqual([OK])
  })
})

/** A server that answers every request's head with bytes of its own making. */
async function startRaw(answer: (socket: Socket) => void): Promise<string> {
  const server = createTcp((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return urlOf(server)
}
