import { fail } from '../core/error.ts'
import { openUpstream, type UpstreamAnswer } from './upstream.ts'

export interface Fetched {
  readonly status: number
  readonly bytes: Uint8Array
  /** What the server wants to be shown: the header `WWW-Authenticate`. */
  readonly challenge: string | undefined
}

export interface FetchWish {
  readonly headers: Readonly<Record<string, string>>
  /** Sent to the origin that was asked only, never to where it redirects. */
  readonly token: string | undefined
  readonly mostBytes: number
  readonly wallMs: number
}

const MOST_REDIRECTS = 3

/** One GET, bounded in size and time. */
export async function fetchBytes(url: string, wish: FetchWish): Promise<Fetched> {
  const signal = AbortSignal.timeout(wish.wallMs)
  let [at, token] = [checked(url), wish.token]
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const upstream = await openUpstream(at.origin, {
      connectMs: 10_000,
      answerMs: wish.wallMs,
      headerBytes: 64 * 1024,
    })
    try {
      const answer = await upstream.send({
        method: 'GET',
        path: `${at.pathname}${at.search}`,
        headers: Object.entries({
          host: at.host,
          'user-agent': 'fairlead',
          ...wish.headers,
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        }).flat(),
        signal,
      })
      const next = redirect(answer, at)
      if (next === undefined)
        return {
          status: answer.status,
          bytes: await all(answer, at.origin, wish.mostBytes),
          challenge: headerOf(answer, 'www-authenticate'),
        }
      answer.body.destroy()
      if (next.origin !== at.origin) token = undefined
      at = next
    } catch (error) {
      if (signal.aborted) fail('upstream/too-slow', { url: at.origin }, error)
      throw error
    } finally {
      await upstream.close()
    }
  }
  return fail('registry/refused', { url: at.origin, status: 'with one redirect after the other' })
}

/** Plain HTTP tells everybody on the way what is fetched, and lets them change it: on this machine only. */
function checked(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  const isLocal =
    parsed !== undefined && /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])$/.test(parsed.hostname)
  const isFine = parsed?.protocol === 'https:' || (parsed?.protocol === 'http:' && isLocal)
  return parsed !== undefined && isFine
    ? parsed
    : fail('registry/bad-address', { url: parsed?.origin ?? 'This' })
}

function redirect({ status, headers }: UpstreamAnswer, at: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined
  const location = headerOf({ headers }, 'location')
  return location === undefined || !URL.canParse(location, at.href)
    ? undefined
    : checked(new URL(location, at.href).href)
}

function headerOf({ headers }: Pick<UpstreamAnswer, 'headers'>, wanted: string): string | undefined {
  const index = headers.findIndex((name, place) => place % 2 === 0 && name.toLowerCase() === wanted)
  return index < 0 ? undefined : headers[index + 1]
}

async function all({ body }: UpstreamAnswer, origin: string, most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.byteLength
    if (size > most) return fail('registry/too-large', { url: origin })
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
