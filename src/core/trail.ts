import type { Confidentiality, Integrity } from './label.ts'
import type { JsonObject, JsonValue } from './value.ts'

/**
 * What is remembered of one trajectory, by all guards and hooks of one host together. Bounded: old entries fall out.
 * An implementation reads what other processes added before it answers.
 */
export interface Trail {
  /** The number of the entry; numbers grow, over all processes. */
  readonly append: (entry: TrailEntry) => number
  /** All that is remembered, oldest first. */
  readonly entries: () => readonly Numbered[]
}

export type Numbered = TrailEntry & { readonly number: number }

export type TrailEntry = { readonly at: number } & (
  | { readonly kind: 'prompt'; readonly text: string }
  | {
      readonly kind: 'call'
      /** `host` for tools that are built into the host. */
      readonly server: string
      readonly tool: string
      /** Without secrets, and bounded. */
      readonly arguments: JsonValue
      readonly capabilities: readonly string[]
      readonly decision: string
    }
  | {
      readonly kind: 'result'
      readonly server: string
      readonly tool: string
      readonly integrity: Integrity
      readonly confidentiality: Confidentiality
      readonly isError: boolean
      /** The texts in it that give orders to whoever reads them. */
      readonly orders: readonly Order[]
    }
  /** What a peer says of its own messages in `_meta`, where exchange of labels is on. */
  | { readonly kind: 'note'; readonly what: string; readonly body: JsonObject }
)

/** An order in a text that the user did not write, without its words: what it asks for, and how sure we are that it is one. */
export interface Order {
  /** Place in the result. */
  readonly pointer: string
  readonly start: number
  readonly end: number
  /** What it wants done, as words of `flow/call/actions.ts`. */
  readonly actions: readonly string[]
  /** What it speaks of: short hashes of word stems, which say nothing to who does not know the words. */
  readonly about?: readonly number[]
  /** 0 to 1: how much it reads like an order to the agent; 1 where a detector of high severity said so. */
  readonly strength: number
}
