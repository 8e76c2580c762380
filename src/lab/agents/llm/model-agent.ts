import type { Chat } from '../../../core/chat.ts'
import { defineAgent, type Agent, type End, type OfferedTool, type Piece, type Session } from '../../agent.ts'
import { answerQuestion } from './answer-question.ts'
import { reactChat } from './react.ts'
import { runModel, type ModelEnd, type ModelRun } from './run-model.ts'

export interface ModelAgent {
  readonly name: string
  readonly chat: Chat
  /** `words` is for models that know no calls. */
  readonly style: 'calls' | 'words'
  readonly settings?: ModelRun['settings']
}

/** An agent whose every choice is a model's. What that model is, and whether it is recorded, is the business of `chat`. */
export function modelAgent({ name, chat, style, settings = {} }: ModelAgent): Agent {
  return defineAgent({
    name,
    title:
      style === 'calls' ? 'A language model with native calls' : 'A language model in the manner of ReAct',
    kind: 'model',
    run: async (session) => {
      session.onQuestion((question) => answerQuestion(chat, session.system, question, settings))
      const end = await runModel({
        chat: style === 'calls' ? chat : reactChat(chat),
        system: [session.system, ...said(session, ['instructions'])].join('\n\n'),
        ask: [...said(session, ['history', 'resource', 'prompt']), session.ask].join('\n\n'),
        tools: () => eachOnce(session.tools()),
        call: async (tool, input) => {
          const before = session.read().length
          const { text, isError } = await session.call(tool, input)
          const logs = session
            .read()
            .slice(before)
            .filter(({ from }) => from === 'log')
          return { text: [text, ...logs.map(marked)].join('\n\n'), isError }
        },
        settings,
        limits: { steps: session.limits.steps },
      })
      return endOf(end)
    },
  })
}

function said(session: Session, from: readonly Piece['from'][]): readonly string[] {
  return session
    .read()
    .filter((piece) => from.includes(piece.from))
    .map(marked)
}

function marked({ from, server, text }: Piece): string {
  return `[${from}${server === '' ? '' : ` of ${server}`}]\n${text}`
}

/** Services refuse a list in which a name stands twice. The host decides whose tool is called. */
function eachOnce(tools: readonly OfferedTool[]): readonly OfferedTool[] {
  return [...new Map(tools.toReversed().map((tool) => [tool.name, tool])).values()].toReversed()
}

function endOf({ told, why, code, inputTokens, outputTokens }: ModelEnd): End {
  return {
    told,
    why: why === 'step-limit' ? 'invalid' : why,
    tokens: { input: inputTokens, output: outputTokens },
    ...(why === 'step-limit' ? { code: why } : code && { code }),
  }
}
