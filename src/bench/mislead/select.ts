import type { Chat } from '../../core/chat.ts'
import { parseToolCall } from '../../datasets/riskcue/tool-call.ts'
import { makeQueries } from '../../datasets/servers/queries/make-queries.ts'
import { SELECTIONS, selectionAsServed, type Selection } from '../../datasets/servers/misleading/selection.ts'
import { toolPrompt } from './prompt.ts'
import type { Pick } from './shares.ts'

/** One tool in four variants, and something that only that tool can answer: which is called? */
export async function* playSelection(
  chat: Chat,
  plan: { readonly perChoice: number; readonly seed: number },
): AsyncGenerator<Pick> {
  for (const selection of SELECTIONS)
    for (const query of queriesFor(selection, plan)) yield await pick(chat, selection, query)
}

async function pick(chat: Chat, selection: Selection, query: string): Promise<Pick> {
  const { content } = await chat({
    messages: [
      { role: 'system', content: toolPrompt(selectionAsServed(selection)) },
      { role: 'user', content: query },
    ],
  })
  const call = parseToolCall(content)
  return selection.tools.find(({ name }) => name === call?.tool)?.variant ?? 'invalid'
}

/** Asked of the first tool alone, which is the one that is offered four times. */
function queriesFor(
  { server }: Selection,
  { perChoice, seed }: { perChoice: number; seed: number },
): string[] {
  const alone = { ...server, tools: server.tools.slice(0, 1) }
  return [...makeQueries([alone], seed, perChoice)].map(({ query }) => query)
}
