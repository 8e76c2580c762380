import { createServer, request, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { onTestFinished } from 'vitest'
import { serveHttp, type HttpGuard, type HttpGuardOptions } from '../../src/guard/http.ts'

/** A server on this machine that ends with the test. */
export async function startServer(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: urlOf(server), server }
}

/** Where a listening server is to be found. */
export function urlOf(server: Pick<Server, 'address'>): string {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('not listening')
  return `http://127.0.0.1:${address.port}/mcp`
}

/** A guard that ends with the test. */
export async function startGuard(options: HttpGuardOptions): Promise<HttpGuard> {
  const guard = await serveHttp(options)
  onTestFinished(() => guard.close())
  return guard
}

export interface Wire {
  readonly status: number
  readonly headers: readonly string[]
  readonly body: Buffer
  readonly text: string
  /** Whether the body ended as it should. */
  readonly complete: boolean
}

export interface Send {
  readonly method?: string
  readonly headers?: Record<string, string | string[]> | string[]
  readonly body?: string | Buffer
}

/** One request exactly as written, and the answer exactly as it came. */
export async function send(url: string, options: Send = {}): Promise<Wire> {
  const response = await open(url, options)
  const chunks: Buffer[] = []
  let complete = true
  const pieces: AsyncIterable<Buffer> = response
  try {
    for await (const chunk of pieces) chunks.push(chunk)
  } catch {
    complete = false
  }
  const body = Buffer.concat(chunks)
  const status = response.statusCode ?? 0
  return { status, headers: response.rawHeaders, body, text: body.toString(), complete }
}

/** The same, given back as soon as the answer's head is there. */
export function open(url: string, { method, headers, body }: Send = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const verb = method ?? (body === undefined ? 'GET' : 'POST')
    const sent = headers ?? (body === undefined ? {} : { 'content-type': 'application/json' })
    const outgoing = request(url, { method: verb, headers: sent, agent: false }, resolve)
    outgoing.once('error', reject)
    outgoing.end(body)
  })
}

export async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  const pieces: AsyncIterable<Buffer> = incoming
  for await (const chunk of pieces) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

/** What a client would see of an answer, less what names the moment or the one hop. */
export function comparable({ status, headers, body }: Wire): unknown {
  const fields: string[] = []
  for (let at = 0; at < headers.length; at += 2) {
    if (!/^(date|connection|keep-alive|transfer-encoding|content-length)$/i.test(headers[at] ?? '')) {
      fields.push(`${headers[at]}: ${headers[at + 1]}`)
    }
  }
  return { status, fields, body: body.toString('latin1') }
}

export function rpc(id: unknown, method: string, params: unknown = {}): string {
  return JSON.stringify({ jsonrpc: '2.0', id, method, params })
}

/** Waits until something holds; the test's own time limit is the only clock. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5))
}
