import type { ChatReply, ChatTool, ChatTurn } from '../../core/chat.ts'
import { readCalls } from '../../core/chat-calls.ts'
import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { ANSWERED_AT, ANSWER_ID, textIn, type Face } from './face.ts'

/** Responses, as OpenAI has them, and as Codex speaks. */
export const responses: Face = {
  path: /\/responses$/,
  isStream: ({ stream }) => stream === true,
  read: (body) => {
    const given = body['input']
    const items = typeof given === 'string' ? [{ role: 'user', content: given }] : listField(body, 'input')
    return {
      messages: [
        { role: 'system', content: textIn(body['instructions']) },
        ...items.flatMap((item) => turnOf(item) ?? []),
      ],
      tools: listField(body, 'tools').flatMap(toolsOf),
    }
  },
  write: (reply, model) => whole(reply, model),
  pieces: (reply, model) => {
    const empty = { ...whole(reply, model), status: 'in_progress', output: [] }
    const events: readonly (JsonObject & { readonly type: string })[] = [
      { type: 'response.created', response: empty },
      ...itemsOf(reply).flatMap((item, output_index) => [
        { type: 'response.output_item.added', output_index, item },
        { type: 'response.output_item.done', output_index, item },
      ]),
      { type: 'response.completed', response: whole(reply, model) },
    ]
    return events.map((event, sequence_number) => ({
      event: event.type,
      data: { ...event, sequence_number },
    }))
  },
}

/** Between the name of a group and that of a tool in it: no service has it in a name. */
const OF_GROUP = '::'

function whole(reply: ChatReply, model: string): JsonObject {
  const { inputTokens, outputTokens } = reply
  return {
    id: ANSWER_ID,
    object: 'response',
    created_at: ANSWERED_AT,
    status: 'completed',
    model,
    output: itemsOf(reply),
    usage: {
      input_tokens: inputTokens,
      input_tokens_details: { cached_tokens: 0 },
      output_tokens: outputTokens,
      output_tokens_details: { reasoning_tokens: 0 },
      total_tokens: inputTokens + outputTokens,
    },
  }
}

function itemsOf({ content, calls = [] }: ChatReply): readonly JsonObject[] {
  const said = {
    type: 'message',
    id: 'message-1',
    status: 'completed',
    role: 'assistant',
    content: [{ type: 'output_text', text: content, annotations: [] }],
  }
  const called = calls.map(({ id, name, input = {} }) => {
    const [group, inner] = name.includes(OF_GROUP) ? name.split(OF_GROUP) : [undefined, name]
    const target = group === undefined ? { name } : { name: inner, namespace: group }
    return {
      type: 'function_call',
      id: `item-${id}`,
      call_id: id,
      ...target,
      arguments: JSON.stringify(input),
      status: 'completed',
    }
  })
  return content === '' && called.length > 0 ? called : [said, ...called]
}

/** Tools stand alone or in groups. */
function toolsOf(tool: JsonValue, group?: unknown): readonly ChatTool[] {
  const [name, schema] = [stringField(tool, 'name'), field(tool, 'parameters')]
  if (name === undefined) return []
  const inner = listField(tool, 'tools')
  if (inner.length > 0) return inner.flatMap((each) => toolsOf(each, name))
  return [
    {
      name: typeof group === 'string' ? `${group}${OF_GROUP}${name}` : name,
      description: stringField(tool, 'description') ?? '',
      inputSchema: isObject(schema) ? schema : {},
    },
  ]
}

function turnOf(item: JsonValue): ChatTurn | undefined {
  const type = stringField(item, 'type') ?? 'message'
  if (type === 'message') {
    const role = stringField(item, 'role')
    const content = textIn(field(item, 'content'))
    return { role: role === 'user' || role === 'assistant' ? role : 'system', content }
  }
  if (type === 'function_call_output') {
    const output = field(item, 'output')
    return { role: 'tool', callId: stringField(item, 'call_id') ?? '', content: textIn(output) }
  }
  if (type !== 'function_call') return undefined
  const [name, group] = [stringField(item, 'name') ?? '', stringField(item, 'namespace')]
  const called = group === undefined ? name : `${group}${OF_GROUP}${name}`
  const raw = { id: field(item, 'call_id'), name: called, input: field(item, 'arguments') }
  return { role: 'assistant', content: '', calls: readCalls([raw], [{ name: called }]) }
}
