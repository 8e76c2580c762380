import type { Clock } from '../../core/clock.ts'
import type { AskAnswer, AskFailed, AskOutcome, AskWish } from '../polite.ts'
import { isGuardedByMachine } from './bot-protection.ts'
import { brokenPromise, promisesJson } from './promised.ts'
import type { SentReply } from './send-once.ts'
import { waitAsked, waitOfLimit } from './wait.ts'

/** What an answer means. Only what the host says of the thing that was asked for is an answer. */
export function answerOf(reply: SentReply, url: URL, wish: AskWish, clock: Clock): AskOutcome {
  const { status, headers, bytes } = reply
  const now = clock().getTime()
  const isJson = promisesJson(wish.accept ?? '')
  if (isGuardedByMachine(reply, isJson)) return { kind: 'refused', why: 'bot-protection', status }
  // Unchanged since what, if nobody said what they have?
  if (status === 304)
    return wish.validators === undefined ? failed('unexpected-status', true, status) : { kind: 'unchanged' }
  if (status === 429) return { kind: 'later', ms: waitAsked(headers, now), why: 'too-many-requests', status }
  if (status === 503 || status === 529)
    return { kind: 'later', ms: waitAsked(headers, now), why: 'unavailable', status }
  if (status === 403) {
    const ms = waitOfLimit(headers, now)
    if (ms !== undefined) return { kind: 'later', ms, why: 'rate-limit', status }
    return { kind: 'refused', why: 'forbidden', status }
  }
  if (status === 401) {
    const challenge = headers.get('www-authenticate')
    return { kind: 'refused', why: 'needs-key', status, ...(challenge === undefined ? {} : { challenge }) }
  }
  if (status >= 500) return failed('server-error', true, status)
  if (status === 408 || status === 425) return failed('server-error', true, status)
  if (status >= 300 && status < 400) return redirect(reply, url)
  if (GONE.has(status)) return answered(reply)
  if (status < 200 || status > 299) return failed('unexpected-status', false, status)
  if (wish.method === 'HEAD') return answered(reply)
  const broken = brokenPromise(wish.accept ?? '', headers.get('content-type') ?? '', bytes)
  if (broken !== undefined) return failed(broken, true, status)
  return answered(reply)
}

/** There is nothing: which is something that one can know. */
const GONE = new Set([404, 410, 451])

function answered({ status, headers, bytes }: SentReply): AskAnswer {
  const [etag, modified] = [headers.get('etag'), headers.get('last-modified')]
  const validators = {
    ...(etag === undefined || etag.length > 300 ? {} : { etag }),
    ...(modified === undefined || modified.length > 100 ? {} : { modified }),
  }
  return {
    kind: 'answer',
    status,
    headers: Object.fromEntries(KEPT.flatMap((name) => pairOf(name, headers.get(name)))),
    bytes,
    ...(Object.keys(validators).length === 0 ? {} : { validators }),
  }
}

const KEPT = [
  'content-type',
  'date',
  'etag',
  'last-modified',
  'link',
  'docker-content-digest',
  'x-total-count',
]

function pairOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value.slice(0, 2_000)]]
}

function redirect(reply: SentReply, url: URL): AskAnswer | AskFailed {
  const to = reply.headers.get('location')
  if (to === undefined || to.length > 4_000 || !URL.canParse(to, url.href))
    return failed('unexpected-status', false, reply.status)
  return { ...answered(reply), location: new URL(to, url.href).href }
}

function failed(why: AskFailed['why'], isWorthRetrying: boolean, status: number): AskFailed {
  return { kind: 'failed', why, isWorthRetrying, status }
}
