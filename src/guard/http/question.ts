import type { IncomingMessage } from 'node:http'
import { readBody, type Body } from '../../mcp/transport/body.ts'
import { headerValues } from '../../mcp/transport/headers.ts'
import { isReadAsUtf8, looksLikeRpc } from '../../mcp/transport/media.ts'
import type { Held, ParkedCall, Passage, Tell } from '../gate.ts'
import type { Front } from './front.ts'
import { isModern, type Lane } from './lanes.ts'
import { KEPT } from './limits.ts'
import { problem, type Problem } from './problem.ts'

/** A client's request that may go on to the server. */
export interface GoingQuestion {
  readonly kind: 'goes-on'
  readonly lane: Lane
  readonly body: Uint8Array | undefined
  /** A refusal that has to join the server's answer: part of a batch was refused. */
  readonly reply: Uint8Array | undefined
  /** Keys in the conversation of what this request asked. */
  readonly asked: readonly string[]
  /** Bytes of the room taken, to be given back when the exchange is over. */
  readonly held: number
}

/** `closes`: the body was not read to its end, so the connection cannot be used again. */
export type Question =
  | GoingQuestion
  | { readonly kind: 'answered'; readonly status: number; readonly body: Buffer; readonly closes: boolean }

/** What it asked has been answered by the guard, so no answer of the server's is awaited any more. */
export function forget({ lane, asked }: GoingQuestion): void {
  for (const key of asked) lane.conversation.asked.client.delete(key)
}

export interface Target {
  readonly path: string
  /** On the guarded path every body is a message; elsewhere under the same origin (OAuth) only what could be read as one. */
  readonly isGuarded: boolean
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal
  /** Where the client reads messages of the guard's own before the answer. */
  readonly tell: Tell | undefined
}

export async function readQuestion(
  front: Front,
  request: IncomingMessage,
  target: Target,
): Promise<Question> {
  const { path } = target
  const headers = request.rawHeaders
  if (!hasBody(request)) return goesOn(front.lanes.find(path, headers, undefined))
  const flaw = mediaFlaw(headerValues(headers, 'content-encoding'), headerValues(headers, 'content-type'))
  if (flaw !== undefined) return answered(problem('http/unsupported-media', { what: flaw }))

  const body = await readWithin(front, request)
  if (body.kind === 'whole') {
    const lane = front.lanes.find(path, headers, body.bytes)
    const question = await judged(front, lane, body.bytes, isModern(headers), target)
    if (question.kind === 'answered') front.room.give(body.bytes.length)
    return question
  }
  if (body.kind === 'no-room') return answered(problem('http/busy'))
  const { conversation } = front.lanes.find(path, headers, body.head)
  const isLarge = body.kind === 'too-large'
  const cause = isLarge ? 'frame/too-large' : 'frame/cut-off'
  const { reply } = front.gate.refuseUnread(cause, body, 'client', conversation)
  const { status, body: own } = problem(isLarge ? 'http/too-large' : 'http/too-slow')
  return answered({ status, body: reply === undefined ? own : Buffer.from(reply) })
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}

function mediaFlaw(encodings: readonly string[], types: readonly string[]): string | undefined {
  if (encodings.some((encoding) => encoding.trim().toLowerCase() !== 'identity')) return 'Content-Encoding'
  return types.every(isReadAsUtf8) ? undefined : 'charset'
}

async function readWithin({ limits, room }: Front, request: IncomingMessage): Promise<Body> {
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limits.drain) return { kind: 'too-large', head: NOTHING, tail: NOTHING, size: declared }
  const bounds = { max: limits.message, drain: limits.drain, keep: KEPT, within: limits.bodyMs }
  return readBody(request, bounds, room)
}

const NOTHING = new Uint8Array(0)

async function judged(
  front: Front,
  lane: Lane,
  bytes: Uint8Array,
  isModernEra: boolean,
  { isGuarded, signal, tell }: Target,
): Promise<Question> {
  if (bytes.length === 0 || !(isGuarded || looksLikeRpc(bytes))) {
    return goesOn(lane, { body: bytes, held: bytes.length })
  }
  const { client } = lane.conversation.asked
  let before = new Set(client.keys())
  let passage = telling(lane, tell, () => front.gate.judge(bytes, 'client', lane.conversation))
  for (let call = passage.held ?? passage.parked; call; call = passage.held ?? passage.parked) {
    await readyOrGone(call, signal)
    // Others may have asked something on this lane meanwhile.
    before = new Set(client.keys())
    passage = telling(lane, tell, call.release)
  }
  if (passage.forward === undefined) return refused(passage, isModernEra)
  const asked = [...client.keys()].filter((key) => !before.has(key))
  return goesOn(lane, { body: passage.forward, reply: passage.reply, asked, held: bytes.length })
}

/** Judging takes one turn, so what is told then is told to the client of this very message. */
function telling(lane: Lane, tell: Tell | undefined, judge: () => Passage): Passage {
  lane.tell = tell
  const passage = judge()
  lane.tell = undefined
  return passage
}

/** Of a client that has gone nobody says yes any more: the answer would be lost with it. */
async function readyOrGone(call: Held | ParkedCall, signal: AbortSignal): Promise<void> {
  const leave = 'leave' in call ? call.leave : () => {}
  if (signal.aborted) leave()
  signal.addEventListener('abort', leave, { once: true })
  await call.ready
  signal.removeEventListener('abort', leave)
}

/**
 * A refused request is answered like any other, but that the modern era has a status for unknown methods (2026-07-28,
 * Streamable HTTP); a refused notification or answer is accepted and goes nowhere.
 */
function refused({ reply, refusal }: Passage, isModernEra: boolean): Question {
  return { kind: 'answered', status: statusOf(), body: Buffer.from(reply ?? ''), closes: false }

  function statusOf(): number {
    if (refusal?.code.startsWith('frame/')) return 400
    if (reply === undefined) return 202
    return isModernEra && refusal?.code === 'method/unknown' ? 404 : 200
  }
}

function answered({ status, body }: Pick<Problem, 'status' | 'body'>): Question {
  return { kind: 'answered', status, body, closes: true }
}

function goesOn(lane: Lane, rest: Partial<GoingQuestion> = {}): GoingQuestion {
  return { kind: 'goes-on', lane, body: undefined, reply: undefined, asked: [], held: 0, ...rest }
}
