import { actionHash } from '../../core/approval.ts'
import type { RefusalCode } from '../../core/refusal.ts'
import { field } from '../../core/value.ts'
import type { Passage } from '../gate.ts'
import type { Transit } from '../transit.ts'
import { refuseUnconfirmed, type Desk } from './desk.ts'
import { createHostQuestions } from './host-questions.ts'
import { createParking, type End, type Parked } from './parking.ts'
import { readSaid } from './question.ts'

export interface WaitingRoom {
  readonly isFull: () => boolean
  /** Has a call wait. `again` judges it once more as of now, `pass` settles it. */
  readonly park: (transit: Transit, again: () => Transit, pass: () => Passage) => Passage
  /** The host's answer to a question of the guard's own. */
  readonly hearAnswer: (answer: Transit) => void
  /** True where the call that is taken back was waiting here. */
  readonly hearCancel: (notification: Transit) => boolean
  readonly close: () => void
}

/** Calls that wait for a person, each with its question in the book and perhaps at the host. */
export function createWaitingRoom(desk: Desk, waitMs: number, askMs: number): WaitingRoom {
  const { book } = desk
  const questions = createHostQuestions()
  const releases = new Map<Parked, () => void>()

  const parking = createParking((parked) => {
    try {
      const state = book.state(parked.id)
      // Another call took the answer, or it waited longer than the question holds.
      if (state === 'used' || state === 'expired') askAgain(parked)
      return state
    } catch {
      // A state file that cannot be read now may be in a moment; until then nobody said yes.
      return 'waiting'
    }
  })

  const askAgain = (parked: Parked): void => {
    const { action, why } = parked.transit.confirm!
    parked.id = book.ask(action, why)
  }

  const park: WaitingRoom['park'] = (transit, again, pass) => {
    const { id, way } = transit.step?.at === 'parked' ? transit.step : { id: '', way: undefined }
    const { action, why } = transit.confirm!
    const parked: Parked = {
      transit,
      id,
      question: way === 'elicitation' ? questions.put(transit.conversation, action, why) : undefined,
      until: performance.now() + (way === 'elicitation' ? Math.max(askMs, waitMs) : waitMs),
    }
    let how: End = 'gone'
    let passage: Passage | undefined
    const release = (): Passage => {
      if (passage) return passage
      parking.end(parked, 'gone')
      releases.delete(parked)
      settle(parked, how, again)
      const settled = pass()
      // A host that took its call back expects no answer.
      return (passage = how === 'cancelled' ? {} : settled)
    }
    releases.set(parked, release)
    const ready = new Promise<void>((resolve) => {
      parking.put(parked, (ended) => {
        how = ended
        resolve()
        // Whoever carries it may be gone by now, and it is recorded all the same.
        setImmediate(release)
      })
    })
    return { parked: { ready, release, leave: () => parking.end(parked, 'gone') } }
  }

  const settle = (parked: Parked, how: End, again: () => Transit): void => {
    const { transit } = parked
    transit.step = undefined
    try {
      if (parked.question !== undefined) questions.withdraw(parked.question)
      if (how === 'allowed') settleAllowed(parked, again)
      else refuseUnconfirmed(transit, REFUSED[how], parked.id)
    } catch {
      transit.refusal = { code: 'stage/failed', rule: 'stage/failed', pointer: transit.pointer }
    }
    if (transit.refusal) transit.decision = 'block'
  }

  /** Judged again, as it would be if it came now: while it waited, definitions and what was read may have changed. */
  const settleAllowed = (parked: Parked, again: () => Transit): void => {
    const { transit } = parked
    const { action } = transit.confirm!
    const second = again()
    if (second.refusal) transit.refusal = second.refusal
    else if (second.confirm && actionHash(second.confirm.action) !== actionHash(action))
      refuseUnconfirmed(transit, 'approval/stale', parked.id)
    else if (book.take(action)) desk.allow(transit, 'used', parked.id)
    else {
      askAgain(parked)
      refuseUnconfirmed(transit, 'approval/needed', parked.id)
    }
    // What it came to, for those who remember calls.
    second.refusal = transit.refusal
  }

  const hearAnswer = (answer: Transit): void => {
    const parked = parking.find(({ question }) => question === answer.envelope.id)
    if (!parked) return
    if (answer.envelope.isError) {
      // A host that cannot ask after all leaves the command line, for as long as calls wait for that.
      if (waitMs === 0) parking.end(parked, 'unasked')
      return
    }
    const said = answer.refusal ? 'nothing' : readSaid(answer.message?.body)
    try {
      const state = book.state(parked.id)
      if (state === 'denied') return parking.end(parked, 'denied')
      if (state === 'used' || state === 'expired') askAgain(parked)
      desk.hear(said, parked.id, parked.transit)
    } catch {
      return parking.end(parked, 'unasked')
    }
    parking.end(parked, HEARD[said])
  }

  const hearCancel = ({ conversation, message }: Transit): boolean => {
    const id = JSON.stringify(field(message?.body, 'requestId'))
    const parked = parking.find(
      ({ transit }) => transit.conversation === conversation && transit.envelope.id === id,
    )
    if (parked) parking.end(parked, 'cancelled')
    return parked !== undefined
  }

  const close = (): void => {
    for (const release of releases.values()) release()
  }

  return { isFull: parking.isFull, park, hearAnswer, hearCancel, close }
}

const HEARD = { allow: 'allowed', deny: 'denied', nothing: 'dismissed' } as const

const REFUSED: Readonly<Record<Exclude<End, 'allowed'>, RefusalCode>> = {
  denied: 'approval/denied',
  dismissed: 'approval/dismissed',
  unasked: 'approval/needed',
  late: 'approval/late',
  cancelled: 'approval/ended',
  gone: 'approval/ended',
}
