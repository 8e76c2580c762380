import { fail } from '../../core/error.ts'
import type { Roles } from '../../scan/audit/roles.ts'
import { scriptedRoles } from '../../scan/audit/scripted-roles.ts'
import type { Context } from '../command.ts'

interface ModelFlags {
  readonly endpoint: string | undefined
  readonly model: string | undefined
  readonly provider: string
  readonly key: string | undefined
}

/** A script, or a language model where an endpoint was given. */
export async function rolesFor(
  { endpoint, model, provider, key }: ModelFlags,
  context: Context,
): Promise<{ readonly roles: Roles; readonly close: () => Promise<void> }> {
  if (endpoint === undefined) return { roles: scriptedRoles(), close: () => Promise.resolve() }
  if (model === undefined)
    return fail('usage/bad-value', {
      what: '--endpoint',
      value: 'given alone',
      expected: 'Say which model: --model NAME',
    })
  const [{ openChat }, { chatRoles }] = await Promise.all([
    import('../../net/chat/open-chat.ts'),
    import('../../scan/audit/chat-roles.ts'),
  ])
  const { chat, close } = await openChat({
    provider: provider === 'anthropic' ? 'anthropic' : 'openai',
    endpoint,
    model,
    ...(key !== undefined && { key: { variable: key, env: context.env } }),
  })
  return { roles: chatRoles(chat), close }
}
