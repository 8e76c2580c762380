import { expect, test } from 'vitest'
import type { Chat } from '../../../core/chat.ts'
import { FairleadError } from '../../../core/error.ts'
import type { Question } from '../../agent.ts'
import { answerQuestion } from './answer-question.ts'

const form: Question = {
  server: 'weather',
  kind: 'elicitation',
  text: 'Which place?',
  params: { requestedSchema: { type: 'object', properties: { place: { type: 'string' } } } },
}
const sampling: Question = { ...form, kind: 'sampling', params: {} }

test('a form is filled in as data, and what a server has the model say is said', async () => {
  const asked: string[] = []
  const chat: Chat = async ({ messages }) => {
    asked.push(messages.at(-1)!.content)
    return { content: 'Here: {"place":"Elverton"}', inputTokens: 1, outputTokens: 1 }
  }
  expect(await answerQuestion(chat, 'Be brief.', form, {})).toEqual({
    action: 'accept',
    content: { place: 'Elverton' },
  })
  expect(await answerQuestion(chat, 'Be brief.', sampling, {})).toMatchObject({
    role: 'assistant',
    content: { type: 'text', text: 'Here: {"place":"Elverton"}' },
  })
  expect(asked[0]).toContain('"properties":{"place"')
  expect(asked[1]).toBe('Which place?')
})

test.each<[string, Chat]>([
  ['says no', async () => ({ content: 'No.', inputTokens: 1, outputTokens: 1 })],
  ['gives no JSON', async () => ({ content: '{"place": }', inputTokens: 1, outputTokens: 1 })],
  ['refuses', async () => ({ content: '{"a":1}', inputTokens: 1, outputTokens: 1, stop: 'refusal' })],
  ['fails', () => Promise.reject(new FairleadError('chat/too-slow', {}))],
])('a model that %s fills in nothing', async (_, chat) => {
  expect(await answerQuestion(chat, '', form, {})).toBeUndefined()
})
