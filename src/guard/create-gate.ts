import type { ApprovalBook } from '../core/approval.ts'
import type { Severity } from '../core/severity.ts'
import { isArray, type JsonValue } from '../core/value.ts'
import { readEnvelope } from '../mcp/envelope.ts'
import { FRAME_LIMITS, readFrame, type Frame, type FrameLimits } from '../mcp/frame.ts'
import type { Evidence } from '../store/evidence.ts'
import type { Pins } from '../store/pins.ts'
import { refusedPassage } from './answer.ts'
import { createApprover, type ApproveTimes } from './approve.ts'
import { judgeBatch } from './batch.ts'
import { createCascade, type CascadeOptions } from './cascade.ts'
import { createCounters } from './cascade/counters.ts'
import { withMeta, withoutParts } from './edit.ts'
import { createFloods, type FloodLimits } from './flood.ts'
import { createFlows, type FlowOptions } from './flows.ts'
import type { Conversation, Gate, Mode, Passage, Side } from './gate.ts'
import type { GateState } from './gate-state.ts'
import { createHolds } from './holds.ts'
import { createLogTap, type LogTapOptions } from './log-tap.ts'
import { noteLog } from './log-tap/note-log.ts'
import { createPinBook } from './pin-book.ts'
import { createRecorder } from './recorder.ts'
import { createRelister } from './relist.ts'
import type { RuleBook } from './rule-book.ts'
import { runStages } from './run-stages.ts'
import { createSharedView, type SharedOptions } from './shared-word.ts'
import { AGAIN, DECIDING, LOOKING, PASSING } from './stages/index.ts'
import { createSurfaces } from './surfaces.ts'
import { annotations, KEY } from './trace/exchanged-labels.ts'
import { newTransit, type Transit } from './transit.ts'
import { refuseUnread } from './unread.ts'

export interface GateOptions {
  readonly server: string
  readonly mode: Mode
  readonly blockAt?: Severity
  readonly allowedMethods?: readonly string[]
  readonly limits?: FrameLimits
  /** Whether messages are lines (stdio), where a bare carriage return splits one for some readers. */
  readonly isLineFramed: boolean
  readonly relists?: boolean
  /** How much a server may send; of what is left out, as much as any honest one does. */
  readonly flood?: FloodLimits
  readonly evidence: Pick<Evidence, 'append'>
  readonly pins: Pins
  /** What others saw, where somebody has it. */
  readonly shared?: SharedOptions
  /** What comes after the signatures; each of it may be left out. */
  readonly cascade?: CascadeOptions
  readonly rules?: RuleBook
  readonly logs?: LogTapOptions
  /** Where left out, nothing is traced and policy is not asked. */
  readonly flows?: FlowOptions
  readonly approvals?: ApprovalBook
  /** How long calls wait for a person. */
  readonly approving?: ApproveTimes
  /** Told of every refusal and every withheld part, to show it to whoever watches. */
  readonly onRefusal?: (refused: Refused) => void
}

export interface Refused {
  readonly from: Side
  readonly method: string | undefined
  readonly rules: readonly string[]
}

/** The gate of one server: every message of every conversation with it goes through `judge`. */
export function createGate(options: GateOptions): Gate {
  const { server, mode, limits = FRAME_LIMITS, onRefusal } = options
  const recorder = createRecorder(options.evidence)
  // Fields are JSON by construction; undefined ones are left out when written.
  const record: GateState['record'] = (entry) => recorder.put({ server, ...entry })
  const recordRefused: GateState['record'] = (entry) => {
    try {
      record(entry)
    } catch {
      // The entry before it still waits, and the next message meets that.
    }
  }
  const counters = createCounters()
  const state: GateState = {
    server,
    mode,
    blockAt: options.blockAt ?? 'high',
    allowedMethods: new Set(options.allowedMethods),
    isLineFramed: options.isLineFramed,
    floods: createFloods(options.flood),
    pins: createPinBook(server, options.pins),
    shared: options.shared && createSharedView(options.shared, server),
    surfaces: createSurfaces(server, options.pins),
    cascade: options.cascade && createCascade(options.cascade, counters),
    rules: options.rules,
    logs: options.logs && createLogTap(options.logs, counters),
    flows: options.flows && createFlows(options.flows),
    approvals: options.approvals,
    approver: options.approvals && createApprover(options.approvals, options.approving ?? {}, record),
    counters,
    record,
    recordRefused,
  }
  const relister = options.relists === false ? undefined : createRelister()

  const judge = (bytes: Uint8Array, from: Side, conversation: Conversation): Passage => {
    const read = readFrame(bytes, limits)
    if (!read.ok) {
      const kept = { head: bytes.subarray(0, 1024), tail: bytes.subarray(-1024), size: bytes.byteLength }
      return told(refuseUnread(state, read.rule, kept, from, conversation), from, undefined)
    }
    const { frame } = read
    const one = (json: JsonValue, pointer: string): Passage =>
      judgeOne(frame, json, pointer, from, conversation)
    return isArray(frame.value)
      ? judgeBatch(state, frame, frame.value, conversation, one)
      : one(frame.value, '')
  }

  const judgeOne = (
    frame: Frame,
    json: JsonValue,
    pointer: string,
    from: Side,
    conversation: Conversation,
  ): Passage => {
    const answer = from === 'client' && pointer === '' ? state.approver?.unwrap(frame) : undefined
    const seen = answer?.frame ?? frame
    const envelope = readEnvelope(seen, answer ? seen.value : json, pointer)
    const transit = newTransit(seen, envelope, pointer, from, conversation)
    if (answer) Object.assign(transit, { retry: answer.retry, isRepeat: true })
    runStages(LOOKING, transit, state)
    const passage = holds.settle(transit)
    return transit.asked?.isOwn ? {} : passage
  }

  const finish = (transit: Transit): Passage => {
    runStages(DECIDING, transit, state)
    const { approver } = state
    return approver && transit.step?.at === 'parked' && !transit.refusal
      ? approver.park(
          transit,
          () => judgeAgain(transit),
          () => pass(transit),
        )
      : pass(transit)
  }

  const judgeAgain = ({ frame, envelope, pointer, from, conversation }: Transit): Transit => {
    const transit = newTransit(frame, envelope, pointer, from, conversation)
    transit.isRepeat = true
    runStages(AGAIN, transit, state)
    return transit
  }

  const pass = (transit: Transit): Passage => {
    runStages(PASSING, transit, state)
    if (transit.findings.length > 0) counters.hit(transit.findings.map(({ rule }) => rule))
    if (state.approver?.hear(transit)) return {}
    relister?.after(transit)
    return transit.asked?.isOwn ? {} : told(passageOf(transit, state), transit.from, transit)
  }

  const holds = createHolds(state, finish)

  const told = (passage: Passage, from: Side, transit: Transit | undefined): Passage => {
    const withheld = transit ? [...transit.withheld.values()] : []
    const refusals = passage.refusal ? [passage.refusal] : withheld
    if (onRefusal && refusals.length > 0) {
      onRefusal({
        from,
        method: transit?.message?.method,
        rules: [...new Set(refusals.map(({ rule }) => rule))],
      })
    }
    return passage
  }

  return {
    judge,
    converse: ({ parent, ask, teller } = {}) => ({
      asked: { client: new Map(), server: new Map() },
      session: parent?.session ?? {
        revision: undefined,
        clientCapabilities: undefined,
        client: undefined,
        lists: new Map(),
      },
      parent,
      ask,
      teller,
    }),
    refuseUnread: (cause, kept, from, conversation) =>
      told(refuseUnread(state, cause, kept, from, conversation), from, undefined),
    hear: (chunk) => noteLog(state, state.logs?.hearErrors(chunk).found ?? [], 'standard error'),
    summary: () => {
      const memory = state.flows?.memorySize()
      return { ...counters.summary(), ...(memory && { memory }) }
    },
    close: () => {
      relister?.close()
      state.approver?.close()
      state.cascade?.close()
      holds.close()
      state.flows?.settle()
      recorder.flush()
    },
  }
}

function passageOf(transit: Transit, state: GateState): Passage {
  const { frame, refusal, withheld, cuts, pointer, step } = transit
  if (refusal) return refusedPassage(refusal, transit, state.server)
  if (step?.at === 'asked') return { reply: step.reply }
  if (withheld.size === 0 && cuts.length === 0) return { forward: labelled(frame.bytes, transit, state) }
  return { forward: withoutParts(frame, pointer, transit.list?.key, new Set(withheld.keys()), cuts) }
}

/** Where labels are exchanged, the peer is told what the guard knows; not inside batches, which only one old revision has. */
function labelled(
  bytes: Uint8Array,
  { traced, label, pointer }: Transit,
  { flows, server }: GateState,
): Uint8Array {
  if (!flows?.exchangesLabels || pointer !== '') return bytes
  if (traced) {
    const { flow } = traced.request
    const said = annotations(flow, flow.sources)
    return Object.keys(said).length > 0 ? withMeta(bytes, 'params', KEY, said) : bytes
  }
  return label ? withMeta(bytes, 'result', KEY, annotations(label, [server])) : bytes
}
