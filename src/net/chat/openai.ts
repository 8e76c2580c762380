import type { ChatTurn, ChatRequest, ChatStop } from '../../core/chat.ts'
import type { RawCall } from '../../core/chat-calls.ts'
import { field, isArray, isObject, listField, stringField, type JsonObject } from '../../core/value.ts'
import { tokenCount, type Dialect } from './dialect.ts'
import { wireNames, type WireNames } from './wire-names.ts'

/** Chat completions as OpenAI, Ollama, vLLM and llama.cpp serve them. */
export const openai: Dialect = {
  path: '/chat/completions',
  headers: (key) => (key === undefined ? [] : ['authorization', `Bearer ${key}`]),
  body: (model, request: ChatRequest) => {
    const { messages, tools = [], temperature, seed, maxTokens } = request
    const names = wireNames(request)
    return {
      model,
      messages: messages.map((message) => messageOf(message, names)),
      ...(tools.length > 0 && {
        tools: tools.map(({ name, description, inputSchema }) => ({
          type: 'function',
          function: { name: names.toWire(name), description, parameters: inputSchema },
        })),
      }),
      stream: false,
      ...(temperature !== undefined && { temperature }),
      ...(seed !== undefined && { seed }),
      ...(maxTokens !== undefined && { max_tokens: maxTokens }),
    }
  },
  read: (answer) => {
    const choice = listField(answer, 'choices')[0]
    const message = field(choice, 'message')
    const calls = callsOf(field(message, 'tool_calls'))
    const refusal = stringField(message, 'refusal')
    const stop = refusal ? 'refusal' : STOPS.get(stringField(choice, 'finish_reason') ?? '')
    const said = textOf(field(message, 'content')) ?? refusal
    // Some services leave the words out, or give null, where there is nothing but calls or a filter.
    const content = said ?? (isObject(message) && (calls.length > 0 || stop === 'refusal') ? '' : undefined)
    const usage = field(answer, 'usage')
    return content === undefined
      ? undefined
      : {
          content,
          calls,
          stop,
          inputTokens: tokenCount(field(usage, 'prompt_tokens')),
          outputTokens: tokenCount(field(usage, 'completion_tokens')),
        }
  },
}

const STOPS: ReadonlyMap<string, ChatStop> = new Map([
  ['stop', 'end'],
  ['tool_calls', 'tools'],
  ['length', 'length'],
  ['content_filter', 'refusal'],
])

function messageOf(message: ChatTurn, { toWire }: WireNames): JsonObject {
  const { role, content } = message
  if (role === 'tool') return { role, tool_call_id: message.callId, content }
  if (!('calls' in message)) return { role, content }
  const tool_calls = message.calls.map(({ id, name, input = {} }) => ({
    id,
    type: 'function',
    function: { name: toWire(name), arguments: JSON.stringify(input) },
  }))
  return { role, content, tool_calls }
}

/** A list of anything; one thing that is no list is one call that is none. */
function callsOf(given: unknown): readonly RawCall[] {
  if (given === undefined || given === null) return []
  return (isArray(given) ? given : [given]).map((call) => {
    const called = field(call, 'function')
    return { id: field(call, 'id'), name: field(called, 'name'), input: field(called, 'arguments') }
  })
}

/** Some services answer in parts. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content
  if (!isArray(content)) return undefined
  const texts = content.map((part) => stringField(part, 'text'))
  return texts.every((text) => text !== undefined) && texts.length > 0 ? texts.join('') : undefined
}
