import type { Refusal } from '../core/decision.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'

export type Side = 'client' | 'server'
export type Mode = 'audit' | 'enforce'

/**
 * A scope in which JSON-RPC ids are unique: one stdio pipe, one legacy HTTP session, or one HTTP exchange
 * (its `parent` then holds what the wider session asked).
 */
export interface Conversation {
  /** Open requests by the side that sent them. */
  readonly asked: { readonly client: Map<string, Asked>; readonly server: Map<string, Asked> }
  readonly session: Session
  readonly parent: Conversation | undefined
  /** Sends a message of the guard's own to the server; its answer comes back through `judge` and goes no further. */
  readonly ask: ((message: Uint8Array) => void) | undefined
  /** How to send one to the client beside the message that is being judged; undefined where there is no way. */
  readonly teller: (() => Tell | undefined) | undefined
}

export type Tell = (message: Uint8Array) => void

/** What both sides agreed on; shared by a conversation and its children. */
export interface Session {
  revision: string | undefined
  clientCapabilities: JsonValue | undefined
  /** What the client calls itself; nobody vouches for it. */
  client: string | undefined
  /** The client's own latest list requests by method: what a re-listing of the guard repeats. */
  readonly lists: Map<string, JsonValue>
}

/** A request that waits for its answer. */
export interface Asked {
  readonly method: string
  readonly params: JsonValue
  readonly isOwn: boolean
  /** Hash of the action, where a person allowed it. */
  readonly allowed?: string | undefined
}

/** What becomes of one message. */
export interface Passage {
  /** For the other side: the original bytes unless a stage changed the message; undefined when nothing may pass. */
  readonly forward?: Uint8Array | undefined
  /** For the side it came from: the refusal of a request. */
  readonly reply?: Uint8Array | undefined
  readonly refusal?: Refusal | undefined
  /** The arbiter is asked first: nothing else is known yet. */
  readonly held?: Held | undefined
  /** A person is asked first. */
  readonly parked?: ParkedCall | undefined
}

/**
 * A message that waits. Who carries it keeps the messages behind it, in its direction, back until `ready`, which comes within
 * the arbiter's time limit and never rejects; and then takes what becomes of it from `release`, in the same turn of the event loop.
 */
export interface Held {
  readonly ready: Promise<void>
  readonly release: () => Passage
}

/**
 * A call that waits for a person, minutes perhaps: unlike what is held it keeps nobody back, so other calls, and the
 * answer itself, go past it.
 */
export interface ParkedCall extends Held {
  /** Nobody waits for it any more: it is ready at once, and refused. */
  readonly leave: () => void
}

export type UnreadCause = 'frame/too-large' | 'frame/cut-off'

/** What was kept of a message that could not be held. */
export interface Kept {
  readonly head: Uint8Array
  readonly tail: Uint8Array
  readonly size: number
}

/** Judges messages of one server. Synchronous, but for messages that are held: no message overtakes another while being judged. */
export interface Gate {
  readonly converse: (options?: {
    parent?: Conversation
    ask?: (message: Uint8Array) => void
    teller?: () => Tell | undefined
  }) => Conversation
  /** One JSON-RPC message or batch without its line terminator or SSE framing. */
  readonly judge: (bytes: Uint8Array, from: Side, conversation: Conversation) => Passage
  readonly refuseUnread: (cause: UnreadCause, kept: Kept, from: Side, conversation: Conversation) => Passage
  /** What the server's program writes to its standard error, where somebody listens to its log. */
  readonly hear: (chunk: Uint8Array) => void
  /** What each layer did so far. */
  readonly summary: () => JsonObject
  readonly close: () => void
}
