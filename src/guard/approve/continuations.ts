import { sha256Hex } from '../../core/canonical.ts'
import { field, stringField } from '../../core/value.ts'
import type { Transit } from '../transit.ts'

/**
 * A tool that was allowed may ask its user something before it goes on (2026-07-28), and the host then sends the same call
 * once more with the answers: the same yes holds for that, once, with the state that this server gave for it.
 */
export interface Continuations {
  /** For an answer of the server to a call that a person allowed. */
  readonly open: (transit: Transit) => void
  /** True where this request goes on with such a call. */
  readonly take: (transit: Transit, hash: string) => boolean
}

const MOST = 200
const LASTS_MS = 600_000

export function createContinuations(now: () => number): Continuations {
  const known = new Map<string, number>()

  const open = ({ asked, message }: Transit): void => {
    if (asked?.allowed === undefined || stringField(message?.body, 'resultType') !== 'input_required') return
    if (known.size >= MOST) known.delete(known.keys().next().value ?? '')
    known.set(keyOf(asked.allowed, stringField(message?.body, 'requestState')), now() + LASTS_MS)
  }

  const take = ({ message }: Transit, hash: string): boolean => {
    const body = message?.body
    const state = stringField(body, 'requestState')
    if (state === undefined && field(body, 'inputResponses') === undefined) return false
    const key = keyOf(hash, state)
    const until = known.get(key) ?? 0
    return known.delete(key) && until > now()
  }

  return { open, take }
}

const keyOf = (hash: string, state: string | undefined): string =>
  state === undefined ? hash : `${hash} ${sha256Hex(state)}`
