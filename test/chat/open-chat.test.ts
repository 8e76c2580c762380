import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import type { ChatReply } from '../../src/core/chat.ts'
import { FairleadError } from '../../src/core/error.ts'
import { openChat, type ChatOptions, type OpenChat } from '../../src/net/chat/open-chat.ts'
import { fakeModel, MISBEHAVIOUR, says, sendJson, type Behaviour, type FakeModel } from './fake-model.ts'

const KEY = 'made-up-key-0123456789'
const key = { variable: 'MODEL_KEY', env: { MODEL_KEY: KEY } }
const HELLO = {
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ],
} as const

test('a turn of chat completions carries model, messages, limits and the key, and reads the count of tokens', async () => {
  const { chat, model } = await chatWith(says('Hi', { prompt_tokens: 12, completion_tokens: 3 }), { key })
  expect(await chat({ ...HELLO, temperature: 0, maxTokens: 5 })).toEqual({
    content: 'Hi',
    inputTokens: 12,
    outputTokens: 3,
  })
  const [got] = model.got
  expect(got?.path).toBe('/v1/chat/completions')
  expect(got?.headers.authorization).toBe(`Bearer ${KEY}`)
  expect(JSON.parse(got?.body ?? '')).toEqual({
    model: 'tiny',
    messages: HELLO.messages,
    stream: false,
    temperature: 0,
    max_tokens: 5,
  })
})

test('a turn of the Anthropic kind has the system words apart and the key in its own header', async () => {
  const { chat, model } = await chatWith(
    (response) =>
      sendJson(response, {
        content: [{ type: 'text', text: 'Hi' }],
        usage: { input_tokens: 9, output_tokens: 1 },
      }),
    { provider: 'anthropic', key },
  )
  expect(await chat(HELLO)).toEqual({ content: 'Hi', inputTokens: 9, outputTokens: 1 })
  const [got] = model.got
  expect(got?.path).toBe('/v1/messages')
  expect(got?.headers['x-api-key']).toBe(KEY)
  expect(got?.headers['anthropic-version']).toBe('2023-06-01')
  expect(JSON.parse(got?.body ?? '')).toMatchObject({
    system: 'Be brief.',
    messages: [{ role: 'user', content: 'Hello' }],
    max_tokens: 1024,
  })
})

test('a service that is busy is asked again, unless it wants more time than there is', async () => {
  const behave =
    (seconds: string): Behaviour =>
    (response, got, nth) =>
      nth === 0 ? sendJson(response, {}, 429, { 'retry-after': seconds }) : says('later')(response, got, nth)
  const soon = await chatWith(behave('0'))
  expect((await soon.chat(HELLO)).content).toBe('later')
  expect(soon.model.got.length).toBe(2)
  const late = await chatWith(behave('61'))
  expect((await failure(late.chat(HELLO))).code).toBe('chat/busy')
  expect(late.model.got.length).toBe(1)
})

test('a connection that breaks is tried again', async () => {
  const { chat } = await chatWith((response, got, nth) =>
    nth === 0 ? void response.socket?.destroy() : says('again')(response, got, nth),
  )
  expect((await chat(HELLO)).content).toBe('again')
})

test.each([
  ['hangs before its head', 'chat/too-slow'],
  ['hangs in its body', 'chat/too-slow'],
  ['drips byte by byte', 'chat/too-slow'],
  ['sends far too much', 'chat/too-large'],
  ['sends garbage', 'chat/unreadable'],
  ['sends JSON of another kind', 'chat/unreadable'],
  ['nests without end', 'chat/unreadable'],
  ['closes the connection', 'upstream/cut-off'],
  ['closes in the middle', 'upstream/cut-off'],
  ['fails with 500', 'chat/busy'],
  ['asks to wait for an hour', 'chat/busy'],
  ['refuses with 401', 'chat/refused'],
  ['sends it elsewhere', 'chat/redirected'],
  ['says null', 'chat/unreadable'],
])('an endpoint that %s ends in %s', async (name, code) => {
  const { chat } = await chatWith(MISBEHAVIOUR[name]!, { timeoutMs: 150, retries: 0, key })
  const error = await failure(chat(HELLO))
  expect(error.code).toBe(code)
  expect(JSON.stringify([error.message, error.hint, error.stack, error.cause])).not.toContain(KEY)
})

test('a compressed answer is bounded by what comes out of it', async () => {
  const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, 0x20))
  const { chat } = await chatWith(
    (response) => void response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  )
  expect((await failure(chat(HELLO))).code).toBe('chat/too-large')
})

test('budgets end a run: of calls, and of tokens even where the service reports none', async () => {
  const calls = await chatWith(says('x'), { budget: { calls: 2 } })
  await calls.chat(HELLO)
  await calls.chat(HELLO)
  expect((await failure(calls.chat(HELLO))).code).toBe('chat/budget-spent')
  expect(calls.model.got.length).toBe(2)
  const tokens = await chatWith(says('y'.repeat(800), { prompt_tokens: 0, completion_tokens: -5 }), {
    budget: { tokens: 100 },
  })
  await tokens.chat(HELLO)
  expect((await failure(tokens.chat(HELLO))).code).toBe('chat/budget-spent')
  expect(tokens.spent().tokens).toBeGreaterThanOrEqual(100)
})

test('whoever asked can call it off', async () => {
  const { chat } = await chatWith(() => {})
  const stop = new AbortController()
  const asked = chat({ ...HELLO, signal: stop.signal })
  stop.abort(new Error('called off'))
  await expect(asked).rejects.toThrow('called off')
})

test('a key that the service repeats is taken out of its words', async () => {
  const { chat } = await chatWith(says(`your key is ${KEY}`), { key })
  expect((await chat(HELLO)).content).toBe('your key is [key]')
})

test.each([
  ['an unset variable', { key: { variable: 'MODEL_KEY', env: {} } }, 'chat/no-key'],
  ['a key with a line feed', { key: { variable: 'K', env: { K: 'a\nb' } } }, 'chat/no-key'],
  ['a key over a bare network', { key, endpoint: 'http://models.example/v1' }, 'chat/key-in-clear'],
  ['an address with a password', { endpoint: 'http://u:p@127.0.0.1/v1' }, 'usage/bad-value'],
  ['no address at all', { endpoint: 'ftp://127.0.0.1' }, 'usage/bad-value'],
])('%s is a failure before anything is sent', async (_, options, code) => {
  const opened = openChat({
    provider: 'openai',
    endpoint: 'http://127.0.0.1:9/v1',
    model: 'tiny',
    ...options,
  })
  expect((await failure(opened)).code).toBe(code)
})

test('the version may stand in the base address or not, and so may the whole path', async () => {
  for (const [provider, tail, path] of [
    ['anthropic', '/v1', '/v1/messages'],
    ['anthropic', '', '/v1/messages'],
    ['openai', '/v1/', '/v1/chat/completions'],
    ['openai', '/v1/chat/completions', '/v1/chat/completions'],
  ] as const) {
    const model = await fakeModel((response) => sendJson(response, {}))
    const endpoint = model.url.replace('/v1', '') + tail
    const { chat } = await opened({ provider, endpoint, model: 'tiny' })
    await failure(chat(HELLO))
    expect(model.got[0]?.path).toBe(path)
  }
})

async function chatWith(
  behave: Behaviour,
  options: Partial<ChatOptions> = {},
): Promise<OpenChat & { model: FakeModel }> {
  const model = await fakeModel(behave)
  return { ...(await opened({ provider: 'openai', endpoint: model.url, model: 'tiny', ...options })), model }
}

async function opened(options: ChatOptions): Promise<OpenChat> {
  const open = await openChat(options)
  onTestFinished(() => open.close())
  return open
}

async function failure(result: Promise<ChatReply | OpenChat>): Promise<FairleadError> {
  const error: unknown = await result.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (!(error instanceof FairleadError)) throw new Error('it did not fail as it should', { cause: error })
  return error
}
