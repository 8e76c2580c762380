import { expect, onTestFinished, test } from 'vitest'
import type { Chat, ChatReply, ChatRequest } from '../../src/core/chat.ts'
import { FairleadError } from '../../src/core/error.ts'
import type { JsonObject } from '../../src/core/value.ts'
import { openChat } from '../../src/net/chat/open-chat.ts'
import { serveChat } from '../../src/net/model-server/serve-chat.ts'

const CALL = { id: 'c1', name: 'look', input: { day: 3 } }
const REPLY: ChatReply = { content: 'I look.', calls: [CALL], stop: 'tools', inputTokens: 7, outputTokens: 5 }
const TOOLS = [{ name: 'look', description: 'Looks', inputSchema: { type: 'object' } }]
const MESSAGES: ChatRequest['messages'] = [
  { role: 'system', content: 'Be brief.' },
  { role: 'user', content: 'Rain?' },
  { role: 'assistant', content: '', calls: [CALL] },
  { role: 'tool', callId: 'c1', content: 'dry' },
]

test.each(['openai', 'anthropic'] as const)(
  'what our own %s client says arrives as it was said, and so does the answer',
  async (provider) => {
    const { url, heard } = await served(async () => REPLY)
    const { chat, close } = await openChat({ provider, endpoint: `${url}/v1`, model: 'tiny' })
    onTestFinished(close)
    for (const reply of [await chat({ messages: MESSAGES, tools: TOOLS })]) expect(reply).toEqual(REPLY)
    expect(heard[0]?.tools).toEqual(TOOLS)
    expect(heard[0]?.messages.map((turn) => ({ isError: false, ...turn }))).toEqual(
      MESSAGES.map((turn) => ({ isError: false, ...turn })),
    )
  },
)

/** The same conversation in the words of each kind of service, as its documentation has them. */
const SPOKEN: readonly [string, string, JsonObject][] = [
  [
    'responses',
    '/v1/responses',
    {
      instructions: 'Be brief.',
      input: [
        { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Rain?' }] },
        { type: 'function_call', call_id: 'c1', name: 'look', arguments: '{"day":3}' },
        { type: 'function_call_output', call_id: 'c1', output: 'dry' },
      ],
      tools: [{ type: 'function', name: 'look', description: 'Looks', parameters: { type: 'object' } }],
      stream: true,
    },
  ],
  [
    'gemini',
    '/v1beta/models/tiny:streamGenerateContent?alt=sse',
    {
      systemInstruction: { parts: [{ text: 'Be brief.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'Rain?' }] },
        { role: 'model', parts: [{ functionCall: { id: 'c1', name: 'look', args: { day: 3 } } }] },
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'c1', name: 'look', response: { output: 'dry' } } }],
        },
      ],
      tools: [
        { functionDeclarations: [{ name: 'look', description: 'Looks', parameters: { type: 'object' } }] },
      ],
    },
  ],
]

test.each(SPOKEN)('%s: a conversation is heard, and answered in a stream', async (_, path, body) => {
  const { url, heard } = await served(async () => REPLY)
  const events = eventsIn(await (await post(url + path, body)).text())
  expect(heard[0]?.tools).toEqual(TOOLS)
  expect(heard[0]?.messages.map((turn) => ({ isError: false, ...turn }))).toEqual(
    MESSAGES.map((turn) => ({ isError: false, ...turn })),
  )
  const whole = JSON.stringify(events)
  expect(whole).toContain('"I look."')
  expect(whole).toMatch(/"args":\{"day":3\}|"arguments":"\{\\"day\\":3\}"/)
})

test('the tools of a group are called by group and name', async () => {
  const { url, heard } = await served(async ({ tools }) => ({
    ...REPLY,
    calls: [{ ...CALL, name: tools![0]!.name }],
  }))
  const body = { input: 'Rain?', tools: [{ type: 'namespace', name: 'weather', tools: [{ name: 'look' }] }] }
  const answer = (await (await post(`${url}/v1/responses`, body)).json()) as { output: JsonObject[] }
  expect(heard[0]?.messages.at(-1)).toEqual({ role: 'user', content: 'Rain?' })
  expect(answer.output.at(-1)).toMatchObject({ type: 'function_call', name: 'look', namespace: 'weather' })
})

test.each(['/v1/chat/completions', '/v1/messages'])('%s answers in a stream when asked to', async (path) => {
  const { url } = await served(async () => REPLY)
  const response = await post(url + path, { stream: true, messages: [{ role: 'user', content: 'Rain?' }] })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const whole = JSON.stringify(eventsIn(await response.text()))
  for (const part of ['"look"', '{\\"day\\":3}', 'I look.', /"(?:tool_calls|tool_use)"/])
    expect(whole).toMatch(part)
})

test.each([
  ['no JSON', '/v1/messages', '{"messages":', 400],
  ['a list', '/v1/messages', '[]', 400],
  ['depth without end', '/v1/messages', '['.repeat(100_000), 400],
  ['another path', '/v1/embeddings', '{}', 404],
  [
    'parts of no kind',
    '/v1/messages',
    '{"messages":[7,null,{"content":[null,{"type":"tool_use"}]}],"tools":[9]}',
    200,
  ],
])('%s is answered with a status, and is in the log', async (_, path, body, status) => {
  const { url, log } = await served(async () => REPLY)
  expect((await fetch(url + path, { method: 'POST', body })).status).toBe(status)
  expect(log).toEqual([{ path, status }])
})

test('a chat that fails is a broken service that names the code', async () => {
  const { url } = await served(() => Promise.reject(new FairleadError('chat/not-recorded', { hash: 'a' })))
  const response = await post(`${url}/v1/messages`, { messages: [] })
  expect(response.status).toBe(500)
  expect(await response.text()).toContain('chat/not-recorded')
})

async function served(chat: Chat): Promise<Awaited<ReturnType<typeof serveChat>> & { heard: ChatRequest[] }> {
  const heard: ChatRequest[] = []
  const server = await serveChat((request) => {
    heard.push(request)
    return chat(request)
  })
  onTestFinished(server.close)
  return { ...server, heard }
}

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', body: JSON.stringify(body) })
}

function eventsIn(text: string): readonly unknown[] {
  const lines = text.split('\n').filter((line) => line.startsWith('data: {'))
  return lines.map((line): unknown => JSON.parse(line.slice(6)))
}
