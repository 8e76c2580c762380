import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { resolveEndpoint } from '../../mcp/transport/endpoint.ts'
import { encodeSseEvent, newSseEvent } from '../../mcp/transport/sse-event.ts'
import { createSseSplitter, type SsePiece } from '../../mcp/transport/sse.ts'
import type { Held, Passage } from '../gate.ts'
import { tellServer } from './ask.ts'
import type { Front } from './front.ts'
import type { Lane } from './lanes.ts'
import { KEPT } from './limits.ts'
import { problem, type MessageId } from './problem.ts'

export interface EventStream {
  readonly front: Front
  readonly lane: Lane
  readonly body: Readable
  readonly response: ServerResponse
  /** The address this stream was asked for at the server, which relative endpoints build on. */
  readonly streamUrl: URL
  /** The guard as this client sees it. */
  readonly guardOrigin: string
  /** To be sent before all else: the refused part of a batch. */
  readonly first: Uint8Array | undefined
  readonly id: () => MessageId
  /** What the client asked on this exchange and waits for. */
  readonly asked: readonly string[]
}

/**
 * Judges each event and passes it with its own bytes as soon as it is whole. Reading waits for the client, so a slow client
 * slows the server down and nothing piles up here.
 */
export async function relayEvents(stream: EventStream): Promise<void> {
  const { front, lane, body, response } = stream
  const splitter = createSseSplitter({ max: front.limits.message, keep: KEPT })
  let canResume = false
  // The head goes at once where no event comes with it, and in one packet where one does.
  const head = setImmediate(() => response.flushHeaders())
  try {
    if (stream.first !== undefined && !(await write(response, [newSseEvent(stream.first)]))) return
    const chunks: AsyncIterable<Uint8Array> = body
    for await (const chunk of chunks) {
      const out: Uint8Array[] = []
      for (const piece of splitter.push(chunk)) {
        canResume ||= piece.hasId
        const passed = pass(stream, piece)
        // What came before goes on while this one waits.
        if (!isHeld(passed)) out.push(...passed)
        else if (!(await write(response, out.splice(0)))) return
        else out.push(...(await heard(passed)))
      }
      if (!(await write(response, out)) || stream.response.destroyed) return
      if (splitter.open() > front.limits.drain) throw new Error('an event without end')
    }
    const rest = splitter.end()
    if (rest !== undefined) {
      const passed = pass(stream, rest)
      await write(response, isHeld(passed) ? await heard(passed) : passed)
    }
    response.end()
  } catch {
    if (response.destroyed) return
    await breakOff(stream, splitter.end(), canResume)
  } finally {
    clearImmediate(head)
    body.destroy()
    front.lanes.leave(lane)
  }
}

type Parts = readonly Uint8Array[]

/** An event whose message waits for the arbiter. */
interface HeldParts {
  readonly held: Held
  readonly parts: (passage: Passage) => Parts
}

const isHeld = (passed: Parts | HeldParts): passed is HeldParts => 'held' in passed

async function heard({ held, parts }: HeldParts): Promise<Parts> {
  await held.ready
  return parts(held.release())
}

function pass(stream: EventStream, piece: SsePiece): Parts | HeldParts {
  const { front, lane } = stream
  if (piece.kind === 'silent') return [piece.raw]
  if (piece.kind === 'too-large') {
    return added(stream, front.gate.refuseUnread('frame/too-large', piece, 'server', lane.conversation))
  }
  const data = piece.data ?? NOTHING
  if (piece.type === 'endpoint') return endpoint(stream, piece.raw, data)
  // No MCP client reads events of other types; what may be a message in spite of that is judged.
  if (piece.type !== 'message' && !mayBeJson(data)) return [piece.raw]
  const parts = ({ forward, reply }: Passage): Parts => {
    if (reply !== undefined) void tellServer(front, lane, reply)
    if (forward === undefined) return []
    return [same(forward, data) ? piece.raw : encodeSseEvent(piece.raw, forward)]
  }
  const passage = front.gate.judge(data, 'server', lane.conversation)
  return passage.held ? { held: passage.held, parts } : parts(passage)
}

function added({ front, lane }: EventStream, { forward, reply }: Passage): readonly Uint8Array[] {
  if (reply !== undefined) void tellServer(front, lane, reply)
  return forward === undefined ? [] : [newSseEvent(forward)]
}

function endpoint(stream: EventStream, raw: Uint8Array, data: Uint8Array): readonly Uint8Array[] {
  const { front, lane } = stream
  const resolved = resolveEndpoint(Buffer.from(data).toString('utf8'), stream.streamUrl, stream.guardOrigin)
  if (!resolved.ok) {
    front.notice('upstream/elsewhere')
    return [newSseEvent(problem('upstream/elsewhere', { url: front.url.origin }).body)]
  }
  front.lanes.join(resolved.path, lane)
  return [resolved.data === undefined ? raw : encodeSseEvent(raw, Buffer.from(resolved.data))]
}

/**
 * The server went away in the middle. A client that can resume must see just that, or it would take our word for the answer;
 * one that cannot is told, as nothing else ever would.
 */
async function breakOff(stream: EventStream, rest: SsePiece | undefined, canResume: boolean): Promise<void> {
  const { front, lane, response, asked } = stream
  const { client } = lane.conversation.asked
  const waits = asked.some((key) => client.has(key))
  const data = rest?.kind === 'partial' ? (rest.data ?? NOTHING) : NOTHING
  const kept = { head: data.subarray(0, KEPT), tail: data.subarray(-KEPT), size: data.length }
  const { forward } = front.gate.refuseUnread('frame/cut-off', kept, 'server', lane.conversation)
  if (canResume || !(waits || forward !== undefined)) {
    response.destroy()
    return
  }
  const { body } = problem('upstream/cut-off', { url: front.url.origin }, stream.id())
  for (const key of asked) client.delete(key)
  await write(response, [newSseEvent(forward ?? body)])
  response.end()
}

/** False when the client has gone. */
async function write(response: ServerResponse, parts: readonly Uint8Array[]): Promise<boolean> {
  if (response.destroyed) return false
  if (parts.length === 0) return true
  const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts)
  if (response.write(bytes)) return true
  const gone = new AbortController()
  const closed = (): void => gone.abort()
  response.once('close', closed)
  try {
    await once(response, 'drain', { signal: gone.signal })
    return true
  } catch {
    return false
  } finally {
    response.off('close', closed)
  }
}

const NOTHING = new Uint8Array(0)

function same(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0
}

function mayBeJson(data: Uint8Array): boolean {
  for (const byte of data) {
    if (byte === 0x7b || byte === 0x5b) return true
    if (byte !== 32 && byte !== 9 && byte !== 10 && byte !== 13) return false
  }
  return false
}
