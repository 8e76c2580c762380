import { expect, test } from 'vitest'
import type { ChatRequest } from '../../core/chat.ts'
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

const reply = (content: string) => ({ content, inputTokens: 1, outputTokens: 1 })
