import { expect, test } from 'vitest'
import type { Chat, ChatRequest } from '../../../core/chat.ts'
import type { OfferedTool, Session } from '../../agent.ts'
import { resolveName } from '../../host/resolve.ts'
import { modelAgent } from './model-agent.ts'

const tool = (server: string): OfferedTool => ({
  name: 'look',
  tool: 'look',
  server,
  description: `Looks for ${server}`,
  inputSchema: { type: 'object' },
})

const GONE: OfferedTool = { ...tool('gone'), name: 'keep', tool: 'keep' }

test.each(['first-wins', 'last-wins'] as const)(
  'of two tools of one name the model is shown the one that its host would call: %s',
  async (resolution) => {
    const { requests } = await run(resolution, 'look')
    const meant = resolution === 'first-wins' ? 'one' : 'other'
    expect(requests[0]?.tools?.map(({ description }) => description)).toEqual([`Looks for ${meant}`])
  },
)

test('a call of a removed tool, which never gets to a host that would make it, is no sign of safety', async () => {
  expect((await run('first-wins', 'keep')).end).toMatchObject({ why: 'invalid', code: 'dangling-call' })
  expect((await run('namespaced', 'keep')).end.why).toBe('answered')
  expect((await run('first-wins', 'nothing')).end.why).toBe('answered')
})

async function run(resolution: 'first-wins' | 'last-wins' | 'namespaced', name: string) {
  const offered = [tool('one'), tool('other')]
  const requests: ChatRequest[] = []
  const chat: Chat = async (request) => {
    requests.push(request)
    const calls =
      requests.length > 1 ? [] : [{ id: 'a', name, ...(name === 'look' ? { input: {} } : LOST) } as const]
    return { content: 'Done.', inputTokens: 1, outputTokens: 1, calls }
  }
  const session: Session = {
    ask: 'Look.',
    system: '',
    tools: () => offered,
    meant: (asked) => {
      const target = resolveName(offered, [GONE], asked, resolution)
      return typeof target === 'string' ? undefined : target
    },
    call: async () => ({ text: 'seen', value: undefined, isError: false }),
    read: () => [],
    onQuestion: () => {},
    limits: { steps: 5 },
    script: {} as Session['script'],
  }
  return { end: await modelAgent({ name: 'model', chat, style: 'calls' }).run(session), requests }
}

const LOST = { fault: 'unknown-tool' } as const
