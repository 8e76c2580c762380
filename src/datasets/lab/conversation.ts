import type { ChatMessage } from '../../core/chat.ts'
import { renderToolReturn } from '../riskcue/tool-return.ts'
import type { LabTrial } from './trial.ts'

/**
 * A trial as a model would have had it: the tools, what the user said, and for each call one message of the model and one of
 * what came back, in the shapes of the rows from histories. Undefined where the record cannot be told as one conversation.
 */
export function conversationOf(trial: LabTrial): Conversation | undefined {
  const { steps, reads, told } = trial
  const at = reads.findIndex(({ from }) => from === 'user')
  const isOnce = reads.filter(({ from }) => from === 'user').length === 1
  const tools = systemOf(trial)
  if (!isOnce || tools === undefined || steps.some(({ server }) => server === '')) return undefined
  const before = reads.slice(0, at)
  const opening: ChatMessage[] = [{ role: 'system', content: tools }]
  for (const { from, server: role, text } of before) if (from === 'history') opening.push(turnOf(role, text))
  const attached = before
    .filter(({ from }) => from === 'resource' || from === 'prompt')
    .map(({ from, server, text }) => `Attached ${from} of ${server}:\n${text}\n\n`)
  opening.push({ role: 'user', content: `${attached.join('')}${reads[at]!.text}` })
  const turns: ChatMessage[] = []
  let asides: string[] = []
  let step = 0
  for (const { from, server, text } of reads.slice(at + 1)) {
    if (from === 'log') asides.push(text)
    if (from === 'question') asides.push(`${server} asks: ${text}`)
    if (from !== 'result' && from !== 'error') continue
    const call = steps[step++]
    if (!call) return undefined
    const { tool, input } = call
    turns.push(said(JSON.stringify({ server: call.server, tool, tool_params: input })), {
      role: 'user',
      content: renderToolReturn({ result: text, log: asides.join('\n') }),
    })
    asides = []
  }
  if (step !== steps.length) return undefined
  return { opening, turns: told.trim() === '' ? turns : [...turns, said(told.trim())] }
}

export interface Conversation {
  /** What was there before the agent did anything. */
  readonly opening: readonly ChatMessage[]
  /** The model's messages and what came back for each, in turns. */
  readonly turns: readonly ChatMessage[]
}

const said = (content: string): ChatMessage => ({ role: 'assistant', content })

function turnOf(role: string, text: string): ChatMessage {
  if (role === 'agent') return said(text)
  return { role: 'user', content: role === 'tool' ? renderToolReturn({ result: text, log: '' }) : text }
}

/** Undefined where a tool changed under way, which no system prompt can say. */
function systemOf({ offered = [], reads }: LabTrial): string | undefined {
  const names = new Set(offered.map(({ server, name }) => `${server}\n${name}`))
  if (names.size !== offered.length) return undefined
  const servers = [...new Set(offered.map(({ server }) => server))].map((server) => {
    const words = reads.flatMap((read) =>
      read.from === 'instructions' && read.server === server ? [read.text] : [],
    )
    const tools = offered
      .filter((tool) => tool.server === server)
      .map(
        ({ name, description, inputSchema = {} }) =>
          `- ${name} ${JSON.stringify(inputSchema)}\n  ${description.replaceAll('\n', '\n  ')}`,
      )
    return [`## ${server}`, ...words, ...tools].join('\n')
  })
  return [BEGINNING, `# Servers and their tools\n\n${servers.join('\n\n')}`, CALLING].join('\n\n')
}

const BEGINNING = 'You are an assistant. You have tools. Do what the user asks, then say what you did.'

const CALLING = `# Calling a tool

To call one, reply with this JSON object and nothing else, one at a time:

{"server": "<server>", "tool": "<tool>", "tool_params": {"<name>": <value>}}

Each call is answered with a JSON object of two keys. "Tool_result" is what the tool gave back. "Environment_status" is what its server
logged or asked meanwhile. When you are done, answer in plain words.`
