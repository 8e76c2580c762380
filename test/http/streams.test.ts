import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { scriptedGate } from './gates.ts'
import { open, rpc, send, startGuard, startServer, until } from './rig.ts'

describe('a slow reader', () => {
  it('slows the server down: what piles up stays far below the 50 MB of the stream', async () => {
    const total = 50 * 1024 * 1024
    const event = Buffer.from(
      `data: {"jsonrpc":"2.0","method":"notifications/x","params":"${'x'.repeat(65_000)}"}\n\n`,
    )
    const flow = { sent: 0, isBlocked: false }
    const { url } = await startServer(async (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      while (flow.sent < total) {
        flow.sent += event.length
        if (!response.write(event)) {
          flow.isBlocked = true
          await once(response, 'drain')
          flow.isBlocked = false
        }
      }
      response.end()
    })
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const response = await open(guard.url, { body: rpc(1, 'x') })
    // Nothing is read here until the server has stopped and stays stopped.
    let last = -1
    while (last !== flow.sent || !flow.isBlocked) {
      last = flow.sent
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(flow.sent).toBeLessThan(16 * 1024 * 1024)
    let received = 0
    const chunks: AsyncIterable<Buffer> = response
    for await (const chunk of chunks) received += chunk.length
    expect(received).toBe(flow.sent)
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
