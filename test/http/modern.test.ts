import type { RequestListener } from 'node:http'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { acceptedContent, createMcpHandler, inputRequired, McpServer } from '@modelcontextprotocol/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { z } from 'zod'
import { scriptedGate } from './gates.ts'
import { realGate } from './real-gate.ts'
import { comparable, open, rpc, send, startGuard, startServer, until } from './rig.ts'

const VERSION = '2026-07-28'

interface Notes {
  aborted: number
  announce: () => void
}

async function startModernServer(): Promise<{ url: string; notes: Notes }> {
  const handler = createMcpHandler(() => createModernMcp(notes), { keepAliveMs: 20 })
  const notes: Notes = { aborted: 0, announce: () => handler.notify.toolsChanged() }
  const serve = toNodeHandler(handler)
  // The SDK's own types disagree with Node's under exactOptionalPropertyTypes.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const listener = serve as unknown as RequestListener
  const { url } = await startServer(listener)
  onTestFinished(() => handler.close())
  return { url, notes }
}

function createModernMcp(notes: Notes): McpServer {
  const mcp = new McpServer({ name: 'modern', version: '1.0.0' }, { instructions: 'Be kind' })
  const region = z.string().meta({ 'x-mcp-header': 'Region' })
  mcp.registerTool('echo', { inputSchema: z.object({ text: z.string() }) }, ({ text }) => say(text))
  mcp.registerTool('places', { inputSchema: z.object({ region }) }, (input) => say(input.region))
  mcp.registerTool('progresses', {}, async ({ mcpReq }) => {
    const { _meta: meta } = mcpReq
    const progressToken = meta?.progressToken ?? 'none'
    for (const progress of [1, 2, 3]) {
      await mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 3 } })
    }
    return say('done')
  })
  mcp.registerTool('waits', {}, async ({ mcpReq }) => {
    await new Promise<void>((resolve) => mcpReq.signal.addEventListener('abort', () => resolve()))
    notes.aborted++
    return say('never read')
  })
  mcp.registerTool('asks', {}, ({ mcpReq }) => {
    const schema = z.object({ colour: z.string() })
    const answer = acceptedContent(mcpReq.inputResponses, 'q', schema)
    if (answer !== undefined) return say(answer.colour)
    const q = inputRequired.elicit({ message: 'Which colour?', requestedSchema: schema })
    return inputRequired({ inputRequests: { q }, requestState: 'opaque' })
  })
  return mcp
}

function say(text: string): { content: { type: 'text'; text: string }[] } {
  return { content: [{ type: 'text', text }] }
}

async function talk(url: string, notes: Notes): Promise<unknown> {
  const client = new Client(
    { name: 'test', version: '1.0.0' },
    { capabilities: { elicitation: {} }, versionNegotiation: { mode: { pin: VERSION } } },
  )
  let announced = 0
  client.setRequestHandler('elicitation/create', () => ({ action: 'accept', content: { colour: 'blue' } }))
  client.setNotificationHandler('notifications/tools/list_changed', () => void announced++)
  await client.connect(new StreamableHTTPClientTransport(new URL(url)))
  onTestFinished(() => client.close())
  const seen: unknown[] = [client.getInstructions(), client.getServerVersion(), await client.listTools()]
  seen.push(await client.callTool({ name: 'echo', arguments: { text: 'é\u2028' } }))
  seen.push(await client.callTool({ name: 'places', arguments: { region: 'Zürich' } }))
  const progress: unknown[] = []
  const onprogress = (one: unknown): void => void progress.push(one)
  seen.push(await client.callTool({ name: 'progresses' }, { onprogress }), progress)
  seen.push(await client.callTool({ name: 'asks' }))
  const subscription = await client.listen({ toolsListChanged: true })
  notes.announce()
  await until(() => announced === 1)
  await subscription.close()
  const stop = new AbortController()
  setTimeout(() => stop.abort(), 50)
  seen.push(await client.callTool({ name: 'waits' }, { signal: stop.signal }).catch(() => 'cancelled'))
  await until(() => notes.aborted === 1)
  seen.push(await client.callTool({ name: 'missing' }).catch((error: unknown) => String(error)))
  return seen
}

describe('revision 2026-07-28', () => {
  it('works through the guard as directly: discover, input_required, subscriptions, cancelling by closing', async () => {
    const direct = await startModernServer()
    const expected = await talk(direct.url, direct.notes)
    const { url, notes } = await startModernServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    expect(await talk(guard.url, notes)).toEqual(expected)

    const client = gate.texts('client').join('\n')
    for (const part of ['server/discover', 'inputResponses', 'subscriptions/listen', 'opaque'])
      expect(client).toContain(part)
    const server = gate.texts('server').join('\n')
    for (const part of ['input_required', 'subscriptions/acknowledged', 'list_changed', 'Be kind'])
      expect(server).toContain(part)
    const [one, two] = gate.seen
      .filter(({ from }) => from === 'client')
      .map(({ conversation }) => conversation)
    expect(one).not.toBe(two)
    expect(one?.parent).toBe(two?.parent)
  })

  it.each(['audit', 'enforce'] as const)('is stopped nowhere by the real gate in %s mode', async (mode) => {
    const direct = await startModernServer()
    const { url, notes } = await startModernServer()
    const { gate, refused } = realGate(mode)
    const guard = await startGuard({ gate, url })
    expect(await talk(guard.url, notes)).toEqual(await talk(direct.url, direct.notes))
    expect(refused).toEqual([])
  })

  it('leaves headers that contradict the body to the server, which answers −32020', async () => {
    const { url } = await startModernServer()
    const guard = await startGuard({ gate: scriptedGate(), url })
    for (const odd of [
      { 'mcp-method': 'tools/list' },
      { 'mcp-name': 'other' },
      { 'mcp-protocol-version': '2025-11-25' },
      { 'mcp-method': undefined },
    ]) {
      const message = modernCall('echo', { text: 'x' }, odd)
      const direct = comparable(await send(url, message))
      expect(comparable(await send(guard.url, message))).toEqual(direct)
      expect(JSON.stringify(direct)).toContain('"status":400')
    }
  })

  it('gives each exchange its own ids, even where two clients use the same one at once', async () => {
    const { url } = await startModernServer()
    const gate = scriptedGate()
    const guard = await startGuard({ gate, url })
    const [one, two] = await Promise.all([
      send(guard.url, modernCall('echo', { text: 'one' })),
      send(guard.url, modernCall('echo', { text: 'two' })),
    ])
    expect([one?.text.includes('one'), two?.text.includes('two')]).toEqual([true, true])
    for (const { from, text, conversation } of gate.seen.filter(({ from }) => from === 'server')) {
      const question = gate.seen.find((other) => other.conversation === conversation && other.from !== from)
      expect(question?.text.includes('one')).toBe(text.includes('one'))
    }
  })

  it('passes keep-alive comments of a subscription while nothing happens', async () => {
    const { url } = await startModernServer()
    const guard = await startGuard({ gate: scriptedGate(), url })
    const listen = modernMessage('subscriptions/listen', { notifications: { toolsListChanged: true } })
    const stream = await open(guard.url, listen)
    let text = ''
    for await (const chunk of stream) {
      text += String(chunk)
      if (/: keepalive[^]*: keepalive/.test(text)) break
    }
    expect(text).toContain('subscriptions/acknowledged')
  })
})

function modernCall(name: string, args: unknown, odd: Record<string, string | undefined> = {}) {
  return modernMessage('tools/call', { name, arguments: args }, { 'mcp-name': name, ...odd })
}

function modernMessage(method: string, params: object, odd: Record<string, string | undefined> = {}) {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': VERSION,
    'io.modelcontextprotocol/clientInfo': { name: 'test', version: '1.0.0' },
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const headers: Record<string, string> = {}
  const wanted = {
    'content-type': 'application/json',
    accept: 'application/json, text/event-stream',
    'mcp-protocol-version': VERSION,
    'mcp-method': method,
    ...odd,
  }
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) headers[name] = value
  return { method: 'POST', headers, body: rpc(1, method, { ...params, _meta: meta }) }
}
