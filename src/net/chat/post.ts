import { FairleadError, fail } from '../../core/error.ts'
import { decompress } from '../decompress.ts'
import type { Upstream, UpstreamAnswer } from '../upstream.ts'

/** One attempt: what came back, or that it may be worth another one. */
export type Attempt =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'again'; readonly status: number; readonly afterMs: number | undefined }

export interface Post {
  readonly upstream: Upstream
  readonly url: URL
  readonly headers: readonly string[]
  readonly body: Buffer
  readonly maxBytes: number
  /** Ends everything, a body that comes in drips too. */
  readonly signal: AbortSignal
}

/** Sends one request and reads the whole answer within its bounds. No redirect is followed: it would take the key elsewhere. */
export async function post({ upstream, url, headers, body, maxBytes, signal }: Post): Promise<Attempt> {
  const answer = await upstream.send({
    method: 'POST',
    path: url.pathname + url.search,
    headers: Object.entries({
      host: url.host,
      'content-type': 'application/json',
      accept: 'application/json',
      'accept-encoding': 'identity',
      'content-length': String(body.length),
    })
      .flat()
      .concat(headers),
    body,
    signal,
  })
  const { status } = answer
  if (status >= 200 && status < 300) return { kind: 'answer', text: await readText(answer, url, maxBytes) }
  answer.body.destroy()
  if (status >= 300 && status < 400) return fail('chat/redirected', { url: url.origin })
  if (!AGAIN.has(status)) return fail('chat/refused', { url: url.origin, status: String(status) })
  return { kind: 'again', status, afterMs: waitAsked(headerOf(answer, 'retry-after')) }
}

/** Too many requests, and the ways in which a server says that it is its own fault. */
const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504, 529])

async function readText(answer: UpstreamAnswer, url: URL, maxBytes: number): Promise<string> {
  const body = decompress(answer.body, headerOf(answer, 'content-encoding') ?? '')
  if (body === undefined) {
    answer.body.destroy()
    return fail('chat/unreadable', { url: url.origin, what: 'its content encoding is unknown' })
  }
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const pieces: AsyncIterable<Uint8Array> = body
    for await (const piece of pieces) {
      size += piece.length
      if (size > maxBytes) return fail('chat/too-large', { url: url.origin })
      chunks.push(piece)
    }
  } catch (error) {
    if (error instanceof FairleadError) throw error
    return fail('upstream/cut-off', { url: url.origin })
  } finally {
    body.destroy()
    answer.body.destroy()
  }
  return Buffer.concat(chunks).toString('utf8')
}

function headerOf({ headers }: UpstreamAnswer, wanted: string): string | undefined {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === wanted)
  return at < 0 ? undefined : headers[at + 1]
}

/** `Retry-After` in seconds, or as a date. */
function waitAsked(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const at = Date.parse(value)
  return Number.isNaN(at) ? undefined : Math.max(0, at - Date.now())
}
