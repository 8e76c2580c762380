import type { Chat } from '../../core/chat.ts'
import { fail } from '../../core/error.ts'
import type { Context, FlagValues } from '../command.ts'
import { MODEL_FLAGS } from '../model-flags.ts'
import { taped } from '../riskcue/player.ts'

export const LAB_MODEL_FLAGS = {
  ...MODEL_FLAGS,
  temperature: { kind: 'string', brief: 'From 0 to 2', placeholder: 'T', default: '0' },
  cassette: {
    kind: 'string',
    brief: 'File of replies: recorded ones are given again, new ones are added',
    placeholder: 'FILE',
  },
} as const

export interface LabModel {
  readonly chat: Chat
  readonly name: string
  readonly provider: string
  readonly temperature: number
  readonly close: () => Promise<void>
}

/** The language model that plays, filters or judges; undefined where none is named. */
export async function openModel(
  flags: FlagValues<typeof LAB_MODEL_FLAGS>,
  context: Context,
): Promise<LabModel | undefined> {
  const { endpoint, model, key, provider } = flags
  const temperature = Number(flags.temperature)
  if (!(temperature >= 0 && temperature <= 2))
    fail('usage/bad-value', { what: '--temperature', value: flags.temperature, expected: 'From 0 to 2' })
  if (endpoint === undefined && model === undefined) return undefined
  if (endpoint === undefined || model === undefined)
    return fail('usage/bad-value', {
      what: endpoint === undefined ? '--model' : '--endpoint',
      value: 'alone',
      expected: 'Say both: where the model is with --endpoint, and its name with --model',
    })
  const { openChat } = await import('../../net/chat/open-chat.ts')
  const { chat: live, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
  })
  const chat = flags.cassette === undefined ? live : await taped(live, model, flags.cassette, context)
  return { chat, name: model, provider, temperature, close }
}
