import type { Chat, ChatMessage } from '../../core/chat.ts'
import type { LogLabel } from '../../core/log-risk.ts'
import type { JsonValue } from '../../core/value.ts'
import type { DrawnLog } from './injector.ts'
import type { HistoryRecord, Query, ServerCard } from './record.ts'
import { parseRefusal } from './refusal.ts'
import { systemPrompt } from './system-prompt.ts'
import { parseToolCall, type ToolCall } from './tool-call.ts'
import { renderToolReturn } from './tool-return.ts'
import { historyProblem } from './validity.ts'

/** Calls a tool of a server. What the tool answers is the result, its own errors too; it throws if the server cannot be reached. */
export type CallTool = (call: ToolCall, signal?: AbortSignal) => Promise<JsonValue>

export interface Setting {
  readonly chat: Chat
  readonly callTool: CallTool
  readonly card: (server_path: string) => ServerCard | undefined
  readonly wait: (milliseconds: number, signal?: AbortSignal) => Promise<unknown>
  /** Goes into the records. */
  readonly by: string
  readonly temperature?: number
  readonly maxTokens?: number
  readonly signal?: AbortSignal
}

export interface Played {
  readonly record: HistoryRecord
  /** Why it is no valid history. */
  readonly problem: string | undefined
  /** What the model's client or the server threw, if that is the problem: it says nothing of the model, and can be tried again. */
  readonly failure?: unknown
}

/** Plays one query: the model calls tools and gets their answers with a drawn log, until it answers, refuses, or has used its steps. */
export async function playQuery(query: Query, setting: Setting, draw: () => DrawnLog): Promise<Played> {
  const card = setting.card(query.server_path)
  const history: ChatMessage[] = [
    { role: 'system', content: systemPrompt(card ? [card] : []) },
    { role: 'user', content: query.query },
  ]
  const security_type: LogLabel[] = []
  const { server_path, query: asked } = query
  const record: HistoryRecord = { server_path, query: asked, history, security_type, by: setting.by }
  if (!card) return { record, problem: 'there is no such server' }
  for (;;) {
    const said = await ask(setting, history)
    if ('failure' in said) return { record, problem: 'the model could not be asked', failure: said.failure }
    history.push({ role: 'assistant', content: said.content })
    const call = security_type.length < MOST_STEPS ? callIn(said.content) : undefined
    if (!call) return { record, problem: historyProblem(record) }
    const result = await callWithPatience(call, setting)
    if ('failure' in result) return { record, problem: 'the server could not be reached', ...result }
    const log = draw()
    security_type.push(log.label)
    history.push({ role: 'user', content: renderToolReturn({ result: result.value, log: log.text }) })
  }
}

export const MOST_STEPS = 6
const TRIES = 3
const FIRST_DELAY = 1000
const LONGEST_REPLY = 64 * 1024

function callIn(content: string): ToolCall | undefined {
  return parseRefusal(content) ? undefined : parseToolCall(content)
}

async function ask(
  { chat, temperature, maxTokens, signal }: Setting,
  messages: readonly ChatMessage[],
): Promise<{ readonly content: string } | { readonly failure: unknown }> {
  try {
    const reply = await chat({
      messages: [...messages],
      ...(temperature !== undefined && { temperature }),
      ...(maxTokens !== undefined && { maxTokens }),
      ...(signal && { signal }),
    })
    return { content: reply.content.slice(0, LONGEST_REPLY) }
  } catch (failure) {
    signal?.throwIfAborted()
    return { failure }
  }
}

async function callWithPatience(
  call: ToolCall,
  { callTool, wait, signal }: Setting,
): Promise<{ readonly value: JsonValue } | { readonly failure: unknown }> {
  for (let tries = 1, delay = FIRST_DELAY; ; tries++, delay *= 2) {
    try {
      return { value: await callTool(call, signal) }
    } catch (failure) {
      signal?.throwIfAborted()
      if (tries === TRIES) return { failure }
      await wait(delay, signal)
    }
  }
}
