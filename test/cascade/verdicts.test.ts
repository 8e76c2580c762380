import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import type { TextModel } from '../../src/core/judge.ts'
import { settled } from '../../src/guard/settled.ts'
import { guardStdio } from '../../src/guard/stdio.ts'
import { CLEARLY, guardRig, manualChat, PERHAPS, PLAIN, TEXT_MODEL } from './guard-rig.ts'

const result = (text: string) => ({ content: [{ type: 'text', text }] })
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? '').toString()

test('a message of which the model is unsure waits, and unsafe stops it', async () => {
  const { chat, say } = manualChat()
  const { ask, answer, gate, entries } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  ask(1, 'tools/call', { name: 'look' })
  const passage = answer(1, result(PERHAPS))
  expect(passage.forward).toBeUndefined()
  say('unsafe')
  const { forward, refusal } = await settled(passage)
  expect(refusal?.rule).toBe('arbiter/unsafe')
  expect(textOf(forward)).toContain('"isError":true')
  expect(textOf(forward)).not.toContain('Perhaps')
  gate.close()
  expect(entries.map(({ decision }) => decision)).toEqual(['allow', 'block'])
})

test.each([
  ['safe', 'high', false, undefined],
  ['Safe.', 'high', false, undefined],
  ['unsafe', 'critical', false, 'arbiter/unsafe'],
  ['uncertain', 'high', false, 'arbiter/uncertain'],
  ['uncertain', 'medium', true, 'arbiter/uncertain'],
] as const)('%j with --block-at %s', async (words, blockAt, isStopped, rule) => {
  const { chat, say } = manualChat()
  const rig = guardRig({ blockAt, cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  rig.ask(1, 'tools/call', { name: 'look' })
  const passage = rig.answer(1, result(PERHAPS))
  say(words)
  expect((await settled(passage)).refusal !== undefined).toBe(isStopped)
  rig.gate.close()
  const rules = rig.entries.at(-1)?.findings?.map((finding) => finding.rule)
  expect(rules).toEqual(rule ? [rule, 'model/unsure'] : ['model/unsure'])
})

test('below its threshold an uncertain text is told of by nobody but the model', async () => {
  const { chat, say } = manualChat()
  const textModel = { judge: () => ({ probability: 0.46, top: [] }) }
  const rig = guardRig({ cascade: { textModel, uncertainAt: 0.5, arbiter: { chat } } })
  rig.ask(1, 'tools/call', { name: 'look' })
  const passage = rig.answer(1, result(PERHAPS))
  say('uncertain')
  await settled(passage)
  rig.gate.close()
  expect(rig.entries.at(-1)?.findings?.map(({ rule }) => rule)).toEqual(['model/unsure'])
})

test('why is asked of the model only where it found something, and stands in the finding', async () => {
  let asked = 0
  const textModel: TextModel = {
    judge: (text, role) => ({
      probability: TEXT_MODEL.judge(text, role).probability,
      get top() {
        asked++
        return ['act:send', 'addressee:agent']
      },
    }),
  }
  const rig = guardRig({ cascade: { textModel }, mode: 'audit' })
  await rig.call(1, PLAIN)
  expect(asked).toBe(0)
  await rig.call(2, CLEARLY)
  rig.gate.close()
  expect(asked).toBe(1)
  expect(rig.entries.flatMap(({ findings }) => findings?.map(({ message }) => message) ?? [])).toEqual([
    'The model takes this for an attempt to steer the agent (0.97): act:send, addressee:agent',
  ])
})

test('only the definition that it is about is held back', async () => {
  const { chat, say } = manualChat()
  const { ask, answer } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  ask(1, 'tools/list')
  const tool = (name: string, description: string) => ({ name, description, inputSchema: { type: 'object' } })
  const passage = answer(1, { tools: [tool('a', PLAIN), tool('b', PERHAPS)] })
  say('unsafe')
  const { forward } = await settled(passage)
  expect(JSON.parse(textOf(forward)).result.tools).toEqual([tool('a', PLAIN)])
})

test('in audit mode nothing waits: the message goes on and the verdict is recorded when it comes', async () => {
  const { chat, say } = manualChat()
  const rig = guardRig({ mode: 'audit', cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  rig.ask(1, 'tools/call', { name: 'look' })
  expect(textOf(rig.answer(1, result(PERHAPS)).forward)).toContain(PERHAPS)
  say('unsafe')
  await new Promise(setImmediate)
  rig.gate.close()
  expect(rig.entries.at(-1)).toMatchObject({ kind: 'note', findings: [{ rule: 'arbiter/unsafe' }] })
})

test('a second answer to a question whose first answer waits is one that nobody asked for', async () => {
  const { chat, say } = manualChat()
  const { ask, answer } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  ask(1, 'tools/call', { name: 'look' })
  const first = answer(1, result(PERHAPS))
  expect(answer(1, result(PLAIN)).refusal?.code).toBe('answer/unasked')
  say('safe')
  expect(textOf((await settled(first)).forward)).toContain(PERHAPS)
})

test('a verdict is asked for once for the same text', async () => {
  let asked = 0
  const chat = async () => ({ content: asked++ === 0 ? 'unsafe' : 'safe', inputTokens: 0, outputTokens: 0 })
  const { call } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  expect(await call(1, PERHAPS)).toContain('isError')
  expect(await call(2, PERHAPS)).toContain('isError')
  expect(asked).toBe(1)
})

test('each message of a batch waits for its own verdict, and the batch for all of them', async () => {
  const { chat, say } = manualChat()
  const { ask, answer, judge } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  ask(0, 'initialize', { protocolVersion: '2025-03-26' })
  answer(0, { protocolVersion: '2025-03-26', capabilities: {}, serverInfo: { name: 's', version: '1' } })
  for (const id of [1, 2, 3]) ask(id, 'tools/call', { name: 'look' })
  const texts = [`${PERHAPS} one`, PLAIN, `${PERHAPS} three`]
  const batch = texts.map((text, index) => ({ jsonrpc: '2.0', id: index + 1, result: result(text) }))
  const passage = judge(JSON.stringify(batch), 'server')
  expect(passage.forward).toBeUndefined()
  say('unsafe')
  say('safe')
  const { forward } = await settled(passage)
  const answers = JSON.parse(textOf(forward)) as { result: { isError?: boolean } }[]
  expect(answers.map((one) => one.result.isError ?? false)).toEqual([true, false, false])
})

test('a guard that ends while a message waits records it, as it would be without the arbiter', () => {
  const { chat } = manualChat()
  const { ask, answer, gate, entries } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  ask(1, 'tools/call', { name: 'look' })
  answer(1, result(PERHAPS))
  gate.close()
  expect(entries.at(-1)).toMatchObject({
    decision: 'allow',
    notChecked: [{ what: 'arbiter', reason: expect.stringContaining('ended') }],
  })
})

test('the summary counts what each layer did and how much went to the arbiter', async () => {
  const chat = async () => ({ content: 'unsafe', inputTokens: 0, outputTokens: 0 })
  const { call, gate } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  for (let id = 1; id <= 4; id++) await call(id, id === 1 ? PERHAPS : PLAIN)
  expect(gate.summary()).toMatchObject({
    signatures: { runs: 8, hits: 0 },
    model: { runs: 4, hits: 1 },
    arbiter: { runs: 1, hits: 1 },
    escalation: { judged: 4, asked: 1, share: 0.25 },
  })
})

test('over a pipe, one message waits and those behind it too, in order, while the other side goes on', async () => {
  const { chat, say, waiting } = manualChat()
  const { gate } = guardRig({ cascade: { textModel: TEXT_MODEL, arbiter: { chat } } })
  const [input, output, toServer, fromServer] = Array.from({ length: 4 }, () => new PassThrough())
  let end = (): void => {}
  const ended = new Promise<{ code: number; signal: null; error: undefined }>((resolve) => {
    end = () => resolve({ code: 0, signal: null, error: undefined })
  })
  const server = {
    pid: 1,
    input: toServer!,
    output: fromServer!,
    errors: undefined,
    ended,
    end: async () => end(),
    kill: () => {},
  }
  const done = guardStdio({ gate, server, command: 'x', input: input!, output: output! })
  const send = (stream: PassThrough | undefined, value: object): void =>
    void stream?.write(`${JSON.stringify({ jsonrpc: '2.0', ...value })}\n`)
  for (const id of [1, 2, 3]) send(input, { id, method: 'tools/call', params: { name: 'look' } })
  await until(() => read(toServer).length === 3)
  for (const [id, text] of [`${PERHAPS} a`, PLAIN, `${PERHAPS} b`].entries())
    send(fromServer, { id: id + 1, result: result(text) })
  await until(() => waiting() === 1)
  send(input, { method: 'notifications/cancelled', params: { requestId: 3 } })
  await until(() => read(toServer).length === 4)
  expect(read(output)).toEqual([])
  say('safe')
  await until(() => waiting() === 1)
  expect(read(output).map(({ id }) => id)).toEqual([1, 2])
  // The host goes while the last answer still waits: it is carried to its end.
  input?.end()
  fromServer?.end()
  setTimeout(end, 5)
  say('unsafe')
  expect(await done).toBe(0)
  expect(read(output).map(({ id }) => id)).toEqual([1, 2, 3])
  expect(JSON.stringify(read(output)[2])).toContain('isError')
})

const seen = new WeakMap<PassThrough, string>()

/** All messages that a stream was given so far. */
function read(stream: PassThrough | undefined): { id?: number }[] {
  if (!stream) return []
  const text = (seen.get(stream) ?? '') + String(stream.read() ?? '')
  seen.set(stream, text)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id?: number })
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
}

test('a long text is read to its end, and told of once where it is clear', async () => {
  const { call, gate, entries } = guardRig({ cascade: { textModel: TEXT_MODEL } })
  const filler = 'calm weather and nothing else '.repeat(3000)
  expect(await call(1, `${filler}${CLEARLY}${filler}`)).toContain('isError')
  gate.close()
  expect(entries.at(-1)?.findings?.map(({ rule }) => rule)).toEqual(['model/instruction'])
})

test('many mild findings do not hide a grave one, nor many unsure texts the likeliest', async () => {
  const asked: string[] = []
  const textModel = {
    judge: (text: string) => ({ probability: Number(/p=([\d.]+)/.exec(text)?.[1] ?? 0), top: [] }),
  }
  const chat = async ({ messages }: { messages: readonly { content: string }[] }) => {
    asked.push(/p=[\d.]+/.exec(messages[1]?.content ?? '')?.[0] ?? '')
    return { content: 'safe', inputTokens: 0, outputTokens: 0 }
  }
  const { ask, answer } = guardRig({ cascade: { textModel, arbiter: { chat } } })
  const many = (p: number, last: number) => ({
    content: [...Array<number>(1000).fill(p), last].map((p) => ({
      type: 'text',
      text: `a text with p=${p} in it`,
    })),
  })
  ask(1, 'tools/call', { name: 'look' })
  expect(answer(1, many(0.6, 0.95)).refusal?.rule).toBe('model/instruction')
  ask(2, 'tools/call', { name: 'look' })
  await settled(answer(2, many(0.46, 0.54)))
  expect(asked).toEqual(['p=0.54', 'p=0.46'])
})
