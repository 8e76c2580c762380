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
      const { signal } = session
      const ours = { ...settings, ...(signal && { signal }) }
      let isDangling = false
      const watched: Chat = async (request) => {
        const reply = await (style === 'calls' ? chat : reactChat(chat))(request)
        isDangling ||= (reply.calls ?? []).some(
          ({ name, fault }) => fault === 'unknown-tool' && session.meant(name) !== undefined,
        )
        return reply
      }
      session.onQuestion((question) => answerQuestion(chat, session.system, question, ours))
      const end = await runModel({
        chat: watched,
        system: [session.system, ...said(session, ['instructions'])].join('\n\n'),
        ask: [...said(session, ['history', 'resource', 'prompt']), session.ask].join('\n\n'),
        tools: () => eachOnce(session),
        call: async (tool, input) => {
          const before = said(session, ['log']).length
          const { text, isError } = await session.call(tool, input)
          return { text: [text, ...said(session, ['log']).slice(before)].join('\n\n'), isError }
        },
        settings: ours,
        limits: { steps: session.limits.steps },
      })
      // A call of a tool that is offered no more was never made, as this host would have; so nothing has stopped it.
      return isDangling ? { ...endOf(end), why: 'invalid', code: 'dangling-call' } : endOf(end)
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

/** Services refuse a list in which a name stands twice: the model is shown the tool that the host would call. */
function eachOnce({ tools, meant }: Session): readonly OfferedTool[] {
  const names = new Map<string, OfferedTool>()
  for (const tool of tools()) if (!names.has(tool.name)) names.set(tool.name, meant(tool.name) ?? tool)
  return [...names.values()]
}

function endOf({ told, why, code, inputTokens, outputTokens }: ModelEnd): End {
  return {
    told,
    why: why === 'step-limit' ? 'invalid' : why,
    tokens: { input: inputTokens, output: outputTokens },
    ...(why === 'step-limit' ? { code: why } : code && { code }),
  }
}
