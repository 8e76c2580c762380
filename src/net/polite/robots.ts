import type { Clock } from '../../core/clock.ts'
import type { AskFailed, AskLater, AskOutcome, AskRefused, AskWish } from '../polite.ts'
import { readRobots, type Robots } from './read-robots.ts'

type Word = { readonly kind: 'allowed'; readonly perSecond: number } | No
/** Its rules could not be had, so nothing may be asked. */
type No = AskRefused | AskLater | AskFailed

/** What robots.txt of an origin says to us, asked once a day (RFC 9309). */
export interface RobotsWord {
  readonly wordOn: (url: URL, wish: AskWish) => Promise<Word>
}

interface RobotsSettings {
  readonly clock: Clock
  readonly get: (url: URL, wish: AskWish) => Promise<AskOutcome>
}

interface Remembered {
  readonly until: number
  readonly rules: Promise<Robots | No>
}

const DAY_MS = 24 * 3_600_000
const AGAIN_MS = 10 * 60_000
const MOST_ORIGINS = 2_000
const MOST_BYTES = 512 * 1024
const MOST_REDIRECTS = 5

export function createRobots({ clock, get }: RobotsSettings): RobotsWord {
  const remembered = new Map<string, Remembered>()
  return {
    async wordOn(url, wish) {
      const rules = await rulesOf(url.origin, wish)
      if ('kind' in rules) return rules
      if (!rules.allows(`${url.pathname}${url.search}`)) return { kind: 'refused', why: 'robots' }
      return { kind: 'allowed', perSecond: rules.perSecond }
    },
  }

  async function rulesOf(origin: string, wish: AskWish): Promise<Robots | No> {
    const now = clock().getTime()
    const known = remembered.get(origin)
    if (known !== undefined && known.until > now) return known.rules
    if (remembered.size >= MOST_ORIGINS) remembered.clear()
    const rules = ask(origin, wish)
    remembered.set(origin, { until: now + DAY_MS, rules })
    try {
      const found = await rules
      if ('kind' in found)
        remembered.set(origin, {
          until: clock().getTime() + (found.kind === 'later' ? found.ms : AGAIN_MS),
          rules,
        })
      return found
    } catch (error) {
      remembered.delete(origin)
      throw error
    }
  }

  async function ask(origin: string, wish: AskWish): Promise<Robots | No> {
    let url = new URL('/robots.txt', origin)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      // Where a host sends us is as foreign as what a listing names.
      const isForeign = wish.isForeign === true || url.origin !== origin
      const outcome = await get(url, { ...plain(wish), isForeign })
      if (outcome.kind === 'later') return { ...outcome, why: 'robots-unavailable' }
      if (outcome.kind === 'answer' && outcome.location !== undefined) {
        url = new URL(outcome.location)
        continue
      }
      if (outcome.kind === 'answer' && outcome.status < 300) return readRobots(textOf(outcome.bytes))
      // Whoever has none, or shows it to nobody, forbids nothing by it; whoever is broken may forbid everything.
      if (outcome.kind === 'answer' || outcome.kind === 'unchanged' || isShownToNobody(outcome))
        return readRobots('')
      return outcome
    }
    return readRobots('')
  }
}

function isShownToNobody(outcome: AskOutcome): boolean {
  if (outcome.kind === 'failed') return outcome.why === 'unexpected-status'
  return outcome.kind === 'refused' && (outcome.why === 'needs-key' || outcome.why === 'forbidden')
}

/** Without the key, and without what was known of another page. */
function plain({ perSecond, wallMs }: AskWish): AskWish {
  return { base: '', path: '', accept: 'text/plain', mostBytes: MOST_BYTES, perSecond, wallMs }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
