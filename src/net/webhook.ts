import { setTimeout as sleep } from 'node:timers/promises'
import { addressOf } from './polite/address.ts'
import { isLoopback } from './polite/public-address.ts'
import { NOT_PUBLIC, publicLookup } from './polite/public-lookup.ts'
import { openUpstream } from './upstream.ts'

/** Somewhere that wants to be told. It gets what is posted, and we take nothing of what it answers but the status. */
export interface Webhook {
  readonly post: (body: string, headers: Readonly<Record<string, string>>) => Promise<Posted>
}

export type Posted = { readonly isTaken: true } | { readonly isTaken: false; readonly why: string }

export interface WebhookSettings {
  readonly tries: number
  /** Before the second try; twice as long before each other. */
  readonly restMs: number
  readonly wallMs: number
  readonly signal?: AbortSignal
}

const SETTINGS: WebhookSettings = { tries: 3, restMs: 1_000, wallMs: 20_000 }
const MOST_REST_MS = 30_000

/**
 * `https:` to a public address, or this machine where it is named so. Undefined for every other address: a private network
 * is not to be reached by what a name resolves to. No redirect is followed: who was named gets it, or nobody.
 */
export function webhookTo(address: string, settings: Partial<WebhookSettings> = {}): Webhook | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || url.username !== '' || url.password !== '') return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isHere = host === 'localhost' || isLoopback(host)
  const place = { base: url.origin, path: `${url.pathname}${url.search}`, isForeign: !isHere }
  const common = { mostBytes: 0, perSecond: 1, wallMs: 0 }
  if (addressOf({ ...place, ...common }, false).kind !== 'address') return undefined
  const { tries, restMs, wallMs, signal } = { ...SETTINGS, ...settings }
  return {
    async post(body, headers) {
      for (let round = 1; ; round += 1) {
        const { why, isWorthRetrying, waitMs } = await once(url, isHere, body, headers, wallMs)
        if (why === undefined) return { isTaken: true }
        const rest = waitMs ?? restMs * 2 ** (round - 1)
        if (!isWorthRetrying || round >= tries || rest > MOST_REST_MS || signal?.aborted)
          return { isTaken: false, why }
        await sleep(rest, undefined, signal ? { signal } : {}).catch(() => {})
      }
    },
  }
}

interface Once {
  readonly why: string | undefined
  readonly isWorthRetrying: boolean
  readonly waitMs?: number
}

async function once(
  url: URL,
  isHere: boolean,
  body: string,
  headers: Readonly<Record<string, string>>,
  wallMs: number,
): Promise<Once> {
  const bytes = Buffer.from(body)
  const upstream = await openUpstream(url.origin, {
    connectMs: Math.min(10_000, wallMs),
    answerMs: 0,
    headerBytes: 64 * 1024,
    ...(isHere ? {} : { lookup: publicLookup(false) }),
  })
  try {
    const answer = await upstream.send({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: Object.entries({
        host: url.host,
        'user-agent': 'fairlead',
        'content-length': String(bytes.length),
        ...headers,
      }).flat(),
      body: bytes,
      signal: AbortSignal.timeout(wallMs),
    })
    answer.body.on('error', () => {}).destroy()
    const { status } = answer
    if (status >= 200 && status < 300) return { why: undefined, isWorthRetrying: false }
    const isWorthRetrying = status >= 500 || [408, 425, 429].includes(status)
    return { why: `it answered ${status}`, isWorthRetrying, ...waitOf(answer.headers) }
  } catch (error) {
    const isPrivate = isNotPublic(error)
    return {
      why: isPrivate ? 'it is at a private address' : 'it could not be reached',
      isWorthRetrying: !isPrivate,
    }
  } finally {
    await upstream.close().catch(() => {})
  }
}

function waitOf(headers: readonly string[]): { readonly waitMs?: number } {
  const at = headers.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === 'retry-after')
  const value = at < 0 ? undefined : headers[at + 1]
  return value !== undefined && /^\d{1,6}$/.test(value) ? { waitMs: Number(value) * 1_000 } : {}
}

function isNotPublic(error: unknown, depth = 0): boolean {
  if (typeof error !== 'object' || error === null || depth > 4) return false
  if ('code' in error && error.code === NOT_PUBLIC) return true
  return 'cause' in error && isNotPublic(error.cause, depth + 1)
}
