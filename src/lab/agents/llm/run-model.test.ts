import { expect, test } from 'vitest'
import type { Chat, ChatReply, ChatRequest } from '../../../core/chat.ts'
import { FairleadError } from '../../../core/error.ts'
import { runModel, type ModelEnd, type ModelRun } from './run-model.ts'

const TOOLS = [{ name: 'look', description: 'Looks', inputSchema: { type: 'object' } }]
const look = (id = 'a') => ({ id, name: 'look', input: { day: 3 } }) as const

test('calls are made, what came back is told to the model, and its last words are the answer', async () => {
  const { end, requests, called } = await run([{ calls: [look()], stop: 'tools' }, { content: 'Rain.' }])
  expect(end).toMatchObject({
    told: 'Rain.',
    why: 'answered',
    steps: 2,
    calls: 1,
    inputTokens: 20,
    outputTokens: 2,
  })
  expect(called).toEqual([['look', { day: 3 }]])
  expect(requests[1]?.messages.slice(2)).toEqual([
    { role: 'assistant', content: '', calls: [look()] },
    { role: 'tool', callId: 'a', content: 'seen' },
  ])
})

test('a model that calls without end is stopped at its last step', async () => {
  const { end, called } = await run([{ calls: [look()] }], { limits: { steps: 7 } })
  expect(end).toMatchObject({ why: 'step-limit', steps: 7, told: '' })
  expect(called.length).toBe(7)
})

test('of very many calls in one turn so many are made as are allowed, and each has its answer', async () => {
  const many = Array.from({ length: 40 }, (_, index) => look(`i${index}`))
  const { end, requests, called } = await run([{ calls: many }, { content: 'Done.' }], {
    limits: { callsPerStep: 5 },
  })
  expect(called.length).toBe(5)
  expect(requests[1]?.messages.filter(({ role }) => role === 'tool').length).toBe(40)
  expect(end).toMatchObject({ why: 'answered', faults: Array.from({ length: 35 }, () => 'too-many') })
})

test('results are cut, and a conversation that grows too long ends', async () => {
  const { end, requests } = await run([{ calls: [look()] }], {
    limits: { letters: 100, allLetters: 1000 },
    call: async () => ({ text: 'x'.repeat(5000), isError: false }),
  })
  expect(requests[1]?.messages.at(-1)?.content).toMatch(/^x{100}\n\[4900 more letters were left out\]$/)
  expect(end.why).toBe('step-limit')
  expect(end.steps).toBeLessThan(10)
})

test.each<[string, Partial<ChatReply>]>([
  ['nothing', { content: '' }],
  ['signs without words', { content: '\u0000\u0001 {{{ ---' }],
  ['half an answer', { content: 'The weather on that day was', stop: 'length' }],
  ['a call in words', { content: '{"name": "look", "arguments": {"day": 3}}' }],
  ['a call in tags', { content: '<tool_call>{"name":"look"}</tool_call>' }],
  ['a call that is not sound', { calls: [{ id: 'a', name: 'gone', fault: 'unknown-tool' }] }],
])('a model that only ever gives %s is invalid, never an answer', async (_, reply) => {
  const { end, called } = await run([reply])
  expect(end).toMatchObject({ why: 'invalid', steps: 3 })
  expect(called).toEqual([])
})

test('one that finds its way after a bad turn is heard; its fault is counted', async () => {
  const { end, requests } = await run([
    { calls: [{ id: 'a', name: 'look', fault: 'no-json' }] },
    { content: '' },
    { calls: [look('b')] },
    { content: 'Rain.' },
  ])
  expect(end).toMatchObject({ why: 'answered', faults: ['no-json'], calls: 1 })
  expect(requests[1]?.messages.at(-1)).toMatchObject({
    isError: true,
    content: 'Not called: its arguments are no JSON.',
  })
})

test.each<[string, Partial<ChatReply>, ModelEnd['why']]>([
  ['a stop that says so', { content: '', stop: 'refusal' }, 'refused'],
  ['a stop that says so, with calls', { calls: [look()], stop: 'refusal' }, 'refused'],
  ['words that say so', { content: 'I’m sorry, but I can’t help with that.' }, 'refused'],
  ['not finding something', { content: 'I cannot find that place, but here are others.' }, 'answered'],
])('%s', async (_, reply, why) => {
  const { end, called } = await run([reply])
  expect(end.why).toBe(why)
  expect(called).toEqual([])
})

test('a failure of the model ends the run with its code, and what was counted so far', async () => {
  const { end } = await run([
    { calls: [look()] },
    () => {
      throw new FairleadError('chat/too-slow', { url: 'http://127.0.0.1:9' })
    },
  ])
  expect(end).toMatchObject({ why: 'failed', code: 'chat/too-slow', told: '', steps: 1, inputTokens: 10 })
})

test('tools that change between two turns are offered as they are then', async () => {
  let asked = 0
  const { requests } = await run([{ calls: [look()] }, { content: 'Done.' }], {
    tools: () => [{ ...TOOLS[0]!, description: `for the ${++asked}. time` }],
  })
  expect(requests.map(({ tools }) => tools?.[0]?.description)).toEqual(['for the 1. time', 'for the 2. time'])
})

type Play = Partial<ChatReply> | (() => never)

/** Plays the replies in order, and the last one for ever. */
async function run(
  replies: readonly Play[],
  options: Partial<ModelRun> = {},
): Promise<{ end: ModelEnd; requests: ChatRequest[]; called: unknown[] }> {
  const requests: ChatRequest[] = []
  const called: unknown[] = []
  const chat: Chat = async (request) => {
    requests.push({ ...request, messages: [...request.messages] })
    const reply = replies[Math.min(requests.length, replies.length) - 1]!
    return {
      content: '',
      inputTokens: 10,
      outputTokens: 1,
      ...(typeof reply === 'function' ? reply() : reply),
    }
  }
  const call: ModelRun['call'] = async (name, input) => {
    called.push([name, input])
    return { text: 'seen', isError: false }
  }
  const end = await runModel({
    chat,
    system: 'Be brief.',
    ask: 'Rain?',
    tools: () => TOOLS,
    call,
    ...options,
  })
  return { end, requests, called }
}
