import type { ChatRequest, ChatStop } from '../../core/chat.ts'
import type { RawCall } from '../../core/chat-calls.ts'
import type { JsonObject } from '../../core/value.ts'

/** How one family of services wants to be asked, and how it answers. */
export interface Dialect {
  /** Added to the endpoint, unless the endpoint ends with it already. */
  readonly path: string
  /** Name, value, name, value. */
  readonly headers: (key: string | undefined) => readonly string[]
  readonly body: (model: string, request: ChatRequest) => JsonObject
  /** Undefined for what is no answer in this dialect. */
  readonly read: (answer: unknown) => RawReply | undefined
}

/** A reply whose calls nobody has looked at. */
export interface RawReply {
  readonly content: string
  readonly calls: readonly RawCall[]
  readonly stop: ChatStop | undefined
  readonly inputTokens: number
  readonly outputTokens: number
}

/** A count of tokens as a service reports it; 0 for anything that is none. */
export function tokenCount(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0
}
