import { expect, test } from 'vitest'
import { createMemory } from '../../src/flow/memory.ts'
import { createTrail } from '../../src/flow/trail.ts'
import type { Labeller, ToolLabel } from '../../src/core/label.ts'
import { guardRig } from '../cascade/guard-rig.ts'

const PLAIN: ToolLabel = { capabilities: [], confidentiality: 'public', integrity: 'server', reasons: [] }
const PRIVATE: ToolLabel = { ...PLAIN, confidentiality: 'private', integrity: 'untrusted' }

function rig(labeller: Labeller, exchangesLabels: boolean) {
  const trail = createTrail()
  const memory = createMemory()
  const found = guardRig({ flows: { labeller, exchangesLabels, open: () => ({ trail, memory }) } })
  return { ...found, trail }
}

const RESULT = '{"jsonrpc":"2.0","id":1,"result":{ "content" : [{"type":"text","text":"A calm day."}] }}'

test('a host is told what is known of a result, in the words of SEP-1913; nothing else of it changes', () => {
  const { ask, judge } = rig(() => PRIVATE, true)
  ask(1, 'tools/call', { name: 'read_mail', arguments: {} })
  const said = Buffer.from(judge(RESULT, 'server').forward ?? '').toString()
  expect(said).toBe(
    RESULT.replace(
      '"result":{',
      '"result":{"_meta":{"annotations":{"openWorldHint":true,"privateHint":true,"attribution":["s"]}},',
    ),
  )
})

test('what is said already is left as it is, and a _meta that is there is kept', () => {
  const { ask, judge } = rig(() => PRIVATE, true)
  for (const [id, meta] of [
    [1, '{"annotations":{}}'],
    [2, '{"own":1}'],
  ] as const) {
    ask(id, 'tools/call', { name: 'read_mail', arguments: {} })
    const result = `{"jsonrpc":"2.0","id":${id},"result":{"_meta":${meta},"content":[]}}`
    const said = JSON.parse(Buffer.from(judge(result, 'server').forward ?? '').toString())
    expect(said.result._meta).toMatchObject(
      id === 1 ? { annotations: {} } : { own: 1, annotations: { privateHint: true } },
    )
  }
})

test('what a server says of its result makes its label stricter, never milder', () => {
  const say = (label: ToolLabel, annotations: object) => {
    const { ask, answer, trail } = rig(() => label, true)
    ask(1, 'tools/call', { name: 'look', arguments: {} })
    answer(1, { content: [], _meta: { annotations } })
    ask(2, 'tools/call', { name: 'look', arguments: {} })
    const entry = trail.entries().find(({ kind }) => kind === 'result')
    return entry?.kind === 'result' && [entry.integrity, entry.confidentiality, entry.orders.length]
  }
  expect(say(PLAIN, { openWorldHint: true })).toEqual(['untrusted', 'public', 0])
  expect(say(PLAIN, { privateHint: true })).toEqual(['server', 'private', 0])
  expect(say(PLAIN, { sensitiveHint: 'high' })).toEqual(['server', 'secret', 0])
  expect(say(PLAIN, { maliciousActivityHint: true })).toEqual(['untrusted', 'public', 1])
  expect(say(PRIVATE, { privateHint: false, openWorldHint: false, sensitiveHint: 'low' })).toEqual([
    'untrusted',
    'private',
    0,
  ])
})

test('off, which it is unless somebody asks for it, every message is the same bytes', () => {
  const { ask, judge } = rig(() => PRIVATE, false)
  ask(1, 'tools/call', { name: 'read_mail', arguments: {} })
  expect(Buffer.from(judge(RESULT, 'server').forward ?? '').toString()).toBe(RESULT)
})
