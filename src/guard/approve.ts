import { actionHash, type ApprovalBook } from '../core/approval.ts'
import { refusalRow, type RefusalCode } from '../core/refusal.ts'
import { redactSecrets } from '../core/secret.ts'
import { field, type JsonValue } from '../core/value.ts'
import type { Frame } from '../mcp/frame.ts'
import { createContinuations } from './approve/continuations.ts'
import { createHostQuestions } from './approve/host-questions.ts'
import { createParking, type End, type Parked } from './approve/parking.ts'
import { questionOf, readSaid, type Said } from './approve/question.ts'
import { carriedBy, questionKey, unwrap, type Carried, type Retry } from './approve/retry.ts'
import { seal } from './approve/seal.ts'
import { wayToAsk } from './approve/way.ts'
import type { Confirm } from './confirm.ts'
import type { Passage } from './gate.ts'
import type { GateState } from './gate-state.ts'
import type { Transit } from './transit.ts'

export interface ApproveTimes {
  /** How long a call waits for an answer on the command line, where the host cannot ask. */
  readonly waitMs?: number
  /** How long it waits for a person whom the host asks. */
  readonly askMs?: number
}

export interface Approver {
  /** For a request that a person has to confirm: it may pass, is refused, is answered with the question, or has to wait. */
  readonly meet: (transit: Transit) => void
  /** Has it wait. `again` judges it once more as of now, `pass` settles it. */
  readonly park: (transit: Transit, again: () => Transit, pass: () => Passage) => Passage
  /** True where a message was meant for the guard alone: the answer to its question, the end of a call that waits. */
  readonly hear: (transit: Transit) => boolean
  /** The call in a frame without the guard's own part, where it answers a question of the guard's. */
  readonly unwrap: (frame: Frame) => { readonly frame: Frame; readonly retry: Retry } | undefined
  /** Whatever waits is refused. */
  readonly close: () => void
}

/** How a person is asked, and what the answer opens: docs/approvals.md. */
export function createApprover(
  book: ApprovalBook,
  times: ApproveTimes,
  record: GateState['record'],
): Approver {
  const { waitMs = 0, askMs = 300_000 } = times
  const continuations = createContinuations(Date.now)
  const questions = createHostQuestions()
  const carried = new Map<string, Carried>()
  const releases = new Map<Parked, () => void>()

  const meet = (transit: Transit): void => {
    const { confirm } = transit
    if (!confirm || transit.refusal) return
    const hash = actionHash(confirm.action)
    if (continuations.take(transit, hash)) return allow(transit, hash, 'continued')
    if (transit.retry) answerOf(transit, hash, transit.retry)
    if (transit.refusal) return
    if (book.take(confirm.action)) return allow(transit, hash, 'used')
    // Two numbers that are one to us may be two to the server.
    if (transit.frame.flaws.has('inexact-number')) return refuse(transit, 'approval/inexact', '')
    ask(transit, confirm, hash)
  }

  /** What came back with the seal. It answers only the question it was put for, and only while that waits. */
  const answerOf = (transit: Transit, hash: string, { seal: of, answer }: Retry): void => {
    const state = book.state(of.id)
    if (of.hash !== hash || of.until <= Date.now() || (state !== 'waiting' && state !== 'allowed')) {
      return note(record, transit, 'stale', of.id, hash)
    }
    const said = readSaid(answer)
    if (state === 'waiting' || said === 'deny') decide(transit, of.id, said, hash)
    if (said === 'deny') refuse(transit, 'approval/denied', of.id)
    if (said === 'nothing' && state === 'waiting') refuse(transit, 'approval/dismissed', of.id)
  }

  const ask = (transit: Transit, { action, why }: Confirm, hash: string): void => {
    const id = book.ask(action, why)
    if (book.state(id) === 'denied') return refuse(transit, 'approval/denied', id)
    const way = wayToAsk(transit)
    note(record, transit, 'asked', id, hash, way ?? 'command line')
    if (way === 'input-required') {
      keepCarried(id, transit)
      const until = Date.now() + SEAL_MS
      const reply = askBack(transit, id, seal(book.sealKey, { id, hash, until }), { action, why })
      transit.step = { at: 'asked', reply }
    } else if (way === undefined && (waitMs === 0 || transit.pointer !== '')) {
      refuse(transit, 'approval/needed', id)
    } else if (parking.isFull()) refuse(transit, 'approval/crowded', id)
    else transit.step = { at: 'parked', id, way }
  }

  const keepCarried = (id: string, { frame }: Transit): void => {
    const found = carriedBy(frame)
    carried.delete(id)
    if (!found || (found.inputResponses?.length ?? 0) + (found.requestState?.length ?? 0) > MOST_CARRIED)
      return
    carried.set(id, found)
    if (carried.size > MOST_CALLS_CARRIED) carried.delete(carried.keys().next().value ?? '')
  }

  const parking = createParking((parked) => {
    try {
      const state = book.state(parked.id)
      // Another call took the answer, or it waited longer than the question holds.
      if (state === 'used' || state === 'expired') askAgain(parked)
      return state
    } catch {
      return 'waiting'
    }
  })

  const askAgain = (parked: Parked): void => {
    const { action, why } = parked.transit.confirm!
    parked.id = book.ask(action, why)
  }

  const park: Approver['park'] = (transit, again, pass) => {
    const { id, way } = transit.step?.at === 'parked' ? transit.step : { id: '', way: undefined }
    const { action, why } = transit.confirm!
    const parked: Parked = {
      transit,
      id,
      question: way === 'elicitation' ? questions.put(transit.conversation, action, why) : undefined,
      until: performance.now() + (way === 'elicitation' ? Math.max(askMs, waitMs) : waitMs),
    }
    let passage: Passage | undefined
    let how: End = 'gone'
    const release = (): Passage => {
      if (passage) return passage
      parking.end(parked, 'gone')
      releases.delete(parked)
      settle(parked, how, again)
      passage = pass()
      // The host that took its call back expects no answer.
      if (how === 'cancelled') passage = {}
      return passage
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

  /** Judged again, as it would be if it came now: while it waited, definitions and what was read may have changed. */
  const settle = (parked: Parked, how: End, again: () => Transit): void => {
    const { transit } = parked
    const hash = actionHash(transit.confirm!.action)
    transit.step = undefined
    try {
      if (parked.question !== undefined) questions.withdraw(parked.question)
      if (how !== 'allowed') return refuse(transit, ENDS[how], parked.id)
      const second = again()
      const { confirm } = second
      if (second.refusal) transit.refusal = second.refusal
      else if (confirm && actionHash(confirm.action) !== hash) refuse(transit, 'approval/stale', parked.id)
      else if (book.take(transit.confirm!.action)) allow(transit, hash, 'used', parked.id)
      else {
        askAgain(parked)
        refuse(transit, 'approval/needed', parked.id)
      }
      // What it came to, for those who remember calls.
      second.refusal = transit.refusal
    } catch {
      transit.refusal = { code: 'stage/failed', rule: 'stage/failed', pointer: transit.pointer }
    }
    if (transit.refusal) transit.decision = 'block'
  }

  const hear = (transit: Transit): boolean => {
    const { from, envelope, asked, message } = transit
    if (from === 'server') {
      if (envelope.kind === 'response') continuations.open(transit)
      return false
    }
    if (asked?.isOwn) {
      const parked = parking.find(({ question }) => question === envelope.id)
      if (parked) hearAnswer(transit, parked)
      return true
    }
    if (message?.method !== 'notifications/cancelled') return false
    const cancelled = JSON.stringify(field(message.body, 'requestId'))
    const parked = parking.find(
      ({ transit: { conversation, envelope: call } }) =>
        conversation === transit.conversation && call.id === cancelled,
    )
    if (parked) parking.end(parked, 'cancelled')
    return parked !== undefined
  }

  const hearAnswer = (transit: Transit, parked: Parked): void => {
    const hash = actionHash(parked.transit.confirm!.action)
    // A host that cannot ask after all leaves the command line, for as long as calls wait for that.
    if (transit.envelope.isError) {
      if (waitMs === 0) parking.end(parked, 'unasked')
      return
    }
    const said = transit.refusal ? 'nothing' : readSaid(transit.message?.body)
    try {
      const state = book.state(parked.id)
      if (state === 'denied') return parking.end(parked, 'denied')
      if (state === 'used' || state === 'expired') askAgain(parked)
      decide(transit, parked.id, said, hash)
    } catch {
      return parking.end(parked, 'unasked')
    }
    parking.end(parked, said === 'allow' ? 'allowed' : said === 'deny' ? 'denied' : 'dismissed')
  }

  const decide = (transit: Transit, id: string, said: Said, hash: string): void => {
    const by = `host ${redactSecrets(transit.conversation.session.client ?? 'without a name')}`
    if (said !== 'nothing') book.answer(id, said, by)
    note(
      record,
      transit,
      said === 'allow' ? 'allowed' : said === 'deny' ? 'denied' : 'dismissed',
      id,
      hash,
      by,
    )
  }

  const allow = (transit: Transit, hash: string, change: string, id?: string): void => {
    note(record, transit, change, id, hash)
    transit.step = { at: 'allowed', hash }
    transit.decision = 'allow'
  }

  return {
    meet,
    park,
    hear,
    unwrap: (frame) => unwrap(frame, book.sealKey, (id) => carried.get(id)),
    close: () => {
      for (const release of releases.values()) release()
    },
  }
}

const SEAL_MS = 600_000
const MOST_CARRIED = 1024 * 1024
const MOST_CALLS_CARRIED = 20

const ENDS: Readonly<Record<Exclude<End, 'allowed'>, RefusalCode>> = {
  denied: 'approval/denied',
  dismissed: 'approval/dismissed',
  unasked: 'approval/needed',
  late: 'approval/late',
  cancelled: 'approval/ended',
  gone: 'approval/ended',
}

function refuse(transit: Transit, code: RefusalCode, id: string): void {
  const { why } = transit.confirm!
  const remedy = refusalRow(code).remedy.replaceAll('{id}', id)
  transit.refusal = { code, rule: why.rule, pointer: transit.pointer, why: { ...why, remedy } }
  transit.decision = 'block'
}

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

/** Who was asked what, and what was said. */
function note(
  record: GateState['record'],
  { message, envelope, asked }: Transit,
  change: string,
  approval: string | undefined,
  action: string,
  by?: string,
): void {
  const name: JsonValue | undefined = asked ? undefined : field(message?.body, 'name')
  record({
    kind: 'note',
    message: 'approval',
    change,
    approval,
    action,
    by,
    about: message?.method.slice(0, 200),
    name: typeof name === 'string' ? redactSecrets(name.slice(0, 200)) : undefined,
    id: envelope.id?.slice(0, 200),
  })
}
