import type { Chat, ChatReply, ChatTool, ChatTurn } from '../../../core/chat.ts'
import { readJson } from '../../../core/json.ts'
import { field, isObject, listField, stringField, type JsonObject } from '../../../core/value.ts'
import type { Call, Plan, Seen } from '../../environment.ts'

/**
 * A model that carries out a plan and nothing else: what it says depends on the conversation alone, so that a host may ask
 * twice. Tools are known by their own names, whatever the host puts before them.
 */
export function planChat(plan: () => Plan, server: string): Chat {
  return async ({ messages, tools = [] }) => {
    // Hosts have titles and topics made on the side.
    if (tools.length === 0) return reply(messages, { content: 'Weather' })
    const results = messages.filter((turn) => turn.role === 'tool')
    const running = plan()
    try {
      let next = running.next()
      for (const { content, isError } of results)
        if (!next.done) next = running.next(seenIn(content, isError))
      if (next.done) return reply(messages, { content: next.value, stop: 'end' })
      const name = offeredName(tools, server, next.value)
      if (name === undefined)
        return reply(messages, { content: `I have no tool ${next.value.tool}.`, stop: 'end' })
      const call = { id: `call_${results.length + 1}`, name, input: next.value.input }
      return reply(messages, { calls: [call], stop: 'tools' })
    } catch {
      return reply(messages, { content: 'I could not do it.', stop: 'end' })
    }
  }
}

function reply(messages: readonly ChatTurn[], rest: Partial<ChatReply>): ChatReply {
  const letters = messages.reduce((sum, { content }) => sum + content.length, 0)
  return { content: '', inputTokens: Math.ceil(letters / 4), outputTokens: 8, ...rest }
}

/** `mcp__weather__get_day`, `weather_get_day` and the like. */
function offeredName(tools: readonly ChatTool[], server: string, { tool }: Call): string | undefined {
  const ofTool = tools.filter(({ name }) => name === tool || new RegExp(`[^a-z0-9]${tool}$`, 'i').test(name))
  return (ofTool.find(({ name }) => name.includes(server)) ?? ofTool[0])?.name
}

/** Hosts give results bare, or in an envelope of their own. */
function seenIn(content: string, isError = false): Seen {
  const value = objectIn(content)
  const inner = listField(value, 'content').map((part) => stringField(part, 'text') ?? '')
  if (inner.length > 0) return seenIn(inner.join('\n'), isError || field(value, 'isError') === true)
  return { text: content, value, isError }
}

function objectIn(text: string): JsonObject | undefined {
  const read = readJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1), {
    depth: 64,
    values: 100_000,
  })
  return read.ok && isObject(read.value) ? read.value : undefined
}
