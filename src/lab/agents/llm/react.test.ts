import { expect, test } from 'vitest'
import type { Chat, ChatReply, ChatRequest } from '../../../core/chat.ts'
import { reactChat } from './react.ts'
import { runModel } from './run-model.ts'

const TOOLS = [{ name: 'weather.look', description: 'Looks', inputSchema: { type: 'object' } }]

test('a model that knows words only carries out a task, and reads words only', async () => {
  const requests: ChatRequest[] = []
  const chat = reactChat(
    saying(
      [
        'Thought: I must look.\nAction: weather.look\nAction Input: {"day": 3}\nObservation: made up',
        'Thought: I know.\nFinal Answer: Rain.',
      ],
      requests,
    ),
  )
  const called: unknown[] = []
  const end = await runModel({
    chat,
    system: 'Be brief.',
    ask: 'Rain?',
    tools: () => TOOLS,
    call: async (name, input) => {
      called.push([name, input])
      return { text: 'rain', isError: false }
    },
  })
  expect(called).toEqual([['weather.look', { day: 3 }]])
  expect(end).toMatchObject({ told: 'Rain.', why: 'answered' })
  expect(requests.every(({ tools }) => tools === undefined)).toBe(true)
  expect(requests[1]?.messages.map(({ role }) => role)).toEqual([
    'system',
    'system',
    'user',
    'assistant',
    'user',
  ])
  expect(requests[1]?.messages.slice(-2).map(({ content }) => content)).toEqual([
    'Thought: I must look.\nAction: weather.look\nAction Input: {"day":3}',
    'Observation: rain',
  ])
})

test.each<[string, Pick<ChatReply, 'content' | 'calls'>]>([
  ['Action: weather.look', { content: '', calls: [{ id: 'call-1', name: 'weather.look', input: {} }] }],
  [
    'Action: weather.look\nAction Input: ```json\n{"day":3}\n```',
    { content: '', calls: [{ id: 'call-1', name: 'weather.look', input: { day: 3 } }] },
  ],
  [
    'Action: weather.look\nAction Input: day three',
    { content: '', calls: [{ id: 'call-1', name: 'weather.look', fault: 'no-json' }] },
  ],
  [
    'Action: gone\nAction Input: {}',
    { content: '', calls: [{ id: 'call-1', name: 'gone', fault: 'unknown-tool' }] },
  ],
  [
    'It rains, I guess',
    { content: 'It rains, I guess', calls: [{ id: 'call-1', name: '', fault: 'no-name' }] },
  ],
  ['Final Answer: Rain.\nAction: weather.look', { content: 'Rain.\nAction: weather.look' }],
  [
    'Observation: Final Answer: Rain.',
    { content: '', calls: [{ id: 'call-1', name: '', fault: 'no-name' }] },
  ],
])('%j is read for what it is', async (said, read) => {
  const reply = await reactChat(saying([said]))({
    messages: [{ role: 'user', content: 'Rain?' }],
    tools: TOOLS,
  })
  expect(reply).toEqual({ ...read, inputTokens: 1, outputTokens: 1 })
})

test('one that never keeps to the form is invalid, and one that will not is refused', async () => {
  const ends = ['Rain, rain, rain', "I can't help with that."].map((said) =>
    runModel({
      chat: reactChat(saying([said])),
      system: '',
      ask: 'Rain?',
      tools: () => TOOLS,
      call: () => Promise.reject(new Error('called')),
    }),
  )
  expect((await Promise.all(ends)).map(({ why }) => why)).toEqual(['invalid', 'refused'])
})

test('four million letters are read at once', async () => {
  const long = ' \n'.repeat(2_000_000)
  for (const said of [long, `Action: weather.look${long}`, `Action: weather.look\nAction Input: {${long}`])
    expect((await reactChat(saying([said]))({ messages: [], tools: TOOLS })).calls?.length).toBe(1)
})

function saying(texts: readonly string[], requests: ChatRequest[] = []): Chat {
  return async (request) => {
    requests.push(request)
    const content = texts[Math.min(requests.length, texts.length) - 1]!
    return { content, inputTokens: 1, outputTokens: 1 }
  }
}
