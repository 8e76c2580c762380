/** One turn with a language model, whoever serves it. Implementations: `net/chat/`. Products take the function, not the client. */
export type Chat = (request: ChatRequest) => Promise<ChatReply>

export interface ChatRequest {
  readonly messages: readonly ChatMessage[]
  readonly temperature?: number
  /** For services that can repeat a draw; the others leave it out. */
  readonly seed?: number
  readonly maxTokens?: number
  readonly signal?: AbortSignal
}

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly content: string
}

export interface ChatReply {
  readonly content: string
  readonly inputTokens: number
  readonly outputTokens: number
}
