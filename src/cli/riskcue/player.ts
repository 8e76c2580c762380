import type { Chat } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import { randomFrom } from '../../core/random.ts'
import type { LogPool } from '../../datasets/riskcue/log-pool.ts'
import type { Context, FlagValues } from '../command.ts'
import type { PLAYER_FLAGS } from './flags.ts'

export interface Player {
  readonly chat: Chat
  /** What records call it. */
  readonly by: string
  readonly temperature: number
  readonly atOnce: number
  readonly close: () => Promise<void>
}

export async function openPlayer(
  flags: FlagValues<typeof PLAYER_FLAGS>,
  pools: readonly LogPool[],
  seed: number,
  context: Context,
): Promise<Player> {
  const { endpoint, model, key, provider } = flags
  const temperature = temperatureOf(flags.temperature)
  const atOnce = Math.max(1, Math.min(64, flags['at-once']))
  if (endpoint === undefined) {
    if (model !== undefined)
      fail('usage/bad-value', { what: '--model', value: model, expected: 'Say where it is with --endpoint' })
    return { ...(await scripted(pools, seed)), temperature, atOnce }
  }
  if (model === undefined)
    return fail('usage/bad-value', {
      what: '--endpoint',
      value: 'alone',
      expected: 'Name a model with --model',
    })
  const { openChat } = await import('../../net/chat/open-chat.ts')
  const [calls, tokens] = [flags['most-calls'], flags['most-tokens']]
  const { chat: live, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
    budget: { ...(calls !== undefined && { calls }), ...(tokens !== undefined && { tokens }) },
  })
  const chat = flags.cassette === undefined ? live : await taped(live, model, flags.cassette, context)
  return { chat, close, by: model, temperature, atOnce }
}

/** What was replied before is given again; the rest is asked, and added. */
export async function taped(live: Chat, model: string, file: string, context: Context): Promise<Chat> {
  const { readCassette, recordChat, replayChat } = await import('../../net/chat/replay.ts')
  const { openGrowing } = await import('../text-file.ts')
  const { before, add } = openGrowing(file, context)
  return replayChat(readCassette(before.split('\n'), file), model, recordChat(live, model, add))
}

async function scripted(
  pools: readonly LogPool[],
  seed: number,
): Promise<Pick<Player, 'chat' | 'by' | 'close'>> {
  const { SCRIPTED, scriptedChat } = await import('../../datasets/riskcue/scripted-chat.ts')
  const { proposeMock } = await import('../../datasets/riskcue/mock-tools.ts')
  const truth = new Map(
    pools.flatMap((pool) =>
      [...pool].flatMap(([label, texts]) => texts.map((text) => [text, label] as const)),
    ),
  )
  const chat = scriptedChat({
    random: randomFrom(seed).fork('script'),
    labelOf: (log) => truth.get(log),
    propose: proposeMock,
  })
  return { chat, by: SCRIPTED, close: () => Promise.resolve() }
}

function temperatureOf(text: string): number {
  const value = /^[0-9](?:\.[0-9]{1,3})?$/.test(text) ? Number(text) : NaN
  if (!(value <= 2)) fail('usage/bad-value', { what: '--temperature', value: text, expected: 'From 0 to 2' })
  return value
}
