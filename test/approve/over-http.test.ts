import {
  Client as ClientV2,
  StreamableHTTPClientTransport as TransportV2,
} from '@modelcontextprotocol/client'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js'
import { request, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { createGate, type GateOptions } from '../../src/guard/create-gate.ts'
import { openApprovals, type Approvals } from '../../src/store/approvals.ts'
import type { EvidenceEntry } from '../../src/store/evidence.ts'
import { openPins } from '../../src/store/pins.ts'
import { openState } from '../../src/store/sqlite/open.ts'
import { startSessionServer } from '../http/legacy-server.ts'
import { rpc, send, startGuard, startServer, until } from '../http/rig.ts'
import { scratchFolder } from '../scratch-folder.ts'
import { confirming } from './rig.ts'

interface Guarded {
  readonly url: string
  readonly book: Approvals
  readonly entries: EvidenceEntry[]
}

async function guard(url: string, options: Partial<GateOptions> = {}): Promise<Guarded> {
  const state = openState(scratchFolder())
  const book = openApprovals(state)
  const entries: EvidenceEntry[] = []
  const gate = createGate({
    server: 'remote',
    mode: 'enforce',
    isLineFramed: false,
    relists: false,
    evidence: { append: (entry: EvidenceEntry) => entries.push(entry) },
    pins: openPins(state),
    flows: confirming(() => 'confirm', 'echo'),
    approvals: book,
    ...options,
  })
  onTestFinished(() => {
    gate.close()
    state.close()
  })
  const guarded = await startGuard({ gate, url })
  return { url: guarded.url, book, entries }
}

const INFO = { name: 'a-host', version: '1' }
const refused = (code: string) => ({ isError: true, _meta: { 'fairlead/refusal': { code } } })

for (const json of [true, false]) {
  test(`a host with a session is asked on the stream of its own call, server answers ${json ? 'JSON' : 'events'}`, async () => {
    const { url } = await startSessionServer(json)
    const guarded = await guard(url)
    const client = new Client(INFO, { capabilities: { elicitation: {} } })
    onTestFinished(() => client.close())
    let action: 'accept' | 'decline' = 'accept'
    client.setRequestHandler(ElicitRequestSchema, () => ({ action, content: { allow: true } }))
    await client.connect(new StreamableHTTPClientTransport(new URL(guarded.url)))
    const echo = (text: string) => client.callTool({ name: 'echo', arguments: { text } })
    expect(await echo('ahoy')).toMatchObject({ content: [{ type: 'text', text: 'ahoy' }] })
    expect((await client.listTools()).tools.length).toBeGreaterThan(1)
    action = 'decline'
    expect(await echo('again')).toMatchObject(refused('approval/denied'))
    expect(
      guarded.entries.filter(({ message }) => message === 'approval').map(({ change }) => change),
    ).toEqual(['asked', 'allowed', 'used', 'asked', 'denied'])
  })
}

test('a host of the modern era is asked in the answer to its call', async () => {
  const handler = createMcpHandler(() => {
    const mcp = new McpServer({ name: 'modern', version: '1.0.0' })
    mcp.registerTool('echo', { inputSchema: z.object({ text: z.string() }) }, ({ text }) => ({
      content: [{ type: 'text', text }],
    }))
    return mcp
  })
  onTestFinished(() => handler.close())
  // The SDK's own types disagree with Node's under exactOptionalPropertyTypes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { url } = await startServer(toNodeHandler(handler) as unknown as RequestListener)
  const guarded = await guard(url)
  const client = new ClientV2(INFO, {
    versionNegotiation: { mode: 'auto' },
    capabilities: { elicitation: { form: {} } },
  })
  onTestFinished(() => client.close())
  let allow = true
  client.setRequestHandler('elicitation/create', async () => ({ action: 'accept', content: { allow } }))
  await client.connect(new TransportV2(new URL(guarded.url)))
  const echo = (text: string) => client.callTool({ name: 'echo', arguments: { text } })
  expect(await echo('ahoy')).toMatchObject({ content: [{ type: 'text', text: 'ahoy' }] })
  allow = false
  expect(await echo('again')).toMatchObject(refused('approval/denied'))
})

interface Plain extends Guarded {
  readonly got: string[]
}

/** A server that answers every POST with its body, or with what is given. */
async function plainServer(options?: Partial<GateOptions>, status = 200): Promise<Plain> {
  const got: string[] = []
  const { url } = await startServer((incoming, response) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
    incoming.on('end', () => {
      got.push(body)
      const { id } = JSON.parse(body) as { id?: number }
      const session = { 'content-type': 'application/json', 'mcp-session-id': 's1' }
      response.writeHead(body.includes('tools/call') ? status : 200, session)
      response.end(id === undefined ? '' : JSON.stringify({ jsonrpc: '2.0', id, result: { content: [] } }))
    })
  })
  return { ...(await guard(url, options)), got }
}

const HEADERS = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
const IN_SESSION = { ...HEADERS, 'mcp-session-id': 's1' }
const CALL = rpc(1, 'tools/call', { name: 'echo', arguments: { text: 'x' } })

const initialize = (url: string) =>
  send(url, {
    headers: HEADERS,
    body: rpc(0, 'initialize', {
      protocolVersion: '2025-11-25',
      capabilities: { elicitation: {} },
      clientInfo: INFO,
    }),
  })

test('a client that reads no streams gets the way by the command line', async () => {
  const { url, got } = await plainServer()
  await initialize(url)
  const { status, text } = await send(url, {
    headers: { ...IN_SESSION, accept: 'application/json' },
    body: CALL,
  })
  expect({ status, answer: JSON.parse(text) as unknown }).toMatchObject({
    status: 200,
    answer: { id: 1, result: refused('approval/needed') },
  })
  expect(got).toHaveLength(1)
})

test('of a client that went away nobody takes the yes: it is there for the next call', async () => {
  const { url, book, entries, got } = await plainServer({ approving: { waitMs: 60_000 } })
  const leaving = request(url, { method: 'POST', headers: HEADERS, agent: false })
  leaving.once('error', () => {}).end(CALL)
  await until(() => book.list().length === 1)
  leaving.destroy()
  await until(() => entries.some(({ refusal }) => refusal?.code === 'approval/ended'))
  book.answer(book.list()[0]?.id ?? '', 'allow', 'command line')
  expect(await send(url, { headers: HEADERS, body: CALL })).toMatchObject({ status: 200 })
  expect(got).toEqual([CALL])
  expect(book.list()).toMatchObject([{ state: 'used' }])
})

test('what goes wrong after the question was put still reaches the client', async () => {
  const { url, book } = await plainServer({}, 500)
  await initialize(url)
  const answer = send(url, { headers: IN_SESSION, body: CALL })
  await until(() => book.list().length === 1)
  book.answer(book.list()[0]?.id ?? '', 'allow', 'command line')
  const { status, text, complete } = await answer
  expect({ status, complete }).toEqual({ status: 200, complete: true })
  const events = text.split('\n').filter((line) => line.startsWith('data: '))
  expect(events.map((line) => JSON.parse(line.slice(6)) as unknown)).toMatchObject([
    { method: 'elicitation/create' },
    { method: 'notifications/cancelled' },
    { id: 1, error: { data: { code: 'upstream/unreadable' } } },
  ])
})
