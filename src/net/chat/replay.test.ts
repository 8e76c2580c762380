import { expect, test } from 'vitest'
import type { Chat, ChatRequest } from '../../core/chat.ts'
import { readCassette, recordChat, replayChat } from './replay.ts'

const ask = (content: string): ChatRequest => ({ messages: [{ role: 'user', content }] })

test('what was recorded is replayed, turn for turn, and the last reply again', async () => {
  const lines: string[] = []
  let count = 0
  const chat = recordChat(
    async () => reply(`answer ${++count}`),
    'tiny',
    (line) => lines.push(line),
  )
  for (const question of ['one', 'two', 'one']) await chat(ask(question))
  const again = replayChat(readCassette(lines, 'a.jsonl'), 'tiny')
  const heard = []
  for (const question of ['one', 'two', 'one', 'one']) heard.push((await again(ask(question))).content)
  expect(heard).toEqual(['answer 1', 'answer 2', 'answer 3', 'answer 3'])
  expect(lines.join('')).not.toContain('two')
})

test.each([
  ['another question', 'tiny', ask('two')],
  ['another model', 'large', ask('one')],
  ['another temperature', 'tiny', { ...ask('one'), temperature: 1 }],
])('%s is not in the recording, and that is a failure', async (_, model, request) => {
  const lines: string[] = []
  await recordChat(
    async () => reply('yes'),
    'tiny',
    (line) => lines.push(line),
  )(ask('one'))
  const cassette = readCassette(lines, 'a.jsonl')
  await expect(replayChat(cassette, model)(request)).rejects.toMatchObject({ code: 'chat/not-recorded' })
  expect((await replayChat(cassette, model, async () => reply('live'))(request)).content).toBe('live')
})

test('a line that cannot be read is named, not quoted', () => {
  expect(() => readCassette(['{"hash":"a","reply":{"content":"b"}}', '{"secret words'], 'run.jsonl')).toThrow(
    /^Line 2 of the recording run\.jsonl cannot be read$/,
  )
})

test('turns with tools are recorded and replayed whole: tools, calls, faults, results and why it stopped', async () => {
  const tools = [{ name: 'look', description: 'Looks', inputSchema: { type: 'object' } }]
  const calls = [
    { id: 'a', name: 'look', input: { day: 3 } },
    { id: 'b', name: 'gone', fault: 'unknown-tool' },
  ] as const
  const first: ChatRequest = { ...ask('one'), tools }
  const second: ChatRequest = {
    tools,
    messages: [
      ...first.messages,
      { role: 'assistant', content: '', calls },
      { role: 'tool', callId: 'a', content: 'rain' },
    ],
  }
  const lines: string[] = []
  const live: Chat = async ({ messages }) =>
    messages.length === 1 ? { ...reply(''), calls, stop: 'tools' } : { ...reply('rain'), stop: 'end' }
  const chat = recordChat(live, 'tiny', (line) => lines.push(line))
  for (const request of [first, second]) await chat(request)
  const again = replayChat(readCassette(lines, 'a.jsonl'), 'tiny')
  expect(await again(first)).toEqual({ ...reply(''), calls, stop: 'tools' })
  expect(await again(second)).toEqual({ ...reply('rain'), stop: 'end' })
  for (const other of [
    { ...first, tools: [{ ...tools[0]!, description: 'Looks, and sends' }] },
    { ...second, messages: [...second.messages.slice(0, 2), { ...second.messages[2]!, isError: true }] },
  ] as ChatRequest[])
    await expect(again(other)).rejects.toMatchObject({ code: 'chat/not-recorded' })
})

test.each([
  ['a call without a name', { id: 'a', input: {} }],
  ['a call whose input is a text', { id: 'a', name: 'look', input: '{}' }],
  ['a fault of no kind', { id: 'a', name: 'look', fault: 'toString' }],
])('%s in a recording is damage', (_, call) => {
  const line = JSON.stringify({ hash: 'a', reply: { content: '', calls: [call] } })
  expect(() => readCassette([line], 'run.jsonl')).toThrow('Line 1')
})

const reply = (content: string) => ({ content, inputTokens: 1, outputTokens: 1 })
