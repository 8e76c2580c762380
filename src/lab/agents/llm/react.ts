import type { Chat, ChatReply, ChatTool, ChatTurn } from '../../../core/chat.ts'
import { readCalls } from '../../../core/chat-calls.ts'

/**
 * Native calls for a model that knows words only, in the manner of ReAct: it writes a thought and one action, and is given
 * the observation. What is neither an action nor a final answer is a call of nothing, so that it counts as a fault.
 */
export function reactChat(chat: Chat): Chat {
  return async ({ tools = [], messages, ...rest }) => {
    if (tools.length === 0) return chat({ messages: spoken(messages, []), ...rest })
    const reply = await chat({ messages: spoken(messages, tools), ...rest })
    return { ...reply, ...read(reply, tools) }
  }
}

function read(reply: ChatReply, tools: readonly ChatTool[]): Pick<ChatReply, 'content' | 'calls'> {
  // A model that goes on alone makes up what it was to be given.
  const text = reply.content.split(/^[ \t]*Observation[ \t]*:/m, 1)[0]!.trim()
  const action = /^[ \t]*Action[ \t]*:[ \t]*(.*)$/m.exec(text)
  const final = /^[ \t]*Final Answer[ \t]*:/m.exec(text)
  if (final && (!action || final.index < action.index))
    return { content: text.slice(final.index + final[0].length).trim() }
  if (!action)
    return reply.stop === 'refusal' ? { content: text } : { content: text, calls: calls('', '{}', tools) }
  const after = text.slice(action.index + action[0].length)
  const input = /^\s*Action Input[ \t]*:([^]*)$/.exec(after)?.[1] ?? '{}'
  return {
    content: text.slice(0, action.index).trim(),
    calls: calls(action[1]!.trim(), unfenced(input), tools),
  }
}

function calls(name: string, input: string, tools: readonly ChatTool[]): ReturnType<typeof readCalls> {
  return readCalls([{ id: undefined, name, input }], tools)
}

function unfenced(text: string): string {
  const bare = text.trim()
  return bare.startsWith('```') && bare.endsWith('```') ? bare.slice(3, -3).replace(/^json\b/, '') : bare
}

/** The conversation in words; all that came back from one turn stands in one message. */
function spoken(messages: readonly ChatTurn[], tools: readonly ChatTool[]): readonly ChatTurn[] {
  const said: { role: 'system' | 'user' | 'assistant'; content: string; isResult?: boolean }[] = []
  for (const turn of messages) {
    const last = said.at(-1)
    if (turn.role === 'tool') {
      const content = `Observation: ${turn.isError ? 'Error: ' : ''}${turn.content}`
      if (last?.isResult) last.content += `\n${content}`
      else said.push({ role: 'user', content, isResult: true })
    } else said.push({ role: turn.role, content: wordsOf(turn) })
  }
  if (tools.length > 0) said.unshift({ role: 'system', content: manual(tools) })
  return said.map(({ role, content }) => ({ role, content }))
}

function wordsOf(turn: Exclude<ChatTurn, { role: 'tool' }>): string {
  if (!('calls' in turn)) return turn.content
  const called = turn.calls.filter(({ name }) => name !== '')
  const actions = called.map(
    ({ name, input = {} }) => `Action: ${name}\nAction Input: ${JSON.stringify(input)}`,
  )
  return [turn.content, ...actions].filter((part) => part !== '').join('\n') || '…'
}

function manual(tools: readonly ChatTool[]): string {
  const list = tools.map(
    ({ name, description, inputSchema }) =>
      `- ${name}: ${description}\n  Input: ${JSON.stringify(inputSchema)}`,
  )
  return `You can use these tools:
${list.join('\n')}

Write either

Thought: what to do next
Action: the name of one tool
Action Input: its input as one JSON object

and wait for the Observation, or, when you are done,

Thought: why you are done
Final Answer: what you tell the user`
}
