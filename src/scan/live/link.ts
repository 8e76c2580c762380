import type { JsonObject, JsonValue } from '../../core/value.ts'

/** A way to talk to one server that believes nothing it says. Never throws, never hangs. */
export interface Link {
  readonly ask: (question: Question) => Promise<Answer>
  readonly tell: (method: string, params: JsonObject, headers?: Headers) => Promise<void>
  readonly close: () => Promise<void>
  /** Methods that the server asked of us. */
  readonly asked: () => readonly string[]
  /** What was odd about its messages. */
  readonly flaws: () => readonly Flaw[]
}

export type Headers = Readonly<Record<string, string>>

export interface Question {
  readonly method: string
  readonly params: JsonObject
  readonly withinMs: number
  /** For HTTP: beside or instead of the usual ones. */
  readonly headers?: Headers
}

export interface Answer {
  readonly kind: 'result' | 'error' | 'none'
  /** The result or error object. */
  readonly body: JsonValue
  readonly status: number | undefined
  readonly headers: Headers
  /** For `none`. */
  readonly why?: 'too-slow' | 'ended' | 'unreachable' | 'unreadable' | 'too-large' | 'redirected' | 'refused'
}

export type Flaw = 'not-json' | 'repeated-key' | 'foreign-id' | 'extra-member' | 'not-a-message' | 'too-large'

export const NO_ANSWER: Answer = { kind: 'none', body: null, status: undefined, headers: {} }

/** A message a server sends may be this large. */
export const FRAME_BOUNDS = { bytes: 8 * 1024 * 1024, depth: 100, values: 400_000 }
