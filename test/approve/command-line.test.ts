import { expect, test } from 'vitest'
import type { Conversation, Passage } from '../../src/guard/gate.ts'
import { openApprovals } from '../../src/store/approvals.ts'
import { approveRig, type Json, type Rig } from './rig.ts'

const call = (id: number, input: object = { to: 'ACC-1' }): Json => ({
  id,
  method: 'tools/call',
  params: { name: 'send', arguments: input },
})

const refusalIn = (answer: Json): Json =>
  ((answer['result'] as Json)['_meta'] as Json)['fairlead/refusal'] as Json

const called = ({ server }: Rig): string[] => server.filter((line) => line.includes('"tools/call"'))

test('a host that cannot ask is told what to run, and the same call passes once after it', async () => {
  const rig = approveRig({ capabilities: {} })
  rig.send(call(1))
  const { code, rule, remedy } = refusalIn(await rig.answerTo(1))
  expect({ code, rule }).toEqual({ code: 'approval/needed', rule: 'test/sends' })
  const [, id = ''] = /`fairlead approve allow ([0-9a-f]{10})`/.exec(String(remedy)) ?? []
  // As another process would.
  expect(openApprovals(rig.state).answer(id, 'allow', 'command line')).toBe(true)
  rig.send(call(2, { to: 'ACC-2' }))
  expect(refusalIn(await rig.answerTo(2))).toMatchObject({ code: 'approval/needed' })
  rig.send(call(3))
  await rig.answerTo(3)
  expect(called(rig)).toHaveLength(1)
  rig.send(call(4))
  expect(refusalIn(await rig.answerTo(4))).toMatchObject({ code: 'approval/needed' })
})

test('with a time to wait the call waits for the command line, and then passes or is blocked', async () => {
  const rig = approveRig({ capabilities: {}, gate: { approving: { waitMs: 60_000 } } })
  rig.send(call(1))
  rig.send(call(2, { to: 'ACC-2' }))
  rig.send({ id: 'p', method: 'ping' })
  await rig.answerTo('p')
  const [one, two] = rig.book.list()
  openApprovals(rig.state).answer(one?.id ?? '', 'allow', 'command line')
  openApprovals(rig.state).answer(two?.id ?? '', 'deny', 'command line')
  await rig.answerTo(1)
  expect(refusalIn(await rig.answerTo(2))).toMatchObject({ code: 'approval/denied' })
  expect(called(rig)).toHaveLength(1)
})

test('what policy forbids by then is not let through by an older yes', async () => {
  let decision: 'confirm' | 'block' = 'confirm'
  const { confirming } = await import('./rig.ts')
  const rig = approveRig({
    capabilities: {},
    gate: { approving: { waitMs: 60_000 }, flows: confirming(() => decision) },
  })
  rig.send(call(1))
  rig.send({ id: 'p', method: 'ping' })
  await rig.answerTo('p')
  decision = 'block'
  rig.book.answer(rig.book.list()[0]?.id ?? '', 'allow', 'command line')
  expect(refusalIn(await rig.answerTo(1))).toMatchObject({ code: 'policy/blocked' })
  expect(called(rig)).toEqual([])
})

test('a call whose numbers are not exact cannot be allowed', async () => {
  const rig = approveRig({ capabilities: { elicitation: {} } })
  rig.send(
    '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"send","arguments":{"to":9007199254740993}}}',
  )
  expect(refusalIn(await rig.answerTo(1))).toMatchObject({ code: 'approval/inexact' })
  expect(rig.book.list()).toEqual([])
})

test('a call is taken back only where it was made', async () => {
  const { gate, book } = approveRig({ gate: { approving: { waitMs: 60_000 } } })
  const [one, other] = [gate.converse(), gate.converse()]
  const judge = (message: Json, talk: Conversation): Passage =>
    gate.judge(Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message })), 'client', talk)
  const { parked } = judge(call(1), one)
  const cancel = { method: 'notifications/cancelled', params: { requestId: 1 } }
  expect(judge(cancel, other).forward).toBeDefined()
  book.answer(book.list()[0]?.id ?? '', 'allow', 'command line')
  await parked?.ready
  expect(parked?.release().forward).toBeDefined()
})

test('only so many calls wait at once', async () => {
  const rig = approveRig({ capabilities: {}, gate: { approving: { waitMs: 60_000 } } })
  for (let i = 1; i <= 101; i++) rig.send(call(i, { to: `ACC-${i}` }))
  expect(refusalIn(await rig.answerTo(101))).toMatchObject({ code: 'approval/crowded' })
})

test('a batch is not held up: what needs a person in it is refused, the rest passes', async () => {
  const rig = approveRig({ gate: { approving: { waitMs: 60_000 } } })
  const clientInfo = { name: 'raw', version: '1' }
  const params = { protocolVersion: '2025-03-26', capabilities: { elicitation: {} }, clientInfo }
  rig.send({ id: 'init', method: 'initialize', params })
  await rig.answerTo('init')
  const look = { jsonrpc: '2.0', id: 2, method: 'tools/call', params: { name: 'look', arguments: {} } }
  rig.send(JSON.stringify([{ jsonrpc: '2.0', ...call(1) }, look]))
  await rig.answerTo('init')
  await expect.poll(() => rig.host.some((line) => line.includes('approval/needed'))).toBe(true)
  await expect.poll(() => called(rig)).toEqual([`[${JSON.stringify(look)}]`])
})

test('in audit mode nobody is asked and nothing waits', async () => {
  const rig = approveRig({ capabilities: { elicitation: {} }, gate: { mode: 'audit' } })
  rig.send(call(1))
  await rig.answerTo(1)
  expect(called(rig)).toHaveLength(1)
  expect(rig.book.list()).toEqual([])
})
