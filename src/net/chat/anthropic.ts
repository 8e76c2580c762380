import type { ChatRequest } from '../../core/chat.ts'
import { field, listField, stringField } from '../../core/value.ts'
import { tokenCount, type Dialect } from './dialect.ts'

/** The messages interface of Anthropic, in which the system's words stand apart. */
export const anthropic: Dialect = {
  path: '/v1/messages',
  headers: (key) => ['anthropic-version', '2023-06-01', ...(key === undefined ? [] : ['x-api-key', key])],
  body: (model, { messages, temperature, maxTokens = MOST_TOKENS }: ChatRequest) => {
    const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content)
    return {
      model,
      max_tokens: maxTokens,
      ...(system.length > 0 && { system: system.join('\n\n') }),
      messages: messages
        .filter(({ role }) => role !== 'system')
        .map(({ role, content }) => ({ role, content })),
      ...(temperature !== undefined && { temperature }),
    }
  },
  read: (answer) => {
    const texts = listField(answer, 'content')
      .filter((part) => stringField(part, 'type') === 'text')
      .map((part) => stringField(part, 'text') ?? '')
    const usage = field(answer, 'usage')
    return texts.length === 0
      ? undefined
      : {
          content: texts.join(''),
          inputTokens: tokenCount(field(usage, 'input_tokens')),
          outputTokens: tokenCount(field(usage, 'output_tokens')),
        }
  },
}

/** The service demands a number. */
const MOST_TOKENS = 1024
