import { createServer, type Server } from 'node:http'
import type { Socket } from 'node:net'
import { FairleadError, fail, type ErrorCode } from '../core/error.ts'
import { createRoom } from '../mcp/transport/body.ts'
import { openUpstream } from '../net/upstream.ts'
import type { Gate } from './gate.ts'
import { askServer } from './http/ask.ts'
import { serveExchange } from './http/exchange.ts'
import type { Front } from './http/front.ts'
import { createLanes } from './http/lanes.ts'
import { HTTP_LIMITS, type HttpLimits } from './http/limits.ts'
import { problem } from './http/problem.ts'

export interface HttpGuardOptions {
  readonly gate: Gate
  /** The server's address: http or https, without user and password. */
  readonly url: string
  /** `HOST:PORT` or `PORT`; on this machine unless another host is written out. Port 0 picks a free one. */
  readonly listen?: string
  /** Origins of foreign pages that may come in, as they stand in the `Origin` header. */
  readonly allowOrigins?: readonly string[]
  /** `Host` values beside the loopback names and the listen address, for a guard behind another name. */
  readonly allowHosts?: readonly string[]
  readonly limits?: Partial<HttpLimits>
  /** Told the code of what was turned away without a message to judge. Never gets text from the wire. */
  readonly onNotice?: (code: string) => void
  readonly onReady?: (guard: HttpGuard) => void
}

export interface HttpGuard {
  /** What to put into the host's settings instead of the server's address. */
  readonly url: string
  /** Ends all streams and connections on both sides. The gate stays open: it is its owner's to close. */
  readonly close: () => Promise<void>
}

/** Guards one HTTP server: the same paths on an address of our own, every message judged. */
export async function serveHttp(options: HttpGuardOptions): Promise<HttpGuard> {
  const url = readUrl(options.url)
  const listen = readListen(options.listen ?? '127.0.0.1:0')
  const limits = limitsWith(options.limits ?? {})
  const closing = new AbortController()
  const upstream = await openUpstream(url.origin, {
    connectMs: limits.connectMs,
    answerMs: limits.answerMs,
    headerBytes: limits.headers,
  })
  const hosts = new Set((options.allowHosts ?? []).map((host) => host.toLowerCase()))
  const front: Front = {
    gate: options.gate,
    upstream,
    url,
    doorway: {
      hosts,
      origins: new Set((options.allowOrigins ?? []).map((origin) => origin.toLowerCase())),
      upstreamOrigin: url.origin,
    },
    lanes: createLanes(
      options.gate,
      limits.sessions,
      (lane, message) => void askServer(front, lane, message),
    ),
    limits,
    room: createRoom(limits.held),
    notice: options.onNotice ?? (() => {}),
    closing: closing.signal,
  }
  const server = createFrontServer(front)
  const port = await startListening(server, listen)
  hosts.add(`${listen.host}:${port}`.toLowerCase())
  const guard = { url: `http://${listen.host}:${port}${url.pathname}`, close }
  options.onReady?.(guard)
  return guard

  async function close(): Promise<void> {
    closing.abort()
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await Promise.all([closed, upstream.close()])
  }
}

function readUrl(text: string): URL {
  const expected = 'Give an http or https address without user and password'
  if (!URL.canParse(text)) return fail('usage/bad-value', { what: '--url', value: text, expected })
  const url = new URL(text)
  const isPlain = url.username === '' && url.password === ''
  if (!isPlain || !(url.protocol === 'http:' || url.protocol === 'https:')) {
    return fail('usage/bad-value', { what: '--url', value: url.protocol, expected })
  }
  return url
}

/** A larger bound for one message needs more room around it, unless that is given too. */
function limitsWith(own: Partial<HttpLimits>): HttpLimits {
  const { message = HTTP_LIMITS.message } = own
  const drain = Math.max(HTTP_LIMITS.drain, 10 * message)
  const held = Math.max(HTTP_LIMITS.held, 16 * message)
  return { ...HTTP_LIMITS, drain, held, ...own }
}

interface Listen {
  /** As it stands in addresses: IPv6 in brackets. */
  readonly host: string
  readonly port: number
  readonly shown: string
}

function readListen(text: string): Listen {
  const found = /^(?:(.{1,253}):)?(\d{1,5})$/.exec(text)
  const port = Number(found?.[2])
  if (found === null || port > 65_535) {
    return fail('usage/bad-value', { what: '--listen', value: text, expected: 'Write HOST:PORT or PORT' })
  }
  const host = found[1] ?? '127.0.0.1'
  return { host, port, shown: `${host}:${port}` }
}

function createFrontServer(front: Front): Server {
  const { limits } = front
  const server = createServer({
    maxHeaderSize: limits.headers,
    headersTimeout: limits.headersMs,
    // The body has a deadline of its own with a better answer; this one is behind it.
    requestTimeout: limits.headersMs + limits.bodyMs + 5000,
    connectionsCheckingInterval: Math.min(5000, limits.headersMs),
    requireHostHeader: false,
  })
  server.maxConnections = limits.connections
  server.on('request', (request, response) => void serveExchange(front, request, response))
  server.on('clientError', refuseRaw)
  return server
}

/** What the HTTP parser would not read gets a coded answer too. */
function refuseRaw(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const isSlow = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const code: ErrorCode = isSlow ? 'http/too-slow' : 'http/malformed'
  const { status, body } = problem(code, { what: 'syntax or size of its head' })
  socket.end(
    `HTTP/1.1 ${status} ${isSlow ? 'Request Timeout' : 'Bad Request'}\r\nconnection: close\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.toString()}`,
  )
}

function startListening(server: Server, { host, port, shown }: Listen): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new FairleadError('listen/failed', { address: shown }, error)))
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
