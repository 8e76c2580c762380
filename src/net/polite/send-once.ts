import { FairleadError } from '../../core/error.ts'
import type { AskFailed, AskRefused, AskWish } from '../polite.ts'
import { readWhole } from './body.ts'
import type { LargeBodies } from './large-bodies.ts'
import type { Pools, Sent } from './pools.ts'
import { NOT_PUBLIC } from './public-lookup.ts'

/** What came back over the wire, before anybody said what it means. */
export interface SentReply {
  readonly kind: 'reply'
  readonly status: number
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Uint8Array
}

interface Sender {
  readonly agent: string
  readonly pools: Pools
  readonly large: LargeBodies
  readonly signal: AbortSignal
}

export async function sendOnce(
  url: URL,
  wish: AskWish,
  { agent, pools, large, signal: end }: Sender,
): Promise<SentReply | AskFailed | AskRefused> {
  // Not `AbortSignal.timeout`: thousands of requests a second would leave as many timers behind.
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), wish.wallMs)
  const stop = (): void => late.abort()
  end.addEventListener('abort', stop)
  let sent: Sent | undefined
  try {
    sent = await pools.send(url.origin, wish.isForeign === true, {
      method: wish.method ?? 'GET',
      path: `${url.pathname}${url.search}`,
      headers: Object.entries(headersOf(url, wish, agent)).flat(),
      signal: late.signal,
    })
    const headers = joined(sent.answer.headers)
    const { status, body } = sent.answer
    // These speak of the encoding of a body that they do not have.
    const isEmpty = wish.method === 'HEAD' || status === 204 || status === 304
    const encoding = isEmpty ? '' : (headers.get('content-encoding') ?? '')
    const bytes = await readWhole(body, encoding, wish.mostBytes, large)
    if (typeof bytes !== 'string') return { kind: 'reply', status, headers, bytes }
    return failed(end.aborted ? 'closed' : late.signal.aborted ? 'too-slow' : bytes, status)
  } catch (error) {
    return end.aborted ? failed('closed') : late.signal.aborted ? failed('too-slow') : whatWentWrong(error)
  } finally {
    clearTimeout(timer)
    end.removeEventListener('abort', stop)
    sent?.done()
  }
}

function headersOf(url: URL, wish: AskWish, agent: string): Readonly<Record<string, string>> {
  const { etag, modified } = wish.validators ?? {}
  return {
    host: url.host,
    'user-agent': agent,
    accept: wish.accept ?? '*/*',
    'accept-encoding': 'gzip',
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(modified === undefined ? {} : { 'if-modified-since': modified }),
    ...wish.headers,
  }
}

const MOST_HEADERS = 200

function joined(raw: readonly string[]): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (let at = 0; at + 1 < raw.length && headers.size < MOST_HEADERS; at += 2) {
    const name = (raw[at] ?? '').toLowerCase()
    const value = (raw[at + 1] ?? '').slice(0, 4_000)
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`.slice(0, 8_000))
  }
  return headers
}

function failed(why: AskFailed['why'], status?: number): AskFailed {
  // Too large once is too large again.
  const isWorthRetrying = why !== 'too-large'
  return { kind: 'failed', why, isWorthRetrying, ...(status === undefined ? {} : { status }) }
}

function whatWentWrong(error: unknown): AskFailed | AskRefused {
  const codes = codesOf(error)
  if (codes.includes(NOT_PUBLIC)) return { kind: 'refused', why: 'private-address' }
  // A name that does not exist is not there tomorrow either; a name server that does not answer is another matter.
  if (codes.includes('ENOTFOUND')) return { kind: 'failed', why: 'no-such-host', isWorthRetrying: false }
  if (error instanceof FairleadError && error.code === 'upstream/cut-off') return failed('reset')
  if (codes.includes('UND_ERR_INVALID_ARG')) return { kind: 'refused', why: 'bad-address' }
  return failed('unreachable')
}

/** Of the error and of what caused it. */
function codesOf(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const code = 'code' in error ? [String(error.code)] : []
  const inner = 'errors' in error && Array.isArray(error.errors) ? error.errors.slice(0, 8) : []
  const cause = 'cause' in error ? [error.cause] : []
  return [...code, ...[...cause, ...inner].flatMap((next: unknown) => codesOf(next, depth + 1))]
}
