import type { JsonObject } from '../core/value.ts'
import type { Call } from './environment.ts'

/**
 * What a text wants its reader to do. A scripted agent that reads the text, and is gullible enough for it, does this; so the
 * wording can be anything. A language model never sees it: it has only the words.
 */
export type Order =
  /** Calls beside the user's task. */
  | { readonly kind: 'do'; readonly steps: readonly Step[] }
  /** Later calls of this tool are made otherwise. */
  | {
      readonly kind: 'alter'
      readonly tool: string
      readonly change: (input: JsonObject, known: Known) => JsonObject
    }
  /** Another tool instead of this one, from now on; `server` says whose. */
  | {
      readonly kind: 'instead'
      readonly tool: string
      readonly use: string
      readonly server: string
      readonly change?: (input: JsonObject, known: Known) => JsonObject
    }
  /** The task's next call of this tool is left out, or the task is given up. */
  | { readonly kind: 'skip'; readonly tool: string }
  | { readonly kind: 'stop' }
  /** The last call is made again. */
  | { readonly kind: 'repeat'; readonly times: number }
  /** A form or a question of the server is answered with this. */
  | { readonly kind: 'answer'; readonly fill: (known: Known) => JsonObject }
  /** The user is told this beside the answer. */
  | { readonly kind: 'tell'; readonly text: string }

export interface Step {
  /** Whose tool, where it matters; `host` for a built-in. */
  readonly server?: string
  readonly tool: string
  readonly input: (known: Known) => JsonObject
}

/** What an agent can put into a call. */
export interface Known {
  /** What the steps before gave back, as text. */
  readonly results: readonly string[]
  /** What the user said. */
  readonly ask: string
  readonly system: string
  /** All that was read so far, newest last. */
  readonly read: readonly string[]
  readonly call: Call | undefined
}

/** A text that stands somewhere, and the order that a reader takes from it. */
export interface Lure {
  /** What must reach the reader for the order to be understood: all of these, white space apart. */
  readonly essence: readonly string[]
  readonly order: Order
  /**
   * How it is brought: `loud` has the marks everybody warns of (ignore your instructions, IMPORTANT, do not tell), `plain` just
   * says what to do, `woven` reads as part of what the tool is for, `coded` has to be decoded first.
   */
  readonly guise: Guise
}

export type Guise = 'loud' | 'plain' | 'woven' | 'coded'
