import { createAsks, type Asks } from './flood/asks.ts'
import { createBucket, type Bucket } from './flood/bucket.ts'
import { createListings, type Listings } from './flood/listings.ts'
import type { Session } from './gate.ts'

/** How much of a thing a server may send; what is left out is as usual, far beyond what an honest one was seen to send. */
export interface FloodLimits {
  /** Characters of text in one answer; about twice what hosts give a model at once (25,000 tokens). */
  readonly answer?: number | undefined
  /** Log entries at once; 1 in 20 of them again each second. A long entry counts as several. */
  readonly messages?: number | undefined
  /** Questions to the user or the model at once; one more every ten seconds. */
  readonly asks?: number | undefined
  /** Pages of one list of resources; of tools and prompts a fifth. */
  readonly pages?: number | undefined
}

const USUAL = { answer: 196_608, messages: 500, asks: 30, pages: 200 }

/** What a server has sent in one session lately. */
export interface Flood {
  /** Most characters of one answer. */
  readonly answer: number
  /** By what kind of notification or plain request it is. */
  readonly bucket: (method: string) => Bucket
  readonly asks: Asks
  readonly listings: Listings
}

export type Floods = (session: Session) => Flood

/** Kept for each session apart, so that what one client is sent is not held against another. */
export function createFloods(limits: FloodLimits = {}, now = () => performance.now()): Floods {
  const known = new WeakMap<Session, Flood>()
  return (session) => {
    const found = known.get(session)
    if (found) return found
    const opened = openFlood(limits, now)
    known.set(session, opened)
    return opened
  }
}

function openFlood(limits: FloodLimits, now: () => number): Flood {
  const { answer = USUAL.answer, messages = USUAL.messages, asks = USUAL.asks, pages = USUAL.pages } = limits
  const buckets = new Map<string, Bucket>()
  return { answer, bucket, asks: createAsks(asks, now), listings: createListings(pages) }

  function bucket(method: string): Bucket {
    const kind = KINDS[method] ?? 'other'
    const found = buckets.get(kind)
    if (found) return found
    const size = kind === 'log' ? messages : SIZES[kind]
    const made = createBucket(size, size / SECONDS[kind], now)
    buckets.set(kind, made)
    return made
  }
}

type Kind = 'log' | 'progress' | 'change' | 'other'

const KINDS: Readonly<Record<string, Kind>> = {
  'notifications/message': 'log',
  'notifications/progress': 'progress',
  // Each makes a host list everything again.
  'notifications/tools/list_changed': 'change',
  'notifications/prompts/list_changed': 'change',
  'notifications/resources/list_changed': 'change',
}

const SIZES: Readonly<Record<Kind, number>> = { log: 500, progress: 2000, change: 60, other: 2000 }
/** Until an empty one is full again. */
const SECONDS: Readonly<Record<Kind, number>> = { log: 20, progress: 20, change: 30, other: 20 }
