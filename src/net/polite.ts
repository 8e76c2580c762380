import { setMaxListeners } from 'node:events'
import type { HostBudget } from '../core/budget.ts'
import type { Clock } from '../core/clock.ts'
import { answerOf } from './polite/answer.ts'
import { addressOf } from './polite/address.ts'
import { createLargeBodies } from './polite/large-bodies.ts'
import { createPools } from './polite/pools.ts'
import { createRobots } from './polite/robots.ts'
import { sendOnce } from './polite/send-once.ts'
import { standInFor } from './polite/stand-in.ts'
import { createTurns } from './polite/turns.ts'

/**
 * The one way in which the census asks hosts: says who it is, waits its turn, takes a no for a no, follows no redirect and
 * retries nothing by itself. Whatever a host does comes back as an outcome; nothing is thrown for it.
 */
export interface Asker {
  readonly ask: (wish: AskWish) => Promise<AskOutcome>
  /** Ends all connections now; who still waits gets `failed`. */
  readonly close: () => Promise<void>
}

export interface AskerSettings {
  readonly budget: HostBudget
  readonly clock: Clock
  /** Fairlead's own: hosts see `fairlead/VERSION`. */
  readonly version: string
  readonly patience?: Partial<Patience>
  /** Lets foreign addresses lead to this machine: for tests. */
  readonly allowsLoopback?: boolean
  /** Origins that take the place of hosts, by name of the host, or `*.example.com`: mirrors, and the hosts of tests. Turns are counted for the host. */
  readonly standIns?: Readonly<Record<string, string>>
}

export interface Patience {
  /** A turn that is further away than this is not waited for: `later`. */
  readonly turnMs: number
  /** How long a host is left alone that does not say for how long; doubled each time that it asks again. */
  readonly restMs: number
  /** Longer than this nobody is left alone, whatever it says. */
  readonly mostRestMs: number
  /** A host that wants to be left alone for longer than this without an answer in between is given up while it does. */
  readonly silenceMs: number
  readonly connections: number
}

export interface AskWish {
  /** `https:`, or `http:` on this machine; may have a path, which `path` is put behind. */
  readonly base: string
  /** Path and query: `/v0.1/servers?limit=100`. */
  readonly path: string
  readonly method?: 'GET' | 'HEAD'
  /** Where it names JSON or ZIP, what is no whole one is a failure; so is a page for people that it does not name. */
  readonly accept?: string
  /** Such as the one with a key. */
  readonly headers?: Readonly<Record<string, string>>
  /** Of the body, once it is decompressed. */
  readonly mostBytes: number
  /** What the host bears. */
  readonly perSecond: number
  /** From the turn on, until the last byte. */
  readonly wallMs: number
  readonly validators?: Validators
  /** No documented interface for programs: its robots.txt is asked first. */
  readonly robots?: boolean
  /** The address comes from a listing: it must lead to a public one, by `https:`. */
  readonly isForeign?: boolean
}

/** Of an earlier answer, to be told that it still holds. */
export interface Validators {
  readonly etag?: string
  readonly modified?: string
}

export type AskOutcome = AskAnswer | AskUnchanged | AskLater | AskRefused | AskFailed

/** 2xx, a redirect (which nobody follows for you), 404, 410 and 451: the host said what is so. */
export interface AskAnswer {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; the few that somebody may want, bounded. */
  readonly headers: Readonly<Record<string, string>>
  /** Of a redirect, absolute. */
  readonly location?: string
  readonly bytes: Uint8Array
  readonly validators?: Validators
}

/** 304. */
export interface AskUnchanged {
  readonly kind: 'unchanged'
}

/** Ask again, so many milliseconds from now. Nothing is known. */
export interface AskLater {
  readonly kind: 'later'
  readonly ms: number
  readonly why: 'not-our-turn' | 'too-many-requests' | 'rate-limit' | 'unavailable' | 'robots-unavailable'
  readonly status?: number
}

/** A no, to be taken for one. Nothing is known. */
export interface AskRefused {
  readonly kind: 'refused'
  readonly why: 'needs-key' | 'forbidden' | 'bot-protection' | 'robots' | 'private-address' | 'bad-address'
  readonly status?: number
  /** Header `www-authenticate` of a 401: where some registries say how everybody gets a token. */
  readonly challenge?: string
}

/** Nothing is known. */
export interface AskFailed {
  readonly kind: 'failed'
  readonly why:
    | 'no-such-host'
    | 'unreachable'
    | 'reset'
    | 'too-slow'
    | 'cut-short'
    | 'too-large'
    | 'not-the-promised-type'
    | 'server-error'
    | 'unexpected-status'
    | 'given-up'
    | 'closed'
  readonly isWorthRetrying: boolean
  readonly status?: number
}

const PATIENCE: Patience = {
  turnMs: 10_000,
  restMs: 30_000,
  mostRestMs: 3_600_000,
  silenceMs: 6 * 3_600_000,
  connections: 8,
}

export function createAsker({
  budget,
  clock,
  version,
  patience: wanted,
  allowsLoopback = false,
  standIns = {},
}: AskerSettings): Asker {
  const patience: Patience = { ...PATIENCE, ...wanted }
  const end = new AbortController()
  // As many as are asked at once listen to it.
  setMaxListeners(0, end.signal)
  const pools = createPools(patience.connections, allowsLoopback)
  const large = createLargeBodies()
  const turns = createTurns({ budget, clock, patience, signal: end.signal })
  const robots = createRobots({ clock, get: getPlainly })
  const agent = `fairlead/${version} (census of MCP servers)`

  return {
    ask,
    async close() {
      end.abort()
      await pools.close()
    },
  }

  async function ask(wish: AskWish): Promise<AskOutcome> {
    const address = addressOf(wish, allowsLoopback)
    if (address.kind !== 'address') return address
    let { perSecond } = wish
    if (wish.robots === true) {
      const word = await robots.wordOn(address.url, wish)
      if (word.kind !== 'allowed') return word
      perSecond = Math.min(perSecond, word.perSecond)
    }
    return send(address.url, { ...wish, perSecond })
  }

  async function send(url: URL, wish: AskWish): Promise<AskOutcome> {
    const wait = await turns.take(url.host, wish.perSecond)
    if (wait !== undefined) return wait
    if (end.signal.aborted) return ended
    const place = standInFor(standIns, url.host)
    const sent =
      place === undefined
        ? await sendOnce(url, wish, { agent, pools, large, signal: end.signal })
        : await sendOnce(
            // Not relative to the place: a path may begin with two strokes, behind which a host stands.
            new URL(`${new URL(place).origin}${url.pathname}${url.search}`),
            { ...wish, isForeign: false },
            { agent, pools, large, signal: end.signal },
          )
    const outcome = sent.kind === 'reply' ? answerOf(sent, url, wish, clock) : sent
    return turns.heed(url.host, outcome)
  }

  function getPlainly(url: URL, wish: AskWish): Promise<AskOutcome> {
    const address = addressOf({ ...wish, base: url.origin, path: url.pathname + url.search }, allowsLoopback)
    return address.kind === 'address' ? send(address.url, wish) : Promise.resolve(address)
  }
}

const ended: AskFailed = { kind: 'failed', why: 'closed', isWorthRetrying: true }
