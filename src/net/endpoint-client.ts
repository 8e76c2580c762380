import type { Readable } from 'node:stream'
import { FairleadError } from '../core/error.ts'
import { decompress } from './decompress.ts'
import { openUpstream } from './upstream.ts'

/** One foreign endpoint, asked in ways that no honest client would. Follows no redirect; nothing it does throws or hangs. */
export interface EndpointClient {
  readonly send: (request: EndpointRequest) => Promise<EndpointAnswer>
  readonly close: () => Promise<void>
}

export interface EndpointRequest {
  readonly method: string
  readonly path: string
  /** Lower case names. `host` replaces the true one. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** For head and body together. */
  readonly withinMs: number
  readonly maxBytes?: number
  /** Sees the body as it comes, and says whether it is to be held, was taken care of, or is enough. */
  readonly watch?: (piece: Uint8Array, head: EndpointHead) => 'hold' | 'taken' | 'enough'
  readonly signal?: AbortSignal
}

export interface EndpointHead {
  readonly status: number
  /** Names in lower case; repeated ones joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
}

export type EndpointAnswer =
  | (EndpointHead & {
      readonly kind: 'answer'
      readonly body: Uint8Array
      /** `partly`: enough was seen, or it was too large, too slow or broken off. */
      readonly end: 'whole' | 'enough' | 'too-large' | 'too-slow' | 'cut-off'
    })
  | { readonly kind: 'none'; readonly why: 'unreachable' | 'too-slow' | 'cut-off' }

const MAX_BYTES = 8 * 1024 * 1024

export async function openEndpoint(url: URL): Promise<EndpointClient> {
  const upstream = await openUpstream(url.origin, {
    connectMs: 10_000,
    answerMs: 0,
    headerBytes: 64 * 1024,
  })
  return { send, close: () => upstream.close().catch(() => {}) }

  async function send(request: EndpointRequest): Promise<EndpointAnswer> {
    const limit = AbortSignal.timeout(Math.max(1, request.withinMs))
    const signal = request.signal ? AbortSignal.any([limit, request.signal]) : limit
    const body = request.body === undefined ? undefined : Buffer.from(request.body)
    const headers = {
      host: url.host,
      'accept-encoding': 'identity',
      ...(body === undefined ? {} : { 'content-length': String(body.length) }),
      ...request.headers,
    }
    try {
      const answer = await upstream.send({
        method: request.method,
        path: request.path,
        headers: Object.entries(headers).flat(),
        ...(body === undefined ? {} : { body }),
        signal,
      })
      const head = { status: answer.status, headers: joined(answer.headers) }
      const read = await readBody(answer.body, head, request, () => limit.aborted)
      return { kind: 'answer', ...head, ...read }
    } catch (error) {
      return { kind: 'none', why: limit.aborted ? 'too-slow' : reasonOf(error) }
    }
  }
}

function reasonOf(error: unknown): 'unreachable' | 'too-slow' | 'cut-off' {
  const code = error instanceof FairleadError ? error.code : ''
  if (code === 'upstream/too-slow') return 'too-slow'
  return code === 'upstream/cut-off' ? 'cut-off' : 'unreachable'
}

async function readBody(
  raw: Readable,
  head: EndpointHead,
  { maxBytes = MAX_BYTES, watch }: EndpointRequest,
  isLate: () => boolean,
): Promise<Pick<Extract<EndpointAnswer, { kind: 'answer' }>, 'body' | 'end'>> {
  const body = decompress(raw, head.headers['content-encoding'] ?? '')
  const chunks: Uint8Array[] = []
  let size = 0
  const done = (end: 'whole' | 'enough' | 'too-large' | 'too-slow' | 'cut-off') => ({
    body: Buffer.concat(chunks),
    end,
  })
  if (body === undefined) {
    raw.destroy()
    return done('cut-off')
  }
  try {
    const pieces: AsyncIterable<Uint8Array> = body
    for await (const piece of pieces) {
      size += piece.length
      if (size > maxBytes) return done('too-large')
      const next = watch?.(piece, head) ?? 'hold'
      if (next === 'hold') chunks.push(piece)
      if (next === 'enough') return done('enough')
    }
    return done('whole')
  } catch {
    return done(isLate() ? 'too-slow' : 'cut-off')
  } finally {
    body.destroy()
    raw.destroy()
  }
}

function joined(raw: readonly string[]): Readonly<Record<string, string>> {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const before = headers.get(name)
    const value = (raw[at + 1] ?? '').slice(0, 4096)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return Object.fromEntries(headers)
}
