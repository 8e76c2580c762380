import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scriptedGate } from './gates.ts'
import { bodyOf, rpc, send, startGuard, startServer, until } from './rig.ts'

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

function watchMemory(): () => number {
  let peak = 0
  const timer = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5)
  return () => {
    clearInterval(timer)
    return peak
  }
}
