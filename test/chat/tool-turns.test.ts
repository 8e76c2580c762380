import { expect, onTestFinished, test } from 'vitest'
import type { ChatReply, ChatRequest } from '../../src/core/chat.ts'
import { openChat, type ChatProvider } from '../../src/net/chat/open-chat.ts'
import { fakeModel, sendJson } from './fake-model.ts'

const KEY = 'made-up-key-0123456789'
const REQUEST: ChatRequest = {
  tools: [{ name: 'weather.look', description: 'Looks', inputSchema: { type: 'object' } }],
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Rain?' },
    {
      role: 'assistant',
      content: '',
      calls: [
        { id: 'a', name: 'weather.look', input: { day: 3 } },
        { id: 'b', name: 'gone', fault: 'unknown-tool' },
      ],
    },
    { role: 'tool', callId: 'a', content: 'dry' },
    { role: 'tool', callId: 'b', content: 'no such tool', isError: true },
    { role: 'user', content: 'And now?' },
  ],
}

test('chat completions carry tools, calls and results, and give calls by the names that were offered', async () => {
  const message = {
    role: 'assistant',
    content: null,
    tool_calls: [{ id: 'c', type: 'function', function: { name: 'weather_look', arguments: '{"day":4}' } }],
  }
  const { reply, body } = await turn('openai', { choices: [{ message, finish_reason: 'tool_calls' }] })
  expect(reply).toEqual({
    content: '',
    calls: [{ id: 'c', name: 'weather.look', input: { day: 4 } }],
    stop: 'tools',
    inputTokens: 0,
    outputTokens: 0,
  })
  expect(body).toMatchObject({
    tools: [
      {
        type: 'function',
        function: { name: 'weather_look', description: 'Looks', parameters: { type: 'object' } },
      },
    ],
    messages: [
      {},
      {},
      {
        role: 'assistant',
        tool_calls: [
          { id: 'a', type: 'function', function: { name: 'weather_look', arguments: '{"day":3}' } },
          { id: 'b', type: 'function', function: { name: 'gone', arguments: '{}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'a', content: 'dry' },
      { role: 'tool', tool_call_id: 'b', content: 'no such tool' },
      { role: 'user', content: 'And now?' },
    ],
  })
})

test('the Anthropic kind does so too, with the results of one turn in one message', async () => {
  const { reply, body } = await turn('anthropic', {
    content: [
      { type: 'text', text: 'I look.' },
      { type: 'tool_use', id: 'c', name: 'weather_look', input: { day: 4 } },
    ],
    stop_reason: 'tool_use',
  })
  expect(reply).toMatchObject({
    content: 'I look.',
    calls: [{ id: 'c', name: 'weather.look', input: { day: 4 } }],
    stop: 'tools',
  })
  expect(body).toMatchObject({
    system: 'Be brief.',
    tools: [{ name: 'weather_look', description: 'Looks', input_schema: { type: 'object' } }],
    messages: [
      { role: 'user', content: 'Rain?' },
      {
        role: 'assistant',
        content: [
          { type: 'tool_use', id: 'a', name: 'weather_look', input: { day: 3 } },
          { type: 'tool_use', id: 'b', name: 'gone', input: {} },
        ],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'a', content: 'dry' },
          { type: 'tool_result', tool_use_id: 'b', content: 'no such tool', is_error: true },
        ],
      },
      { role: 'user', content: 'And now?' },
    ],
  })
})

test.each<[string, ChatProvider, unknown, ChatReply['stop']]>([
  ['no room', 'openai', choice({ content: 'so' }, 'length'), 'length'],
  ['a filter', 'openai', choice({ content: null }, 'content_filter'), 'refusal'],
  ['a refusal', 'openai', choice({ content: null, refusal: 'I will not' }, 'stop'), 'refusal'],
  ['an end', 'openai', choice({ content: 'so' }, 'stop'), 'end'],
  ['an unknown end', 'openai', choice({ content: 'so' }, 'constructor'), undefined],
  ['no room', 'anthropic', said('so', 'max_tokens'), 'length'],
  ['a refusal', 'anthropic', { content: [], stop_reason: 'refusal' }, 'refusal'],
  ['silence', 'anthropic', { content: [], stop_reason: 'end_turn' }, 'end'],
])('%s is known from how %s tells it', async (_, provider, answer, stop) => {
  expect((await turn(provider, answer)).reply.stop).toBe(stop)
})

test.each<[string, ChatProvider, unknown, string[]]>([
  ['calls that are a text', 'openai', choice({ tool_calls: 'look' }, 'tool_calls'), ['no-name']],
  [
    'calls of nothing',
    'openai',
    choice({ tool_calls: [null, 7, {}] }, 'stop'),
    ['no-name', 'no-name', 'no-name'],
  ],
  ['arguments that are no JSON', 'openai', called('weather_look', '{"day'), ['no-json']],
  ['a tool that is not offered', 'openai', called('gone', '{}'), ['unknown-tool']],
  ['a call of nothing', 'anthropic', { content: [{ type: 'tool_use' }] }, ['no-name']],
  [
    'input that is a list',
    'anthropic',
    { content: [{ type: 'tool_use', id: 'c', name: 'weather_look', input: [] }] },
    ['no-object'],
  ],
])('%s: faults, not failures', async (_, provider, answer, faults) => {
  const { reply } = await turn(provider, answer)
  expect(reply.calls?.map(({ fault }) => fault)).toEqual(faults)
})

test('a key that the service repeats in a call is taken out of it', async () => {
  const { reply } = await turn('openai', called('weather_look', JSON.stringify({ [KEY]: [`key ${KEY}`] })))
  expect(reply.calls).toEqual([{ id: 'c', name: 'weather.look', input: { '[key]': ['key [key]'] } }])
})

function choice(message: object, finish_reason: string): unknown {
  return { choices: [{ message, finish_reason }] }
}

function called(name: string, text: string): unknown {
  return choice({ tool_calls: [{ id: 'c', function: { name, arguments: text } }] }, 'tool_calls')
}

function said(text: string, stop_reason: string): unknown {
  return { content: [{ type: 'text', text }], stop_reason }
}

async function turn(provider: ChatProvider, answer: unknown): Promise<{ reply: ChatReply; body: unknown }> {
  const model = await fakeModel((response) => sendJson(response, answer))
  const key = { variable: 'MODEL_KEY', env: { MODEL_KEY: KEY } }
  const { chat, close } = await openChat({ provider, endpoint: model.url, model: 'tiny', key })
  onTestFinished(close)
  const reply = await chat(REQUEST)
  return { reply, body: JSON.parse(model.got[0]!.body) }
}
