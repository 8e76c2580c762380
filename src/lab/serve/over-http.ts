import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { field, type JsonObject, type JsonValue } from '../../core/value.ts'
import { listenOnLoopback, type HttpListener } from '../../net/loopback/http.ts'
import type { Connection, LabServer } from './lab-server.ts'
import { parsed } from './over-lines.ts'

/** Serves over Streamable HTTP on loopback, any number of sessions: one JSON answer, or events where there is more to say. */
export async function serveOverHttp(server: LabServer, port = 0): Promise<HttpListener> {
  const sessions = new Map<string, Open>()
  return listenOnLoopback((request, response) => {
    response.on('error', () => {})
    // Whoever asked may be gone in the middle of it.
    take(request, response).catch(() => response.destroy())
  }, port)

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const session = String(request.headers['mcp-session-id'] ?? '')
    if (request.method === 'DELETE') {
      sessions.delete(session)
      return end(response, 204)
    }
    if (request.method !== 'POST') return end(response, 405)
    const message = parsed(await bodyOf(request))
    if (message === undefined) return end(response, 400)
    const id = field(message, 'id')
    const method = field(message, 'method')
    const isGreeting = method === 'initialize'
    const name = isGreeting ? randomUUID() : session
    const open = sessions.get(name) ?? openSession()
    if (isGreeting && sessions.size < MOST_SESSIONS) sessions.set(name, open)
    if (id === undefined || method === undefined) {
      await open.connection.take(message)
      return end(response, 202)
    }
    const key = JSON.stringify(id)
    open.answers.set(key, response)
    if (isGreeting) response.setHeader('mcp-session-id', name)
    await open.connection.take(message)
    open.answers.delete(key)
  }

  function openSession(): Open {
    const answers = new Map<string, ServerResponse>()
    const connection = server.connect((message, during) => {
      const response = answers.get(JSON.stringify(during))
      if (response) say(response, message, isAnswer(message, during))
    })
    return { connection, answers }
  }
}

interface Open {
  readonly connection: Connection
  readonly answers: Map<string, ServerResponse>
}

/** A host that never ends a session must not fill our memory. */
const MOST_SESSIONS = 10_000
const MOST_BYTES = 4 * 1024 * 1024

function isAnswer(message: JsonObject, during: JsonValue | undefined): boolean {
  return !('method' in message) && JSON.stringify(message['id']) === JSON.stringify(during)
}

/** The first message decides: an answer alone is JSON, anything before it makes the response a stream of events. */
function say(response: ServerResponse, message: JsonObject, isLast: boolean): void {
  const text = JSON.stringify(message)
  if (!response.headersSent && isLast) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(text)
    return
  }
  if (!response.headersSent) response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write(`event: message\ndata: ${text}\n\n`)
  if (isLast) response.end()
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status)
  response.end()
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of request as AsyncIterable<Uint8Array>) {
    size += piece.length
    if (size > MOST_BYTES) break
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}
