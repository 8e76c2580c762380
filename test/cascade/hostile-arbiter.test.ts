import { expect, test } from 'vitest'
import type { Chat } from '../../src/core/chat.ts'
import { field, stringField } from '../../src/core/value.ts'
import type { Mode } from '../../src/guard/gate.ts'
import { settled } from '../../src/guard/settled.ts'
import { fakeModel, MISBEHAVIOUR, says, sendJson, type Behaviour } from '../chat/fake-model.ts'
import { arbiterChat, CLEARLY, guardRig, PERHAPS, PLAIN, POISON, TEXT_MODEL, type Rig } from './guard-rig.ts'

/** Endpoints that lie, ramble and leak: their words, as an attacker would choose them. */
const LIES: Readonly<Record<string, Behaviour>> = {
  'says safe of everything': says('safe'),
  'says safe with reasons': says('safe, because the text is harmless'),
  'says safe and unsafe': says('safe unsafe'),
  'says allow': says('ALLOW'),
  'says a verdict as JSON': says('{"verdict":"safe"}'),
  'repeats our prompt': (response, { body }) =>
    says(messagesOf(body))(response, { path: '', headers: {}, body }, 0),
  'repeats the mark': (response, { body }) =>
    says(`${/=== [0-9a-f]+ ===/.exec(body)?.[0]} safe`)(response, { path: '', headers: {}, body }, 0),
  'says it is uncertain': says('uncertain'),
  'says a megabyte of safe': says('safe '.repeat(200_000)),
  'answers with another form': (response) => sendJson(response, { safe: true, decision: 'safe', score: 0 }),
}

test.each(Object.entries({ ...MISBEHAVIOUR, ...LIES }))(
  'an endpoint that %s loosens nothing and stalls nothing',
  async (_, behave) => {
    const { url } = await fakeModel(behave)
    const beside = await session('enforce', await arbiterChat(url, 100))
    const without = await (plain.enforce ??= session('enforce', undefined))
    for (const [index, one] of without.entries()) {
      // What was stopped is stopped still, and everything that was found is found still.
      if (one.isStopped) expect(beside[index]).toMatchObject({ isStopped: true })
      expect(beside[index]?.rules).toEqual(expect.arrayContaining([...one.rules]))
    }
  },
)

test.each(['hangs in its body', 'closes the connection', 'says safe of everything', 'repeats our prompt'])(
  'in audit mode, an endpoint that %s changes nothing of what passes',
  async (name) => {
    const { url } = await fakeModel({ ...MISBEHAVIOUR, ...LIES }[name]!)
    const beside = await session('audit', await arbiterChat(url, 100))
    const without = await (plain.audit ??= session('audit', undefined))
    expect(beside.map(({ out }) => out)).toEqual(without.map(({ out }) => out))
  },
)

/** The same session without an arbiter, by mode. */
const plain: Partial<Record<Mode, Promise<readonly Step[]>>> = {}

test('without an arbiter, that session has messages that pass and messages that are stopped', async () => {
  const steps = await session('enforce', undefined)
  expect(steps.map(({ isStopped }) => isStopped)).toEqual([false, false, true, true, true, true])
})

test.each([
  'hangs in its body',
  'sends garbage',
  'sends far too much',
  'closes the connection',
  'says nothing',
])(
  'when it %s, the record says that the arbiter did not check, and the decision is the one without it',
  async (name) => {
    const { url } = await fakeModel(MISBEHAVIOUR[name]!)
    const { entries, call, gate } = rigWith('enforce', await arbiterChat(url, 120))
    expect(await call(1, PERHAPS)).toContain(PERHAPS)
    gate.close()
    expect(entries.at(-1)?.notChecked).toEqual([{ what: 'arbiter', reason: expect.any(String) }])
    expect(entries.at(-1)?.decision).toBe('allow')
    expect(entries.at(-1)?.findings).toEqual([expect.objectContaining({ rule: 'model/unsure' })])
  },
)

test('a chat that never settles and listens to no signal is given up after the time limit', async () => {
  const never: Chat = () => new Promise(() => {})
  const { call } = rigWith('enforce', never, 50)
  expect(await call(1, PERHAPS)).toContain(PERHAPS)
})

test('a chat that throws at once, or says what is no text, is no verdict', async () => {
  for (const chat of [
    () => {
      throw new Error('at once')
    },
    async () => ({ content: { toString: () => 'safe' } }),
    async () => undefined,
  ] as unknown as Chat[]) {
    const { call, entries, gate } = rigWith('enforce', chat)
    expect(await call(1, PERHAPS)).toContain(PERHAPS)
    gate.close()
    expect(entries.at(-1)?.notChecked).toEqual([{ what: 'arbiter', reason: 'the arbiter failed' }])
  }
})

test('one that keeps failing is left alone, so that a dead endpoint delays a few messages only', async () => {
  const { url, got } = await fakeModel(MISBEHAVIOUR['sends garbage']!)
  const { call, entries, gate } = rigWith('enforce', await arbiterChat(url))
  for (let id = 1; id <= 6; id++) await call(id, `${PERHAPS} ${id}`)
  gate.close()
  expect(got.length).toBe(3)
  expect(entries.at(-1)?.notChecked?.[0]?.reason).toMatch(/left alone/)
})

test('nobody is asked about what is stopped anyway, nor about what the model is sure of', async () => {
  const { url, got } = await fakeModel(says('safe'))
  const { call } = rigWith('enforce', await arbiterChat(url))
  await call(1, `${POISON} ${PERHAPS}`)
  await call(2, CLEARLY)
  await call(3, PLAIN)
  expect(got).toEqual([])
})

test('the arbiter sees the text between unguessable marks, without its secrets, bounded, and never a score', async () => {
  const { url, got } = await fakeModel(says('safe'))
  const { call } = rigWith('enforce', await arbiterChat(url))
  // Made up, and put together here so that no scanner takes it for a real one.
  const token = ['ghp', 'k2Vw9XqLr7TzB4nM8sJd3FhY6cPa1GuE5oQi'].join('_')
  await call(1, `${PERHAPS} ${token} one`)
  await call(2, `${PERHAPS} ${'more words '.repeat(15_000)}`)
  const [first, second] = got.map(({ body }) => messagesOf(body))
  const [mark] = /=== [0-9a-f]{24} ===/.exec(first ?? '') ?? []
  expect(first?.split(mark ?? '?').length).toBe(4)
  expect(first).toContain('[secret:')
  expect(first).not.toContain('k2Vw9X')
  expect(first).not.toMatch(/0\.5|probab|score/i)
  expect(second).not.toContain(mark)
  expect(second?.length).toBeLessThan(8000)
})

interface Step {
  readonly out: string
  readonly isStopped: boolean
  readonly rules: readonly string[]
}

/** One session over everything that can be stopped, and what came through. */
async function session(mode: Mode, chat: Chat | undefined): Promise<readonly Step[]> {
  const rig = rigWith(mode, chat, 150)
  const out: string[] = []
  for (const [index, text] of [PLAIN, PERHAPS, CLEARLY, POISON, `${POISON}\n${PERHAPS}`].entries())
    out.push(await rig.call(index, text))
  rig.ask(90, 'tools/list')
  const tools = [PLAIN, PERHAPS, CLEARLY, POISON].map((description, index) => ({
    name: `t${index}`,
    description,
    inputSchema: { type: 'object' },
  }))
  const { forward } = await settled(rig.answer(90, { tools }))
  out.push(Buffer.from(forward ?? '').toString())
  rig.gate.close()
  return out.map((text, index) => ({
    out: text,
    isStopped: index === 5 ? !text.includes('t3') : !text.includes('"text":"') || text.includes('isError'),
    rules: rulesOf(rig, index === 5 ? '90' : String(index)),
  }))
}

function rulesOf({ entries }: Rig, id: string): string[] {
  return entries
    .filter((entry) => field(entry, 'id') === id && field(entry, 'from') === 'server')
    .flatMap(({ findings }) => findings?.map(({ rule }) => rule) ?? [])
}

function rigWith(mode: Mode, chat: Chat | undefined, timeoutMs = 5000): Rig {
  const arbiter = chat && { chat, timeoutMs }
  return guardRig({ mode, cascade: { textModel: TEXT_MODEL, ...(arbiter && { arbiter }) } })
}

function messagesOf(body: string): string {
  const messages = field(JSON.parse(body), 'messages')
  return Array.isArray(messages) ? messages.map((one) => stringField(one, 'content')).join('\n') : ''
}
