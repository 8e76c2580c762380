import { setTimeout as sleep } from 'node:timers/promises'
import type { HostBudget } from '../../core/budget.ts'
import type { Clock } from '../../core/clock.ts'
import type { AskFailed, AskLater, AskOutcome, Patience } from '../polite.ts'

/** Whose turn it is at which host. A turn that was taken and is too far away is kept for whoever asks next, not wasted. */
export interface Turns {
  /** Returns when the turn has come, or says that it is too far away, or that the host is given up. */
  readonly take: (host: string, perSecond: number) => Promise<AskLater | AskFailed | undefined>
  /** Leaves the host alone where that is what the outcome asks for. */
  readonly heed: (host: string, outcome: AskOutcome) => Promise<AskOutcome>
}

interface TurnSettings {
  readonly budget: HostBudget
  readonly clock: Clock
  readonly patience: Patience
  readonly signal: AbortSignal
}

interface Rest {
  /** How often in a row a host asked to be left alone, those that were under way at the time counted once. */
  readonly times: number
  readonly since: number
  readonly until: number
}

const MOST_HOSTS = 20_000

export function createTurns({ budget, clock, patience, signal }: TurnSettings): Turns {
  /** When they come. At most one for each host: nobody takes another one before it. */
  const kept = new Map<string, number>()
  const rests = new Map<string, Rest>()
  const now = (): number => clock().getTime()
  return {
    async take(host, perSecond) {
      const rest = rests.get(host)
      if (rest && rest.until > now() && isGivenUp(rest)) return GIVEN_UP
      const at = kept.get(host)
      const ms = at === undefined ? await budget.turn(host, perSecond) : at - now()
      if (ms > patience.turnMs) {
        remember(kept, host, now() + ms)
        return { kind: 'later', ms: Math.ceil(ms), why: 'not-our-turn' }
      }
      kept.delete(host)
      if (ms > 0) await sleep(ms, undefined, { signal }).catch(() => {})
      return undefined
    },

    async heed(host, outcome) {
      if (outcome.kind === 'answer' || outcome.kind === 'unchanged') rests.delete(host)
      if (outcome.kind !== 'later') return outcome
      const before = rests.get(host)
      const isSameRest = before !== undefined && before.until > now()
      const times = (before?.times ?? 0) + (isSameRest ? 0 : 1)
      const own = patience.restMs * 2 ** Math.min(times - 1, 20)
      // Who says “a second” again and again does not mean it.
      const asked = times > 1 ? Math.max(outcome.ms, own / 2) : outcome.ms
      const ms = Math.min(outcome.ms > 0 ? asked : own, patience.mostRestMs)
      const rest: Rest = { times, since: before?.since ?? now(), until: now() + ms }
      remember(rests, host, rest)
      kept.delete(host)
      await budget.rest(host, ms)
      return isGivenUp(rest) ? GIVEN_UP : { ...outcome, ms }
    },
  }

  function isGivenUp({ since, until }: Rest): boolean {
    return until - since > patience.silenceMs
  }
}

const GIVEN_UP: AskFailed = { kind: 'failed', why: 'given-up', isWorthRetrying: false }

function remember<T>(map: Map<string, T>, host: string, value: T): void {
  if (map.size >= MOST_HOSTS && !map.has(host)) map.clear()
  map.set(host, value)
}
