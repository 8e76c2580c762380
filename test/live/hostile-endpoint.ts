import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { onTestFinished } from 'vitest'

export type Sent = Readonly<Record<string, unknown>> & { readonly id?: unknown; readonly method?: string }
/** Takes the request over; true: it was answered. */
export type Before = (request: IncomingMessage, response: ServerResponse, message: Sent) => boolean

export const TOOL = { name: 'tides', description: 'Shows the tides.', inputSchema: { type: 'object' } }

/** A plain server of the legacy era on loopback, which one thing may be wrong with. */
export async function startEndpoint(
  before: Before = () => false,
): Promise<{ url: string; requests: Sent[] }> {
  const requests: Sent[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const message = parse(Buffer.concat(chunks).toString())
      requests.push({ ...message, path: request.url, headers: request.headers })
      if (!before(request, response, message)) answer(request, response, message)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  return { url: `http://127.0.0.1:${address.port}/mcp`, requests }
}

export function json(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
  return true
}

export function result(
  response: ServerResponse,
  { id }: Sent,
  body: unknown,
  headers: Record<string, string> = {},
): true {
  return json(response, 200, { jsonrpc: '2.0', id, result: body }, headers)
}

export const INITIALIZED = {
  protocolVersion: '2025-11-25',
  capabilities: { tools: {} },
  serverInfo: { name: 'endpoint', version: '1.0.0' },
}

/** Megabytes in a few kilobytes. */
export const BOMB = gzipSync(Buffer.alloc(64 * 1024 * 1024, 32))

function answer(request: IncomingMessage, response: ServerResponse, message: Sent): void {
  if (request.method !== 'POST') json(response, 405, {})
  else if (message.method === 'initialize') result(response, message, INITIALIZED)
  else if (message.method === 'tools/list') result(response, message, { tools: [TOOL] })
  else if (message.id === undefined) json(response, 202, {})
  else
    json(response, 200, {
      jsonrpc: '2.0',
      id: message.id,
      error: { code: -32601, message: 'Method not found' },
    })
}

function parse(text: string): Sent {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
