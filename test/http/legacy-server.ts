import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { InMemoryEventStore } from '@modelcontextprotocol/sdk/examples/shared/inMemoryEventStore.js'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js'
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { z } from 'zod'
import { startServer } from './rig.ts'

/** What a test may look at from outside of the protocol. */
export interface Notes {
  aborted: number
  ended: number
  /** Lets the tool `resumes` give its result. */
  resume: () => void
}

/** A server on SDK v1 with sessions, a GET stream, resumption and DELETE. */
export async function startSessionServer(json = false): Promise<{ url: string; notes: Notes }> {
  const notes: Notes = { aborted: 0, ended: 0, resume: () => {} }
  const sessions = new Map<string, StreamableHTTPServerTransport>()
  const { url } = await startServer((request, response) => void serve(request, response))
  return { url, notes }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = request.headers['mcp-session-id']
    const known = typeof id === 'string' ? sessions.get(id) : undefined
    if (id !== undefined && known === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' })
      response.end('{"jsonrpc":"2.0","error":{"code":-32001,"message":"Session not found"},"id":null}')
      return
    }
    await (known ?? (await openSession())).handleRequest(request, response)
  }

  async function openSession(): Promise<StreamableHTTPServerTransport> {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      enableJsonResponse: json,
      eventStore: new InMemoryEventStore(),
      retryInterval: 20,
      onsessioninitialized: (session) => void sessions.set(session, transport),
      onsessionclosed: () => void notes.ended++,
    })
    // The SDK's own transport type is looser than its interface under exactOptionalPropertyTypes.
    await createLegacyMcp(notes).connect(transport)
    return transport
  }
}

/** A server on SDK v1 with the HTTP+SSE transport of 2024-11-05. */
export async function startEventServer(): Promise<{ url: string; notes: Notes }> {
  const notes: Notes = { aborted: 0, ended: 0, resume: () => {} }
  const transports = new Map<string, SSEServerTransport>()
  const { url } = await startServer(async (request, response) => {
    if (request.method === 'GET') {
      const transport = new SSEServerTransport('/messages', response)
      transports.set(transport.sessionId, transport)
      response.once('close', () => void notes.ended++)
      await createLegacyMcp(notes).connect(transport)
      return
    }
    const session = new URL(request.url ?? '', 'http://x').searchParams.get('sessionId') ?? ''
    await transports.get(session)?.handlePostMessage(request, response)
  })
  return { url: url.replace('/mcp', '/sse'), notes }
}

function createLegacyMcp(notes: Notes): McpServer {
  const mcp = new McpServer({ name: 'legacy', version: '1.0.0' }, { capabilities: { logging: {} } })
  mcp.registerTool('echo', { inputSchema: { text: z.string() } }, ({ text }) => say(text))
  mcp.registerTool('progresses', {}, async ({ sendNotification, _meta }) => {
    const progressToken = _meta?.progressToken ?? 'none'
    for (const progress of [1, 2, 3]) {
      await sendNotification({
        method: 'notifications/progress',
        params: { progressToken, progress, total: 3 },
      })
    }
    return say('done')
  })
  mcp.registerTool('waits', {}, async ({ signal }) => {
    await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    notes.aborted++
    return say('never read')
  })
  mcp.registerTool('asks', {}, async () => {
    const schema = { type: 'object' as const, properties: { colour: { type: 'string' as const } } }
    const answer = await mcp.server.elicitInput({ message: 'Which colour?', requestedSchema: schema })
    return say(JSON.stringify(answer.content))
  })
  mcp.registerTool('samples', {}, async () => {
    const messages = [{ role: 'user' as const, content: { type: 'text' as const, text: 'Hello?' } }]
    const { content } = await mcp.server.createMessage({ messages, maxTokens: 5 })
    return say(JSON.stringify(content))
  })
  mcp.registerTool('announces', {}, async () => {
    await mcp.server.sendToolListChanged()
    return say('announced')
  })
  mcp.registerTool('resumes', {}, async ({ closeSSEStream }) => {
    closeSSEStream?.()
    await new Promise<void>((resolve) => (notes.resume = resolve))
    return say('resumed')
  })
  return mcp
}

function say(text: string): { content: { type: 'text'; text: string }[] } {
  return { content: [{ type: 'text', text }] }
}
