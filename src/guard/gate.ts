import type { Refusal } from '../core/decision.ts'

export type Side = 'client' | 'server'
export type Mode = 'audit' | 'enforce'

/**
 * A scope in which JSON-RPC ids are unique: one stdio pipe, one legacy HTTP session, or one HTTP exchange
 * (its `parent` then holds what the wider session asked).
 */
export interface Conversation {
  readonly asked: { readonly client: Map<string, Asked>; readonly server: Map<string, Asked> }
  readonly parent?: Conversation
  /** Sends a message of the guard's own to the server; its answer comes back through `judge` and goes no further. */
  readonly ask?: (message: Uint8Array) => void
}

/** A request that waits for its answer. */
export interface Asked {
  readonly method: string
  readonly params: unknown
}

/** What becomes of one message. */
export interface Passage {
  /** For the other side: the original bytes unless a stage changed the message; undefined when it may not pass. */
  readonly forward?: Uint8Array
  /** For the side it came from: the refusal of a request. */
  readonly reply?: Uint8Array
  readonly refusal?: Refusal
}

/** Judges messages of one server. Synchronous: no message overtakes another while being judged. */
export interface Gate {
  readonly converse: (options?: { parent?: Conversation; ask?: (message: Uint8Array) => void }) => Conversation
  /** One JSON-RPC message or batch without its line terminator or SSE framing. */
  readonly judge: (bytes: Uint8Array, from: Side, conversation: Conversation) => Passage
  /** A message that could not be held: too large, or cut off. `head` and `tail` are what was kept of it. */
  readonly refuseUnread: (
    cause: 'frame/too-large' | 'frame/cut-off',
    kept: { head: Uint8Array; tail: Uint8Array; size: number },
    from: Side,
    conversation: Conversation,
  ) => Passage
  readonly close: () => void
}
