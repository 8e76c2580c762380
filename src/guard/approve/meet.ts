import { actionHash } from '../../core/approval.ts'
import type { Confirm } from '../confirm.ts'
import type { Transit } from '../transit.ts'
import { createContinuations } from './continuations.ts'
import { refuseUnconfirmed, type Desk } from './desk.ts'
import { questionOf, readSaid } from './question.ts'
import { carriedBy, questionKey, type Carried, type Retry } from './retry.ts'
import { seal } from './seal.ts'
import { wayToAsk } from './way.ts'

export interface Meeting {
  /** For a request that a person has to confirm: it may pass, is refused, is answered with the question, or has to wait. */
  readonly meet: (transit: Transit) => void
  /** For an answer of the server to a call that a person allowed: the call may go on once more. */
  readonly goesOn: (transit: Transit) => void
  /** What a call carried for the server when the question with this id was asked. */
  readonly carried: (id: string) => Carried | undefined
}

/** `mayWait`: whether a call may wait for the command line, and whether there is room for one more. */
export function createMeeting(
  desk: Desk,
  mayWait: { readonly forBook: boolean; readonly now: () => boolean },
): Meeting {
  const { book, allow, note } = desk
  const continuations = createContinuations(Date.now)
  const kept = new Map<string, Carried>()

  const meet = (transit: Transit): void => {
    const { confirm } = transit
    if (!confirm || transit.refusal) return
    // Two numbers that are one to us may be two to the server.
    if (transit.frame.flaws.has('inexact-number')) return refuseUnconfirmed(transit, 'approval/inexact', '')
    const hash = actionHash(confirm.action)
    if (continuations.take(transit, hash)) return allow(transit, 'continued')
    if (transit.retry) hearRetry(transit, hash, transit.retry)
    if (transit.refusal) return
    if (book.take(confirm.action)) return allow(transit, 'used')
    ask(transit, confirm, hash)
  }

  /** What came back with the seal. It answers only the question it was put for, and only while that waits. */
  const hearRetry = (transit: Transit, hash: string, { seal: of, answer }: Retry): void => {
    const state = book.state(of.id)
    const isOpen = state === 'waiting' || state === 'allowed'
    if (of.hash !== hash || of.until <= Date.now() || !isOpen) return note(transit, 'stale', of.id)
    const said = readSaid(answer)
    // A yes on the command line holds, unless the person in front of the host says no.
    if (state === 'waiting' || said === 'deny') desk.hear(said, of.id, transit)
    if (said === 'deny') refuseUnconfirmed(transit, 'approval/denied', of.id)
    if (said === 'nothing' && state === 'waiting') refuseUnconfirmed(transit, 'approval/dismissed', of.id)
  }

  const ask = (transit: Transit, { action, why }: Confirm, hash: string): void => {
    const id = book.ask(action, why)
    if (book.state(id) === 'denied') return refuseUnconfirmed(transit, 'approval/denied', id)
    const way = wayToAsk(transit)
    note(transit, 'asked', id, way ?? 'command line')
    if (way === 'input-required') {
      keep(id, transit)
      const state = seal(book.sealKey, { id, hash, until: Date.now() + SEAL_MS })
      transit.step = { at: 'asked', reply: askBack(transit, id, state, { action, why }) }
    } else if (way === undefined && !(mayWait.forBook && transit.pointer === '')) {
      refuseUnconfirmed(transit, 'approval/needed', id)
    } else if (!mayWait.now()) refuseUnconfirmed(transit, 'approval/crowded', id)
    else transit.step = { at: 'parked', id, way }
  }

  const keep = (id: string, { frame }: Transit): void => {
    const found = carriedBy(frame)
    kept.delete(id)
    if (!found || sizeOf(found) > MOST_CARRIED) return
    kept.set(id, found)
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value ?? '')
  }

  return { meet, goesOn: continuations.open, carried: (id) => kept.get(id) }
}

const SEAL_MS = 600_000
/** UTF-16 units of one call, and calls. What is not kept the server asks for again. */
const MOST_CARRIED = 1024 * 1024
const MOST_KEPT = 20

const sizeOf = ({ inputResponses, requestState }: Carried): number =>
  (inputResponses?.length ?? 0) + (requestState?.length ?? 0)

/** The question as an answer to the call (2026-07-28). */
function askBack(
  { envelope }: Transit,
  id: string,
  requestState: string,
  { action, why }: Confirm,
): Uint8Array {
  const params = { mode: 'form', ...questionOf(action, why) }
  const inputRequests = { [questionKey(id)]: { method: 'elicitation/create', params } }
  const result = JSON.stringify({ resultType: 'input_required', inputRequests, requestState })
  return Buffer.from(`{"jsonrpc":"2.0","id":${envelope.id ?? 'null'},"result":${result}}`)
}
