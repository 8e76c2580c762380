import type { JsonObject } from './value.ts'

/** One turn with a language model, whoever serves it. Implementations: `net/chat/`. Products take the function, not the client. */
export type Chat = (request: ChatRequest) => Promise<ChatReply>

export interface ChatRequest {
  readonly messages: readonly ChatTurn[]
  /** Offered for native calls; names are told apart by the service only, and may be any text here. */
  readonly tools?: readonly ChatTool[]
  readonly temperature?: number
  /** For services that can repeat a draw; the others leave it out. */
  readonly seed?: number
  readonly maxTokens?: number
  readonly signal?: AbortSignal
}

export interface ChatTool {
  readonly name: string
  readonly description: string
  readonly inputSchema: JsonObject
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

/** What the model said before, together with the calls it asked for. */
export interface ChatAsked {
  readonly role: 'assistant'
  readonly content: string
  readonly calls: readonly ChatCall[]
}

/** What came back from one of the calls before it. */
export interface ChatResult {
  readonly role: 'tool'
  readonly callId: string
  readonly content: string
  readonly isError?: boolean
}

export type ChatTurn = ChatMessage | ChatAsked | ChatResult

/** A call that the model asks for. One that is not sound has no input, so that nobody can carry it out by mistake. */
export type ChatCall =
  | { readonly id: string; readonly name: string; readonly input: JsonObject; readonly fault?: undefined }
  | { readonly id: string; readonly name: string; readonly fault: ChatFault; readonly input?: undefined }

export const CHAT_FAULTS = {
  'no-name': 'it names no tool',
  'unknown-tool': 'there is no tool of that name',
  'no-json': 'its arguments are no JSON',
  'no-object': 'its arguments are no object',
  'too-large': 'its arguments are too large or too deep',
  'bad-id': 'its id is no short text, or was used before',
  'too-many': 'there are too many calls in one turn',
} as const

export type ChatFault = keyof typeof CHAT_FAULTS

/** Why a model stopped speaking: it had said all, wants calls made, had no room left, or will not. */
export const CHAT_STOPS = ['end', 'tools', 'length', 'refusal'] as const
export type ChatStop = (typeof CHAT_STOPS)[number]

export interface ChatReply {
  readonly content: string
  readonly inputTokens: number
  readonly outputTokens: number
  /** Left out where there are none. */
  readonly calls?: readonly ChatCall[]
  /** Left out where the service does not say. */
  readonly stop?: ChatStop
}
