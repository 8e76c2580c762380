import type { ChatReply, ChatStop, ChatTurn } from '../../core/chat.ts'
import { readCalls } from '../../core/chat-calls.ts'
import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { ANSWERED_AT, ANSWER_ID, textIn, type Face } from './face.ts'

/** Chat completions, as OpenAI has them. */
export const completions: Face = {
  path: /\/chat\/completions$/,
  isStream: ({ stream }) => stream === true,
  read: (body) => ({ messages: listField(body, 'messages').map(turnOf), tools: toolsOf(body) }),
  write: (reply, model) => ({
    ...head(model, 'chat.completion'),
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: reply.content || null, ...calls(reply, false) },
        finish_reason: REASONS[reply.stop ?? 'end'],
      },
    ],
    usage: usage(reply),
  }),
  pieces: (reply, model) => {
    const chunk = (delta: JsonObject, finish_reason: string | null): JsonObject => ({
      ...head(model, 'chat.completion.chunk'),
      choices: [{ index: 0, delta, finish_reason }],
    })
    return [
      { data: chunk({ role: 'assistant', content: reply.content, ...calls(reply, true) }, null) },
      { data: { ...chunk({}, REASONS[reply.stop ?? 'end']), usage: usage(reply) } },
      { data: '[DONE]' },
    ]
  },
}

const REASONS: Readonly<Record<ChatStop, string>> = {
  end: 'stop',
  tools: 'tool_calls',
  length: 'length',
  refusal: 'content_filter',
}

function head(model: string, object: string): JsonObject {
  return { id: ANSWER_ID, object, created: ANSWERED_AT, model }
}

function usage({ inputTokens, outputTokens }: ChatReply): JsonObject {
  return {
    prompt_tokens: inputTokens,
    completion_tokens: outputTokens,
    total_tokens: inputTokens + outputTokens,
  }
}

function calls({ calls: asked = [] }: ChatReply, isPiece: boolean): JsonObject {
  if (asked.length === 0) return {}
  return {
    tool_calls: asked.map(({ id, name, input = {} }, index) => ({
      ...(isPiece && { index }),
      id,
      type: 'function',
      function: { name, arguments: JSON.stringify(input) },
    })),
  }
}

function toolsOf(
  body: JsonObject,
): readonly { name: string; description: string; inputSchema: JsonObject }[] {
  return listField(body, 'tools').flatMap((tool) => {
    const called = field(tool, 'function')
    const name = stringField(called, 'name')
    const schema = field(called, 'parameters')
    if (name === undefined) return []
    return {
      name,
      description: stringField(called, 'description') ?? '',
      inputSchema: isObject(schema) ? schema : {},
    }
  })
}

function turnOf(message: JsonValue): ChatTurn {
  const role = stringField(message, 'role')
  const content = textIn(field(message, 'content'))
  if (role === 'tool') return { role, callId: stringField(message, 'tool_call_id') ?? '', content }
  if (role !== 'assistant') return { role: role === 'user' ? 'user' : 'system', content }
  const raw = listField(message, 'tool_calls').map((call) => ({
    id: field(call, 'id'),
    name: field(field(call, 'function'), 'name'),
    input: field(field(call, 'function'), 'arguments'),
  }))
  return raw.length === 0 ? { role, content } : { role, content, calls: readCalls(raw, namesOf(raw)) }
}

/** What a host says that was called, was once offered. */
export function namesOf(raw: readonly { readonly name: unknown }[]): readonly { readonly name: string }[] {
  return raw.map(({ name }) => ({ name: String(name) }))
}
