import type { ChatReply, ChatStop, ChatTool, ChatTurn } from '../../core/chat.ts'
import { readCalls } from '../../core/chat-calls.ts'
import { field, isObject, listField, stringField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { namesOf } from './completions.ts'
import { ANSWER_ID, textIn, type Face } from './face.ts'

/** Contents generated, as Gemini has it. */
export const gemini: Face = {
  path: /\/models\/[^/]+:(?:g|streamG)enerateContent$/,
  isStream: (_, path) => path.includes(':stream'),
  read: (body) => {
    const system = textIn(field(body['systemInstruction'], 'parts'))
    return {
      messages: [{ role: 'system', content: system }, ...listField(body, 'contents').flatMap(turnsOf)],
      tools: listField(body, 'tools').flatMap((group) =>
        listField(group, 'functionDeclarations').flatMap(toolOf),
      ),
    }
  },
  write: answer,
  pieces: (reply, model) => [{ data: answer(reply, model) }],
}

const REASONS: Readonly<Record<ChatStop, string>> = {
  end: 'STOP',
  tools: 'STOP',
  length: 'MAX_TOKENS',
  refusal: 'SAFETY',
}

function answer(reply: ChatReply, model: string): JsonObject {
  const { content, calls = [], stop = 'end', inputTokens, outputTokens } = reply
  const called = calls.map(({ id, name, input = {} }) => ({ functionCall: { id, name, args: input } }))
  const parts = [...(content === '' && called.length > 0 ? [] : [{ text: content }]), ...called]
  return {
    candidates: [{ index: 0, content: { role: 'model', parts }, finishReason: REASONS[stop] }],
    usageMetadata: {
      promptTokenCount: inputTokens,
      candidatesTokenCount: outputTokens,
      totalTokenCount: inputTokens + outputTokens,
    },
    modelVersion: model,
    responseId: ANSWER_ID,
  }
}

function toolOf(tool: JsonValue): readonly ChatTool[] {
  const name = stringField(tool, 'name')
  const schema = field(tool, 'parametersJsonSchema') ?? field(tool, 'parameters')
  if (name === undefined) return []
  return [
    {
      name,
      description: stringField(tool, 'description') ?? '',
      inputSchema: isObject(schema) ? schema : {},
    },
  ]
}

function turnsOf(content: JsonValue): readonly ChatTurn[] {
  const parts = listField(content, 'parts')
  const text = textIn(parts.filter((part) => field(part, 'thought') !== true))
  const of = (kind: string): readonly JsonValue[] => parts.flatMap((part) => field(part, kind) ?? [])
  if (stringField(content, 'role') === 'model') {
    const raw = of('functionCall').map((call) => ({
      id: field(call, 'id'),
      name: field(call, 'name'),
      input: field(call, 'args'),
    }))
    const said = { role: 'assistant', content: text } as const
    return [raw.length === 0 ? said : { ...said, calls: readCalls(raw, namesOf(raw)) }]
  }
  const results = of('functionResponse').map((given) => {
    const response = field(given, 'response')
    const failed = field(response, 'error')
    const output = failed ?? field(response, 'output') ?? response ?? ''
    return {
      role: 'tool' as const,
      callId: stringField(given, 'id') ?? '',
      content: typeof output === 'string' ? output : JSON.stringify(output),
      isError: failed !== undefined,
    }
  })
  const hasOnlyResults = results.length > 0 && text.trim() === ''
  return hasOnlyResults ? results : [...results, { role: 'user', content: text }]
}
