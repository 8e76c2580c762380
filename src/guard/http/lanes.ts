import { headerValues, type RawHeaders } from '../../mcp/transport/headers.ts'
import type { Conversation, Gate, Tell } from '../gate.ts'
import { createParents } from './parents.ts'

/** One conversation and how to reach the server inside it. */
export interface Lane {
  readonly conversation: Conversation
  /** The headers of the client's latest message, as they went to the server: the guard's own requests copy them. */
  caller: RawHeaders | undefined
  /** Where the client's messages go, if not to the guarded address (HTTP+SSE, 2024-11-05). */
  endpoint: string | undefined
  /** How to send the client something beside the message that is being judged. */
  tell: Tell | undefined
  /** Opens a session, if the server's answer names one. */
  readonly isOpening: boolean
}

export interface Lanes {
  /** The lane that a request belongs to; a fresh one for what is not part of a session. */
  readonly find: (path: string, headers: RawHeaders, body: Uint8Array | undefined) => Lane
  /** The server has named a session in its answer on this lane. */
  readonly adopt: (session: string, lane: Lane) => void
  /** What was agreed on an opening lane holds for requests without a session too. */
  readonly share: (lane: Lane, headers: RawHeaders) => void
  readonly end: (session: string) => void
  /** An event stream has said where its client's messages go; true until `leave`. */
  readonly join: (endpoint: string, lane: Lane) => void
  readonly leave: (lane: Lane) => void
  readonly isEndpoint: (path: string) => boolean
}

/**
 * Legacy sessions have one lane each, the least used forgotten first. A modern or sessionless exchange has its own, as its
 * ids are its client's, under a parent that the exchanges of one principal share.
 */
export function createLanes(
  gate: Gate,
  limit: number,
  ask: (lane: Lane, message: Uint8Array) => void,
): Lanes {
  const parents = createParents(gate, limit)
  const sessions = new Map<string, Lane>()
  const endpoints = new Map<string, Lane>()

  return { find, adopt, share, end, join, leave, isEndpoint }

  function find(path: string, headers: RawHeaders, body: Uint8Array | undefined): Lane {
    const streamed = endpoints.get(path)
    if (streamed !== undefined) return streamed
    const session = sessionOf(headers)
    if (session === undefined) {
      const isOpening = !isModern(headers) && mayInitialize(body)
      return open(isOpening ? undefined : parents.find(isModern(headers), headers), isOpening)
    }
    const lane = sessions.get(session) ?? open(undefined, false)
    remember(session, lane)
    return lane
  }

  function adopt(session: string, lane: Lane): void {
    if (lane.isOpening && !sessions.has(session)) remember(session, lane)
  }

  function share({ conversation }: Lane, headers: RawHeaders): void {
    const { session } = parents.find(false, headers)
    session.revision = conversation.session.revision ?? session.revision
    session.clientCapabilities = conversation.session.clientCapabilities ?? session.clientCapabilities
  }

  function end(session: string): void {
    sessions.delete(session)
  }

  function join(endpoint: string, lane: Lane): void {
    leave(lane)
    lane.endpoint = endpoint
    endpoints.set(endpoint, lane)
  }

  function leave(lane: Lane): void {
    if (lane.endpoint !== undefined && endpoints.get(lane.endpoint) === lane) endpoints.delete(lane.endpoint)
  }

  function isEndpoint(path: string): boolean {
    return endpoints.has(path)
  }

  function open(parent: Conversation | undefined, isOpening: boolean): Lane {
    const lane: Lane = {
      conversation: gate.converse({
        ...(parent === undefined ? {} : { parent }),
        ask: (message) => ask(lane, message),
        teller: () => lane.tell,
      }),
      caller: undefined,
      endpoint: undefined,
      tell: undefined,
      isOpening,
    }
    return lane
  }

  function remember(session: string, lane: Lane): void {
    sessions.delete(session)
    sessions.set(session, lane)
    if (sessions.size <= limit) return
    const [oldest] = sessions.keys()
    if (oldest !== undefined) sessions.delete(oldest)
  }
}

/** The session a legacy request names. A modern one has none, whatever it carries. */
export function sessionOf(headers: RawHeaders): string | undefined {
  return isModern(headers) ? undefined : headerValues(headers, 'mcp-session-id')[0]
}

export function isModern(headers: RawHeaders): boolean {
  const [version] = headerValues(headers, 'mcp-protocol-version')
  return version !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(version) && version >= '2026-07-28'
}

/** Only says where ids and what was agreed are kept, so a guess is enough; an HTTP+SSE stream has no body yet. */
function mayInitialize(body: Uint8Array | undefined): boolean {
  if (body === undefined) return true
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes('"initialize"')
}
