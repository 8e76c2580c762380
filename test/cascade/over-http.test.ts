import { request } from 'node:http'
import { expect, test } from 'vitest'
import type { Gate } from '../../src/guard/gate.ts'
import { open, rpc, send, startGuard, startServer, until } from '../http/rig.ts'
import { guardRig, manualChat, PERHAPS, PLAIN, TEXT_MODEL } from './guard-rig.ts'

const CALL = rpc(1, 'tools/call', { name: 'look', arguments: {} })
const answer = (id: number, text: string): string =>
  JSON.stringify({ jsonrpc: '2.0', id, result: { content: [{ type: 'text', text }] } })
const note = (text: string): string =>
  JSON.stringify({ jsonrpc: '2.0', method: 'notifications/message', params: { level: 'info', data: text } })

test('a JSON answer waits for the verdict, and another exchange does not wait with it', async () => {
  const { url, say, waiting } = await guarded((id) => ({
    type: 'application/json',
    body: answer(id, id === 1 ? PERHAPS : PLAIN),
  }))
  const first = send(url, { body: CALL })
  await until(() => waiting() === 1)
  expect((await send(url, { body: CALL.replace('"id":1', '"id":2') })).text).toBe(answer(2, PLAIN))
  say('unsafe')
  const { status, text } = await first
  expect(status).toBe(200)
  expect(JSON.parse(text)).toMatchObject({ id: 1, result: { isError: true } })
})

test('in an event stream what came before goes on, and what comes behind waits its turn', async () => {
  const events = [note(PLAIN), answer(1, PERHAPS), note('last of all, and calm')].map(
    (data) => `data: ${data}\n\n`,
  )
  const { url, say, waiting } = await guarded(() => ({ type: 'text/event-stream', body: events.join('') }))
  const response = await open(url, { body: CALL })
  let text = ''
  response.on('data', (chunk: Buffer) => (text += String(chunk)))
  await until(() => waiting() === 1 && text.includes(PLAIN))
  expect(text).toBe(events[0])
  say('safe')
  await until(() => response.complete)
  expect(text).toBe(events.join(''))
})

test('a client that goes away while its answer waits leaves the guard whole, and the record complete', async () => {
  const { url, say, waiting, gate, entries } = await guarded((id) => ({
    type: 'application/json',
    body: answer(id, id === 1 ? PERHAPS : PLAIN),
  }))
  const outgoing = request(url, { method: 'POST', headers: { 'content-type': 'application/json' } })
  const gone = new Promise((resolve) => outgoing.once('error', resolve))
  outgoing.end(CALL)
  await until(() => waiting() === 1)
  outgoing.destroy(new Error('gone'))
  await gone
  say('unsafe')
  expect((await send(url, { body: CALL.replace('"id":1', '"id":2') })).text).toBe(answer(2, PLAIN))
  gate.close()
  expect(entries.map(({ decision }) => decision)).toContain('block')
})

interface Guarded {
  readonly url: string
  readonly gate: Gate
  readonly entries: readonly { readonly decision?: string }[]
  readonly say: (content: string) => void
  readonly waiting: () => number
}

async function guarded(behave: (id: number) => { type: string; body: string }): Promise<Guarded> {
  const { chat, say, waiting } = manualChat()
  const { gate, entries } = guardRig({
    isLineFramed: false,
    cascade: { textModel: TEXT_MODEL, arbiter: { chat } },
  })
  const server = await startServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += String(chunk)))
    request.on('end', () => {
      const { id } = JSON.parse(body) as { id: number }
      const { type, body: text } = behave(id)
      response.writeHead(200, { 'content-type': type }).end(text)
    })
  })
  const { url } = await startGuard({ gate, url: server.url })
  return { url, gate, entries, say, waiting }
}
