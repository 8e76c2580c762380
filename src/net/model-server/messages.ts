import type { ChatReply, ChatStop, ChatTurn } from '../../core/chat.ts'
import { readCalls } from '../../core/chat-calls.ts'
import {
  field,
  isArray,
  isObject,
  listField,
  stringField,
  type JsonObject,
  type JsonValue,
} from '../../core/value.ts'
import { namesOf } from './completions.ts'
import { ANSWER_ID, textIn, type Face, type Piece } from './face.ts'

/** Messages, as Anthropic has them. */
export const messages: Face = {
  path: /\/v1\/messages$/,
  isStream: ({ stream }) => stream === true,
  read: (body) => {
    const system = textIn(body['system'])
    return {
      messages: [
        ...(system === '' ? [] : [{ role: 'system', content: system } as const]),
        ...listField(body, 'messages').flatMap(turnsOf),
      ],
      tools: listField(body, 'tools').flatMap((tool) => {
        const [name, schema] = [stringField(tool, 'name'), field(tool, 'input_schema')]
        const description = stringField(tool, 'description') ?? ''
        return name === undefined ? [] : { name, description, inputSchema: isObject(schema) ? schema : {} }
      }),
    }
  },
  write: (reply, model) => ({ ...head(reply, model), content: partsOf(reply), ...end(reply) }),
  pieces: (reply, model) => [
    piece('message_start', {
      message: { ...head(reply, model), content: [], stop_reason: null, stop_sequence: null },
    }),
    ...partsOf(reply).flatMap((part, index) => [
      piece('content_block_start', { index, content_block: emptied(part) }),
      piece('content_block_delta', { index, delta: deltaOf(part) }),
      piece('content_block_stop', { index }),
    ]),
    piece('message_delta', { delta: end(reply), usage: { output_tokens: reply.outputTokens } }),
    piece('message_stop', {}),
  ],
}

const REASONS: Readonly<Record<ChatStop, string>> = {
  end: 'end_turn',
  tools: 'tool_use',
  length: 'max_tokens',
  refusal: 'refusal',
}

function head({ inputTokens, outputTokens }: ChatReply, model: string): JsonObject {
  const usage = { input_tokens: inputTokens, output_tokens: outputTokens }
  return { id: ANSWER_ID, type: 'message', role: 'assistant', model, usage }
}

function end({ stop = 'end' }: ChatReply): JsonObject {
  return { stop_reason: REASONS[stop], stop_sequence: null }
}

function partsOf({ content, calls = [] }: ChatReply): readonly JsonObject[] {
  const used = calls.map(({ id, name, input = {} }) => ({ type: 'tool_use', id, name, input }))
  return [...(content === '' && used.length > 0 ? [] : [{ type: 'text', text: content }]), ...used]
}

function emptied(part: JsonObject): JsonObject {
  return part['type'] === 'text' ? { ...part, text: '' } : { ...part, input: {} }
}

function deltaOf(part: JsonObject): JsonObject {
  return part['type'] === 'text'
    ? { type: 'text_delta', text: part['text'] ?? '' }
    : { type: 'input_json_delta', partial_json: JSON.stringify(part['input']) }
}

function piece(event: string, rest: JsonObject): Piece {
  return { event, data: { type: event, ...rest } }
}

/** One message of this kind holds words, calls and results together. */
function turnsOf(message: JsonValue): readonly ChatTurn[] {
  const content = field(message, 'content')
  const parts = isArray(content) ? content : [{ type: 'text', text: textIn(content) }]
  const ofType = (type: string): readonly JsonValue[] =>
    parts.filter((part) => stringField(part, 'type') === type)
  const text = textIn(ofType('text'))
  if (stringField(message, 'role') === 'assistant') {
    const raw = ofType('tool_use').map((part) => ({
      id: field(part, 'id'),
      name: field(part, 'name'),
      input: field(part, 'input'),
    }))
    const role = 'assistant'
    return [
      raw.length === 0
        ? { role, content: text }
        : { role, content: text, calls: readCalls(raw, namesOf(raw)) },
    ]
  }
  const results = ofType('tool_result').map((part) => ({
    role: 'tool' as const,
    callId: stringField(part, 'tool_use_id') ?? '',
    content: textIn(field(part, 'content')),
    isError: field(part, 'is_error') === true,
  }))
  const isOnlyResults = results.length > 0 && text === ''
  return isOnlyResults ? results : [...results, { role: 'user', content: text }]
}
