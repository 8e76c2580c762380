import type { ChatReply, ChatRequest } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'

export interface BudgetLimits {
  /** Requests that are sent, those that are tried again included. */
  readonly calls?: number
  /** Tokens in and out together. */
  readonly tokens?: number
}

export interface Spent {
  readonly calls: number
  readonly tokens: number
}

export interface Budget {
  /** Takes one call out of the budget; fails when there is none left. */
  readonly take: () => void
  readonly count: (request: ChatRequest, reply: ChatReply) => void
  readonly spent: () => Spent
}

export function createBudget({
  calls: mostCalls = Infinity,
  tokens: mostTokens = Infinity,
}: BudgetLimits): Budget {
  let calls = 0
  let tokens = 0

  const take = (): void => {
    if (calls >= mostCalls) fail('chat/budget-spent', { what: `${mostCalls} calls` })
    if (tokens >= mostTokens) fail('chat/budget-spent', { what: `${mostTokens} tokens` })
    calls++
  }

  const count = (request: ChatRequest, reply: ChatReply): void => {
    const asked = request.messages.reduce((sum, { content }) => sum + content.length, 0)
    const said = reply.content.length + (reply.calls ? JSON.stringify(reply.calls).length : 0)
    // An endpoint that reports nothing, or too little, must not make the budget endless.
    tokens += Math.max(reply.inputTokens, Math.floor(asked / LETTERS))
    tokens += Math.max(reply.outputTokens, Math.floor(said / LETTERS))
  }

  return { take, count, spent: () => ({ calls, tokens }) }
}

/** More than a token has in most languages: what is guessed is less than what is honestly counted. */
const LETTERS = 8
