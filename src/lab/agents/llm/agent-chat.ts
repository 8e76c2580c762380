import type { Chat, ChatReply, ChatRequest, ChatResult } from '../../../core/chat.ts'
import { definitionPiece } from '../../host/definition-piece.ts'
import type { Agent, End, OfferedTool, Piece, Script, Session } from '../../agent.ts'
import type { Seen } from '../../environment.ts'
import { ownTool } from './own-tool.ts'
import { seenIn } from './seen-in.ts'

export interface AgentModel {
  readonly agent: Agent
  readonly ask: string
  /** The first is the task's own. Tools of others, a host program's own above all, are never called. */
  readonly servers: readonly [string, ...string[]]
  readonly script: Omit<Script, 'nameOf'>
  readonly steps: number
}

/**
 * A scripted agent in the place of a language model, for one conversation: a host program asks it what to do next. It reads
 * what the host shows it, and nothing else. A request that is made again gets the same reply.
 */
export function agentChat({ agent, ask, servers, script, steps }: AgentModel): Chat {
  const said: ChatReply[] = []
  let request: ChatRequest = { messages: [] }
  let running: Promise<void> | undefined
  let say: (reply: Partial<ChatReply>) => void
  let hear: (seen: Seen) => void

  return async (given) => {
    // Hosts have titles and topics made on the side.
    if (!given.tools?.length) return reply(given, { content: 'A task' })
    const heard = resultsIn(given)
    const again = said[heard.length]
    if (again) return again
    request = given
    const next = new Promise<Partial<ChatReply>>((resolve) => {
      say = resolve
    })
    const last = heard.at(-1)
    if (running && last) hear(seenIn(last.content, last.isError))
    running ??= agent.run(session()).then(
      ({ told }: End) => say({ content: told || 'I gave up.', stop: 'end' }),
      () => say({ content: 'I could not do it.', stop: 'end' }),
    )
    const made = reply(given, await next)
    said.push(made)
    return made
  }

  function session(): Session {
    return {
      ask,
      system: '',
      tools: offered,
      meant: (name) => offered().find((tool) => tool.name === name),
      read: () => [...offered().map(definitionPiece), ...request.messages.map(pieceOf)],
      call: (name, input) => {
        if (!offered().some((tool) => tool.name === name))
          return Promise.resolve({ text: 'There is no such tool.', value: undefined, isError: true })
        return new Promise((resolve) => {
          hear = resolve
          say({ calls: [{ id: `${CALL}${said.length + 1}`, name, input }], stop: 'tools' })
        })
      },
      onQuestion: () => {},
      limits: { steps },
      script: {
        ...script,
        nameOf: ({ tool }) =>
          offered().find((each) => each.server === servers[0] && each.tool === tool)?.name ?? tool,
      },
    }
  }

  function offered(): readonly OfferedTool[] {
    return (request.tools ?? []).flatMap((tool) => {
      const own = ownTool(tool.name, servers)
      return own ? { ...tool, ...own } : []
    })
  }
}

const CALL = 'call_'

function resultsIn({ messages }: ChatRequest): readonly ChatResult[] {
  return messages.filter((turn) => turn.role === 'tool').filter(({ callId }) => callId.startsWith(CALL))
}

function reply({ messages }: ChatRequest, rest: Partial<ChatReply>): ChatReply {
  const letters = messages.reduce((sum, { content }) => sum + content.length, 0)
  return { content: '', inputTokens: Math.ceil(letters / 4), outputTokens: 8, ...rest }
}

function pieceOf(turn: ChatRequest['messages'][number]): Piece {
  const from = { system: 'instructions', user: 'user', assistant: 'history', tool: 'result' } as const
  return { from: from[turn.role], server: '', text: turn.content }
}
