import { Client as Client2 } from '@modelcontextprotocol/client'
import {
  SSEClientTransport as SseTransport2,
  StreamableHTTPClientTransport as HttpTransport2,
} from '@modelcontextprotocol/client'
import { Client as Client1 } from '@modelcontextprotocol/sdk/client/index.js'
import { SSEClientTransport as SseTransport1 } from '@modelcontextprotocol/sdk/client/sse.js'
import { StreamableHTTPClientTransport as HttpTransport1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import {
  CreateMessageRequestSchema,
  ElicitRequestSchema,
  ToolListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js'
import { describe, expect, it, onTestFinished } from 'vitest'
import { scriptedGate } from './gates.ts'
import { startEventServer, startSessionServer, type Notes } from './legacy-server.ts'
import { realGate } from './real-gate.ts'
import { comparable, open, rpc, send, startGuard, until } from './rig.ts'

const INFO = { name: 'test', version: '1.0.0' }
const CAN = { capabilities: { elicitation: {}, sampling: {} } }
const ANSWER = { action: 'accept' as const, content: { colour: 'blue' } }
const SAMPLE = { model: 'm', role: 'assistant' as const, content: { type: 'text' as const, text: 'Hi' } }

/** What both SDKs’ clients can do, as far as these tests need it. */
interface AnyClient {
  readonly listTools: () => Promise<unknown>
  readonly callTool: (
    params: { name: string; arguments?: Record<string, unknown> },
    options?: CallOptions,
  ) => Promise<unknown>
  readonly announced: () => number
  readonly end: () => Promise<void>
}
interface CallOptions {
  readonly signal?: AbortSignal
  readonly onprogress?: (progress: unknown) => void
}

async function connectV1(url: string, events: boolean): Promise<AnyClient> {
  const client = new Client1(INFO, CAN)
  let announced = 0
  client.setRequestHandler(ElicitRequestSchema, () => ANSWER)
  client.setRequestHandler(CreateMessageRequestSchema, () => SAMPLE)
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => void announced++)
  const transport = events ? new SseTransport1(new URL(url)) : new HttpTransport1(new URL(url))
  await client.connect(transport)
  onTestFinished(() => client.close())
  return {
    listTools: () => client.listTools(),
    callTool: (params, options) => client.callTool(params, undefined, options),
    announced: () => announced,
    end: async () => {
      if (transport instanceof HttpTransport1) await transport.terminateSession()
      await client.close()
    },
  }
}

async function connectV2(url: string, events: boolean): Promise<AnyClient> {
  const client = new Client2(INFO, CAN)
  let announced = 0
  client.setRequestHandler('elicitation/create', () => ANSWER)
  client.setRequestHandler('sampling/createMessage', () => SAMPLE)
  client.setNotificationHandler('notifications/tools/list_changed', () => void announced++)
  const transport = events ? new SseTransport2(new URL(url)) : new HttpTransport2(new URL(url))
  await client.connect(transport)
  onTestFinished(() => client.close())
  return {
    listTools: () => client.listTools(),
    callTool: (params, options) => client.callTool(params, options),
    announced: () => announced,
    end: async () => {
      if (transport instanceof HttpTransport2) await transport.terminateSession()
      await client.close()
    },
  }
}

/** One session with all that a legacy server and client say to each other; what the client saw of it. */
async function talk(client: AnyClient, notes: Notes, canResume: boolean): Promise<unknown> {
  const seen: unknown[] = [await client.listTools()]
  seen.push(await client.callTool({ name: 'echo', arguments: { text: 'é\u2028\u0000' } }))
  const progress: unknown[] = []
  seen.push(
    await client.callTool({ name: 'progresses' }, { onprogress: (one) => progress.push(one) }),
    progress,
  )
  seen.push(await client.callTool({ name: 'asks' }), await client.callTool({ name: 'samples' }))
  seen.push(await client.callTool({ name: 'announces' }))
  await until(() => client.announced() === 1)
  const stop = new AbortController()
  const call = client.callTool({ name: 'waits' }, { signal: stop.signal }).catch(() => 'cancelled')
  setTimeout(() => stop.abort(), 50)
  seen.push(await call)
  await until(() => notes.aborted === 1)
  if (canResume) {
    const resumed = client.callTool({ name: 'resumes' })
    setTimeout(() => notes.resume(), 100)
    seen.push(await resumed)
  }
  seen.push(await client.callTool({ name: 'missing' }).catch((error: unknown) => String(error)))
  await client.end()
  await until(() => notes.ended === 1)
  return seen
}

describe.each([
  ['SDK v1', connectV1],
  ['SDK v2', connectV2],
])('a client on %s in the legacy era', (_, connect) => {
  it('holds the same session through the guard as directly: GET stream, asking back, resuming, cancelling, DELETE', async () => {
    const direct = await startSessionServer()
    const expected = await talk(await connect(direct.url, false), direct.notes, true)
    const { url, notes } = await startSessionServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    expect(await talk(await connect(guard.url, false), notes, true)).toEqual(expected)

    const server = gate.texts('server').join('\n')
    for (const part of [
      'serverInfo',
      'elicitation/create',
      'sampling/createMessage',
      'list_changed',
      'resumed',
      'progress',
    ]) {
      expect(server).toContain(part)
    }
    const client = gate.texts('client').join('\n')
    for (const part of ['initialize', '"colour":"blue"', 'assistant', 'notifications/cancelled'])
      expect(client).toContain(part)
    expect(new Set(gate.seen.map(({ conversation }) => conversation)).size).toBe(1)
  })

  it('holds the same session with an HTTP+SSE server through the guard as directly', async () => {
    const direct = await startEventServer()
    const expected = await talk(await connect(direct.url, true), direct.notes, false)
    const { url, notes } = await startEventServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    expect(await talk(await connect(guard.url, true), notes, false)).toEqual(expected)
    expect(new Set(gate.seen.map(({ conversation }) => conversation)).size).toBe(1)
  })

  it.each(['audit', 'enforce'] as const)('is stopped nowhere by the real gate in %s mode', async (mode) => {
    const direct = await startSessionServer()
    const expected = await talk(await connect(direct.url, false), direct.notes, true)
    const { url, notes } = await startSessionServer()
    const { gate, refused } = realGate(mode)
    const guard = await startGuard({ gate, url })
    expect(await talk(await connect(guard.url, false), notes, true)).toEqual(expected)
    const events = await startEventServer()
    const other = await startGuard({ gate, url: events.url })
    await talk(await connect(other.url, true), events.notes, false)
    expect(refused).toEqual([])
  })
})

describe('each legacy revision', () => {
  it.each(['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'])(
    '%s gets byte-identical answers, as JSON and as events',
    async (protocolVersion) => {
      for (const json of [true, false]) {
        const { url } = await startSessionServer(json)
        const guard = await startGuard({ gate: scriptedGate(), url })
        expect(await transcript(guard.url, protocolVersion)).toEqual(await transcript(url, protocolVersion))
      }
    },
  )

  it('resumes a GET stream with Last-Event-ID through the guard', async () => {
    const { url, notes } = await startSessionServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const headers = await initialise(guard.url, '2025-11-25')
    const body = rpc(5, 'tools/call', { name: 'resumes', arguments: {} })
    const first = await send(guard.url, { body, headers })
    expect(first.text).toMatch(/^id: \S+\nretry: 20\ndata: \n\n$/)
    const id = /^id: (\S+)/.exec(first.text)?.[1] ?? ''
    const stream = await open(guard.url, {
      headers: { ...headers, accept: 'text/event-stream', 'last-event-id': id },
    })
    notes.resume()
    let text = ''
    for await (const chunk of stream) {
      text += String(chunk)
      if (text.includes('resumed')) break
    }
    expect(text).toMatch(/^id: \S+\n|event: message\n/)
    const asked = gate.seen.find((one) => one.text === body)
    const answered = gate.seen.find((one) => one.text.includes('"resumed"'))
    expect(answered?.conversation).toBe(asked?.conversation)
  })

  it('forgets a session that the server has ended', async () => {
    const { url } = await startSessionServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const headers = await initialise(guard.url, '2025-11-25')
    expect((await send(guard.url, { method: 'DELETE', headers })).status).toBe(200)
    expect((await send(guard.url, { body: rpc(2, 'ping'), headers })).status).toBe(404)
    const [first, last] = [gate.seen[0], gate.seen.findLast(({ from }) => from === 'client')]
    expect(last?.conversation).not.toBe(first?.conversation)
  })
})

async function initialise(url: string, protocolVersion: string): Promise<Record<string, string>> {
  const accept = 'application/json, text/event-stream'
  const json = { 'content-type': 'application/json', accept }
  const params = { protocolVersion, capabilities: {}, clientInfo: INFO }
  const opened = await send(url, { body: rpc(0, 'initialize', params), headers: json })
  const at = opened.headers.findIndex((name) => name.toLowerCase() === 'mcp-session-id')
  return { ...json, 'mcp-session-id': opened.headers[at + 1] ?? '', 'mcp-protocol-version': protocolVersion }
}

async function transcript(url: string, protocolVersion: string): Promise<unknown> {
  const headers = await initialise(url, protocolVersion)
  const batch = `[${rpc(7, 'ping')},${rpc(8, 'tools/list')}]`
  const bodies = [
    rpc(undefined, 'notifications/initialized'),
    rpc(1, 'tools/list'),
    rpc('two', 'tools/call', { name: 'progresses', arguments: {}, _meta: { progressToken: 'p' } }),
    rpc(3, 'no/such/method'),
    batch,
    '{"broken',
  ]
  const answers: unknown[] = []
  for (const body of bodies) answers.push(masked(comparable(await send(url, { body, headers })), headers))
  answers.push(
    masked(
      comparable(await send(url, { body: bodies[1] ?? '', headers: { ...headers, accept: 'text/html' } })),
      headers,
    ),
  )
  answers.push(masked(comparable(await send(url, { method: 'PUT', headers })), headers))
  answers.push(masked(comparable(await send(url, { method: 'DELETE', headers })), headers))
  answers.push(masked(comparable(await send(url, { body: rpc(9, 'ping'), headers })), headers))
  return answers
}

/** Session and event ids are drawn afresh by every server. */
function masked(value: unknown, headers: Record<string, string>): unknown {
  const text = JSON.stringify(value).replaceAll(headers['mcp-session-id'] ?? '?', 'SESSION')
  return JSON.parse(text.replace(/(?:[0-9a-f]{8}-[0-9a-f-]{27}|_GET_stream)_\d+_[0-9a-z]+/g, 'EVENT'))
}
