import { stringField } from '../../core/value.ts'
import { readBody } from '../../mcp/transport/body.ts'
import { headerValues, withHeaders, type RawHeaders } from '../../mcp/transport/headers.ts'
import { mediaOf } from '../../mcp/transport/media.ts'
import { createSseSplitter } from '../../mcp/transport/sse.ts'
import type { UpstreamAnswer } from '../../net/upstream.ts'
import type { Front } from './front.ts'
import { isModern, type Lane } from './lanes.ts'
import { KEPT } from './limits.ts'
import { idOf, problemOf } from './problem.ts'

/**
 * Posts a message of the guard's own with the headers of the client's latest one, so that it is asked in the same session and
 * by the same principal. What comes back is judged, which is where the gate finds its answer, and goes no further.
 */
export async function askServer(front: Front, lane: Lane, message: Uint8Array): Promise<void> {
  try {
    if (underWay(front) >= front.limits.asks) throw new Error('too many requests of our own')
    counts.set(front, underWay(front) + 1)
    try {
      await readAnswer(front, lane, await post(front, lane, message))
    } finally {
      counts.set(front, underWay(front) - 1)
    }
  } catch (error) {
    const { body } = problemOf(error, front.url.origin, idOf(message))
    if (!front.closing.aborted) front.gate.judge(body, 'server', lane.conversation)
  }
}

/** Posts the refusal of a server's request back to it; whether it listens is its own affair. */
export async function tellServer(front: Front, lane: Lane, reply: Uint8Array): Promise<void> {
  try {
    const { body } = await post(front, lane, reply)
    body.destroy()
  } catch {
    front.notice('upstream/unreachable')
  }
}

const counts = new WeakMap<Front, number>()

function underWay(front: Front): number {
  return counts.get(front) ?? 0
}

function post(front: Front, lane: Lane, message: Uint8Array): Promise<UpstreamAnswer> {
  const { url, limits, closing } = front
  return front.upstream.send({
    method: 'POST',
    path: lane.endpoint ?? url.pathname + url.search,
    headers: headersFor(lane.caller ?? ['host', url.host], message),
    body: message,
    signal: AbortSignal.any([closing, AbortSignal.timeout(limits.askMs)]),
  })
}

function headersFor(caller: RawHeaders, message: Uint8Array): string[] {
  const method = isModern(caller) ? methodOf(message) : undefined
  return withHeaders(withoutMirrors(caller), {
    'content-type': 'application/json',
    'content-length': String(message.length),
    accept: 'application/json, text/event-stream',
    'last-event-id': undefined,
    'mcp-method': method,
    'mcp-name': undefined,
  })
}

/** `Mcp-Param-*` fields repeat arguments of the client's message, not of ours. */
function withoutMirrors(headers: RawHeaders): string[] {
  return headers.flatMap((name, index) =>
    index % 2 === 0 && !/^mcp-param-/i.test(name) ? [name, headers[index + 1] ?? ''] : [],
  )
}

function methodOf(message: Uint8Array): string | undefined {
  const value: unknown = JSON.parse(Buffer.from(message).toString('utf8'))
  return stringField(value, 'method')
}

async function readAnswer(front: Front, lane: Lane, answer: UpstreamAnswer): Promise<void> {
  const { gate, limits, room } = front
  const media = mediaOf(headerValues(answer.headers, 'content-type'))
  if (media === 'events') {
    const splitter = createSseSplitter({ max: limits.message, keep: KEPT })
    const chunks: AsyncIterable<Uint8Array> = answer.body
    for await (const chunk of chunks) {
      for (const piece of splitter.push(chunk)) {
        if (piece.kind === 'event' && piece.data) gate.judge(piece.data, 'server', lane.conversation)
      }
    }
    return
  }
  const body = await readBody(answer.body, { max: limits.message, drain: 0, keep: KEPT }, room)
  answer.body.destroy()
  if (body.kind !== 'whole') throw new Error('answer not held')
  room.give(body.bytes.length)
  if (media === 'json') gate.judge(body.bytes, 'server', lane.conversation)
  // HTTP+SSE answers on its stream; anything else without an answer is a failure of the request.
  else if (lane.endpoint === undefined) throw new Error('no answer')
}
