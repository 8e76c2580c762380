import type { ChatRequest } from '../../core/chat.ts'
import { field, isArray, listField, stringField } from '../../core/value.ts'
import { tokenCount, type Dialect } from './dialect.ts'

/** Chat completions as OpenAI, Ollama, vLLM and llama.cpp serve them. */
export const openai: Dialect = {
  path: '/chat/completions',
  headers: (key) => (key === undefined ? [] : ['authorization', `Bearer ${key}`]),
  body: (model, { messages, temperature, seed, maxTokens }: ChatRequest) => ({
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: false,
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
    ...(maxTokens !== undefined && { max_tokens: maxTokens }),
  }),
  read: (answer) => {
    const content = textOf(field(field(listField(answer, 'choices')[0], 'message'), 'content'))
    const usage = field(answer, 'usage')
    return content === undefined
      ? undefined
      : {
          content,
          inputTokens: tokenCount(field(usage, 'prompt_tokens')),
          outputTokens: tokenCount(field(usage, 'completion_tokens')),
        }
  },
}

/** Some services answer in parts. */
function textOf(content: unknown): string | undefined {
  if (typeof content === 'string') return content
  if (!isArray(content)) return undefined
  const texts = content.map((part) => stringField(part, 'text'))
  return texts.every((text) => text !== undefined) && texts.length > 0 ? texts.join('') : undefined
}
