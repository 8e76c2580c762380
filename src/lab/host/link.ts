import type { JsonObject, JsonValue } from '../../core/value.ts'
import { LineSplitter } from '../../mcp/lines.ts'
import { mediaOf } from '../../mcp/transport/media.ts'
import { createSseSplitter } from '../../mcp/transport/sse.ts'
import type { ServerProcess } from '../../mcp/transport/stdio.ts'
import type { EndpointClient } from '../../net/endpoint-client.ts'

/** One way to a server, as a host has it. Never throws; whatever is unreadable is left out. */
export interface Link {
  readonly send: (message: JsonObject) => Promise<void>
  readonly onMessage: (take: (message: JsonValue) => void) => void
  /** Resolves when nothing will come any more. */
  readonly ended: Promise<void>
  readonly close: () => Promise<void>
}

const MOST_BYTES = 8 * 1024 * 1024

export function linkToProcess(server: ServerProcess): Link {
  const lines = new LineSplitter(MOST_BYTES)
  let take: (message: JsonValue) => void = () => {}
  server.output.on('error', () => {})
  server.output.on('data', (piece: Uint8Array) => {
    for (const line of lines.push(piece)) if (line.kind === 'line') give(take, line.bytes)
  })
  return {
    send: async (message) => void server.input.write(`${JSON.stringify(message)}\n`),
    onMessage: (next) => {
      take = next
    },
    ended: server.ended.then(() => {}),
    close: async () => {
      server.input.end()
      await server.end(1500)
    },
  }
}

/** One POST for each message; the answer is JSON or a stream of events. */
export function linkToEndpoint(client: EndpointClient, path: string, withinMs: number): Link {
  let session: string | undefined
  let revision: string | undefined
  let take: (message: JsonValue) => void = () => {}
  let over = (): void => {}
  const ended = new Promise<void>((resolve) => {
    over = resolve
  })
  return {
    send,
    onMessage: (next) => {
      take = next
    },
    ended,
    close: async () => {
      over()
      await client.close()
    },
  }

  async function send(message: JsonObject): Promise<void> {
    const events = createSseSplitter({ max: MOST_BYTES, keep: 0 })
    const answer = await client.send({
      method: 'POST',
      path,
      body: JSON.stringify(message),
      withinMs,
      maxBytes: MOST_BYTES,
      headers: headersOf(message),
      watch: (piece, head) => {
        if (mediaOf([head.headers['content-type'] ?? '']) !== 'events') return 'hold'
        for (const event of events.push(piece))
          if (event.kind === 'event' && event.data) give(take, event.data)
        return 'taken'
      },
    })
    if (answer.kind !== 'answer') return
    session ??= answer.headers['mcp-session-id']
    if (mediaOf([answer.headers['content-type'] ?? '']) !== 'events') give(take, answer.body)
  }

  function headersOf(message: JsonObject): Record<string, string> {
    const { method, params } = message
    const meta = isRecord(params) ? params['_meta'] : undefined
    const modern = isRecord(meta) ? meta['io.modelcontextprotocol/protocolVersion'] : undefined
    const name = isRecord(params) ? (params['name'] ?? params['uri']) : undefined
    if (typeof modern === 'string') revision = modern
    return {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      ...(session === undefined ? {} : { 'mcp-session-id': session }),
      ...(revision === undefined ? {} : { 'mcp-protocol-version': revision }),
      ...(typeof modern === 'string' && typeof method === 'string' ? { 'mcp-method': method } : {}),
      ...(typeof modern === 'string' && typeof name === 'string' ? { 'mcp-name': name } : {}),
    }
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

function give(take: (message: JsonValue) => void, bytes: Uint8Array): void {
  let message: JsonValue
  try {
    message = JSON.parse(Buffer.from(bytes).toString('utf8')) as JsonValue
  } catch {
    return
  }
  take(message)
}
