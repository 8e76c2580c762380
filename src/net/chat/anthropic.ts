import type { ChatRequest, ChatResult, ChatStop, ChatTurn } from '../../core/chat.ts'
import { field, isArray, listField, stringField, type JsonObject } from '../../core/value.ts'
import { tokenCount, type Dialect } from './dialect.ts'
import { wireNames, type WireNames } from './wire-names.ts'

/** The messages interface of Anthropic, in which the system's words stand apart. */
export const anthropic: Dialect = {
  path: '/v1/messages',
  headers: (key) => ['anthropic-version', '2023-06-01', ...(key === undefined ? [] : ['x-api-key', key])],
  body: (model, request: ChatRequest) => {
    const { messages, tools = [], temperature, maxTokens = MOST_TOKENS } = request
    const names = wireNames(request)
    const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
    return {
      model,
      max_tokens: maxTokens,
      ...(system.length > 0 && { system: system.join('\n\n') }),
      messages: withResultsTogether(messages).map((message) => messageOf(message, names)),
      ...(tools.length > 0 && {
        tools: tools.map(({ name, description, inputSchema }) => ({
          name: names.toWire(name),
          description,
          input_schema: inputSchema,
        })),
      }),
      ...(temperature !== undefined && { temperature }),
    }
  },
  read: (answer) => {
    const parts = listField(answer, 'content')
    const texts = parts
      .filter((part) => stringField(part, 'type') === 'text')
      .map((part) => stringField(part, 'text') ?? '')
    const calls = parts
      .filter((part) => stringField(part, 'type') === 'tool_use')
      .map((part) => ({ id: field(part, 'id'), name: field(part, 'name'), input: field(part, 'input') }))
    const stop = STOPS.get(stringField(answer, 'stop_reason') ?? '')
    const isSilence = isArray(field(answer, 'content')) && stop !== undefined
    const usage = field(answer, 'usage')
    return texts.length === 0 && calls.length === 0 && !isSilence
      ? undefined
      : {
          content: texts.join(''),
          calls,
          stop,
          inputTokens: tokenCount(field(usage, 'input_tokens')),
          outputTokens: tokenCount(field(usage, 'output_tokens')),
        }
  },
}

/** The service demands a number. */
const MOST_TOKENS = 1024

const STOPS: ReadonlyMap<string, ChatStop> = new Map([
  ['end_turn', 'end'],
  ['stop_sequence', 'end'],
  ['tool_use', 'tools'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['refusal', 'refusal'],
])

type Said = ChatTurn | readonly ChatResult[]

/** All results of one turn stand in one message. */
function withResultsTogether(messages: readonly ChatTurn[]): readonly Said[] {
  const turns: (ChatTurn | ChatResult[])[] = []
  for (const message of messages) {
    if (message.role === 'system') continue
    const last = turns.at(-1)
    if (message.role !== 'tool') turns.push(message)
    else if (Array.isArray(last)) last.push(message)
    else turns.push([message])
  }
  return turns
}

function messageOf(turn: Said, { toWire }: WireNames): JsonObject {
  if (!('role' in turn)) {
    const content = turn.map(({ callId, content: text, isError }) => ({
      type: 'tool_result',
      tool_use_id: callId,
      content: text,
      ...(isError && { is_error: true }),
    }))
    return { role: 'user', content }
  }
  const { role, content } = turn
  if (!('calls' in turn)) return { role, content }
  const calls = turn.calls.map(({ id, name, input = {} }) => ({
    type: 'tool_use',
    id,
    name: toWire(name),
    input,
  }))
  // A part without words is not taken.
  return { role, content: [...(content === '' ? [] : [{ type: 'text', text: content }]), ...calls] }
}
