import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { fail } from '../core/error.ts'

/** One server behind us, reached over HTTP. */
export interface Upstream {
  readonly send: (request: UpstreamRequest) => Promise<UpstreamAnswer>
  /** Ends all connections now; what was under way fails. */
  readonly close: () => Promise<void>
}

export interface UpstreamRequest {
  readonly method: string
  /** Path and query, as the client wrote them. */
  readonly path: string
  /** Name, value, name, value; `Host` included. Sent as they are. */
  readonly headers: readonly string[]
  readonly body?: Uint8Array
  readonly signal: AbortSignal
}

export interface UpstreamAnswer {
  readonly status: number
  readonly statusText: string
  readonly headers: readonly string[]
  /** Read it to the end or destroy it: destroying ends the connection. */
  readonly body: Readable
}

export interface UpstreamLimits {
  readonly connectMs: number
  /** Until the first line of the answer: a JSON answer to a long call starts when the call has ended. */
  readonly answerMs: number
  readonly headerBytes: number
  /** At once; as many as are needed where nothing is said. */
  readonly connections?: number
  /** Turns a name into addresses in place of the system's way; what it fails is not connected to. */
  readonly lookup?: LookupFunction
}

/** Opens nothing yet. The HTTP library is loaded here, so that a guard on stdio never pays for it. */
export async function openUpstream(origin: string, limits: UpstreamLimits): Promise<Upstream> {
  const { Pool } = await import('undici')
  const pool = new Pool(origin, {
    connect: {
      timeout: limits.connectMs,
      ...(limits.lookup === undefined ? {} : { lookup: limits.lookup }),
    },
    ...(limits.connections === undefined ? {} : { connections: limits.connections }),
    headersTimeout: limits.answerMs,
    // Streams stay silent for as long as nothing happens.
    bodyTimeout: 0,
    maxHeaderSize: limits.headerBytes,
    pipelining: 1,
  })
  return { send, close: () => pool.destroy() }

  async function send({ method, path, headers, body, signal }: UpstreamRequest): Promise<UpstreamAnswer> {
    try {
      const answer = await pool.request({
        method,
        path,
        headers: [...headers],
        body: body ?? null,
        signal,
        responseHeaders: 'raw',
      })
      // Whoever reads it gets the error; one that ends after the last reader has gone is of no use to anybody.
      answer.body.on('error', () => {})
      return {
        status: answer.statusCode,
        statusText: asWireText(answer.statusText),
        // Typed as a record, but `raw` gives the flat list.
        headers: Array.isArray(answer.headers) ? answer.headers.map(String) : [],
        body: answer.body,
      }
    } catch (error) {
      if (signal.aborted) throw error
      return fail(codeOf(error), { url: origin }, error)
    }
  }
}

function codeOf(error: unknown): 'upstream/unreachable' | 'upstream/too-slow' | 'upstream/cut-off' {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === 'UND_ERR_HEADERS_TIMEOUT') return 'upstream/too-slow'
  const isParser = error instanceof Error && error.name === 'HTTPParserError'
  return isParser || CUT_OFF.has(code) ? 'upstream/cut-off' : 'upstream/unreachable'
}

/** The connection stood, and then the server went away or spoke something else. */
const CUT_OFF = new Set([
  'UND_ERR_SOCKET',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_HEADERS_OVERFLOW',
  'UND_ERR_ABORTED',
])

/** The library reads the reason as UTF-8; Node writes it as bytes. Back to one character per byte. */
function asWireText(value: string): string {
  return Buffer.from(value, 'utf8').toString('latin1')
}
