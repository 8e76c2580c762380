import { once } from 'node:events'
import { connect, createServer as createTcp, type AddressInfo, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scriptedGate } from './gates.ts'
import { bodyOf, open, rpc, send, startGuard, startServer, until } from './rig.ts'

const JSON_TYPE = { 'content-type': 'application/json' }
const OK = '{"jsonrpc":"2.0","id":1,"result":{}}'

describe('a client that misbehaves', () => {
  it('sends 100 MB: refused with a code, bounded memory, the server hears nothing', async () => {
    let heard = 0
    const { url } = await startServer((_, response) => {
      heard++
      response.writeHead(200, JSON_TYPE).end(OK)
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const before = process.memoryUsage()
    const peak = watchMemory()
    const body = Buffer.alloc(100 * 1024 * 1024, 'x')
    body.write('{"jsonrpc":"2.0","id":1,"method":"x"')
    const { status, text } = await send(guard.url, { body })
    expect(status).toBe(413)
    expect(text).toContain('http/too-large')
    expect(gate.unread).toMatchObject([{ cause: 'frame/too-large', from: 'client', size: body.length }])
    expect(gate.unread[0]?.head).toContain('"id":1')
    // The body itself is 100 MB of this process; the guard may add what it holds and what sockets buffer.
    expect(peak() - before.rss).toBeLessThan(100 * 1024 * 1024 + 96 * 1024 * 1024)
    expect((await send(guard.url, { body: rpc(1, 'x') })).status).toBe(200)
    expect(heard).toBe(1)
  })

  it('declares more than would be drained: refused before it is read', async () => {
    const gate = scriptedGate()
    const guard = await startGuard({
      gate,
      url: 'http://127.0.0.1:9/mcp',
      limits: { message: 10, drain: 100 },
    })
    const socket = dial(guard.url)
    socket.write(`POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99999999999\r\n\r\n0123456789abc`)
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 413 [^]*http\/too-large/)
  })

  it.each([
    ['its body', 'POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n{'],
    ['its head', 'POST /mcp HTTP/1.1\r\nhost: loc'],
  ])('drips %s: 408 with a code', async (_, part) => {
    const limits = { bodyMs: 50, headersMs: 50 }
    const guard = await startGuard({ gate: scriptedGate(), url: 'http://127.0.0.1:9/mcp', limits })
    const socket = dial(guard.url)
    socket.write(part)
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 408 [^]*http\/too-slow/)
  })

  it('speaks no HTTP: 400 with a code', async () => {
    const guard = await startGuard({ gate: scriptedGate(), url: 'http://127.0.0.1:9/mcp' })
    const socket = dial(guard.url)
    socket.write('\x16\x03\x01 hello\r\n\r\n')
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 [^]*http\/malformed/)
  })

  it('asks for another server by a full address: 400 with a code', async () => {
    const guard = await startGuard({ gate: scriptedGate(), url: 'http://127.0.0.1:9/mcp' })
    const socket = dial(guard.url)
    socket.write('GET http://evil.example/ HTTP/1.1\r\nhost: localhost\r\n\r\n')
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 400 [^]*http\/malformed/)
  })

  it('goes away in the middle of its message: it reaches nobody, and others are served', async () => {
    let heard = 0
    const { url } = await startServer((_, response) => {
      heard++
      response.writeHead(200, JSON_TYPE).end(OK)
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const socket = dial(guard.url)
    socket.write('POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"jsonrpc":')
    await once(socket, 'connect')
    setTimeout(() => socket.resetAndDestroy(), 20)
    await until(() => gate.unread.length === 1)
    expect(gate.unread).toMatchObject([{ cause: 'frame/cut-off', from: 'client', head: '{"jsonrpc":' }])
    expect((await send(guard.url, { body: rpc(1, 'x') })).text).toBe(OK)
    expect(heard).toBe(1)
  })

  it('sends more at once than all bodies together may take: 503 with a code, and the first is served', async () => {
    const { url } = await startServer(async (request, response) => {
      await bodyOf(request)
      response.writeHead(200, JSON_TYPE).end(OK)
    })
    const limits = { held: 1000, message: 900 }
    const guard = await startGuard({ gate: scriptedGate(), url, limits })
    const body = rpc(1, 'x', { a: 'x'.repeat(800) })
    const first = dial(guard.url)
    const head = `POST /mcp HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${body.length}\r\n\r\n`
    first.write(head + body.slice(0, -1))
    let second = await send(guard.url, { body })
    while (second.status === 200) second = await send(guard.url, { body })
    expect([second.status, second.text.includes('http/busy')]).toEqual([503, true])
    first.write(body.slice(-1))
    expect(String(await once(first, 'data'))).toContain('200 OK')
    expect((await send(guard.url, { body })).status).toBe(200)
  })

  it('nests deeply: the bytes reach the gate as they are', async () => {
    const gate = scriptedGate()
    const { url } = await startServer((_, response) => response.writeHead(200, JSON_TYPE).end(OK))
    const guard = await startGuard({ gate, url })
    const body = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect((await send(guard.url, { body })).status).toBe(200)
    expect(gate.texts('client')).toEqual([body])
  })
})

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

describe('a slow reader', () => {
  it('slows the server down: what piles up stays far below the 50 MB of the stream', async () => {
    const total = 50 * 1024 * 1024
    const event = Buffer.from(
      `data: {"jsonrpc":"2.0","method":"notifications/x","params":"${'x'.repeat(65_000)}"}\n\n`,
    )
    let sent = 0
    let isBlocked = false
    const { url } = await startServer(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      while (sent < total) {
        sent += event.length
        if (!response.write(event)) {
          isBlocked = true
          await once(response, 'drain')
          isBlocked = false
        }
      }
      response.end()
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const response = await open(guard.url, { body: rpc(1, 'x') })
    // Nothing is read here until the server has stopped and stays stopped.
    let last = -1
    while (last !== sent || !isBlocked) {
      last = sent
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(sent).toBeLessThan(16 * 1024 * 1024)
    let received = 0
    for await (const chunk of response) received += (chunk as Buffer).length
    expect(received).toBe(sent)
  })
})

describe('closing', () => {
  it('ends streams and connections on both sides', async () => {
    let ended = false
    const { url } = await startServer((_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      response.once('close', () => (ended = true))
    })
    const guard = await startGuard({ gate: scriptedGate(), url })
    const response = await open(guard.url)
    response.on('error', () => {})
    const closed = new Promise((resolve) => response.once('close', resolve))
    await guard.close()
    await closed
    await until(() => ended)
    await expect(send(guard.url)).rejects.toThrow()
  })
})

function dial(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.on('error', () => {})
  onTestFinished(() => void socket.destroy())
  return socket
}

async function textOf(socket: Socket): Promise<string> {
  let text = ''
  for await (const chunk of socket) text += String(chunk)
  return text
}

/** A server that answers every request's head with bytes of its own making. */
async function startRaw(answer: (socket: Socket) => void): Promise<string> {
  const server = createTcp((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`
}

function watchMemory(): () => number {
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  return () => {
    clearInterval(timer)
    return peak
  }
}
