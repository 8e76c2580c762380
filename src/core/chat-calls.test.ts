import { expect, test } from 'vitest'
import { readCalls } from './chat-calls.ts'

const TOOLS = [{ name: 'look' }, { name: 'send' }]
const one = (call: Partial<Record<'id' | 'name' | 'input', unknown>>) =>
  readCalls([{ id: 'a', name: 'look', input: '{}', ...call }], TOOLS)[0]

test('a sound call has its input, whether it came as text or as an object', () => {
  expect(one({ input: '{"day":3}' })).toEqual({ id: 'a', name: 'look', input: { day: 3 } })
  expect(one({ input: { day: 3 } })).toEqual({ id: 'a', name: 'look', input: { day: 3 } })
})

test.each([[''], [null], [undefined]])('arguments %j are none', (input) => {
  expect(one({ input })).toEqual({ id: 'a', name: 'look', input: {} })
})

let deep: unknown = {}
for (let at = 0; at < 100_000; at++) deep = { deep }

test.each<[string, Parameters<typeof one>[0]]>([
  ['no-name', { name: undefined }],
  ['no-name', { name: 7 }],
  ['no-name', { name: '' }],
  ['unknown-tool', { name: 'remove' }],
  ['unknown-tool', { name: 'constructor' }],
  ['unknown-tool', { name: 'look'.repeat(1000) }],
  ['no-json', { input: '{"day":' }],
  ['no-json', { input: 'look at day 3' }],
  ['no-object', { input: '[1]' }],
  ['no-object', { input: 'null' }],
  ['no-object', { input: 7 }],
  ['no-object', { input: ['{}'] }],
  ['too-large', { input: `{"text":"${'x'.repeat(300_000)}"}` }],
  ['too-large', { input: { text: 'x'.repeat(300_000) } }],
  ['too-large', { input: '['.repeat(100_000) }],
  ['too-large', { input: deep }],
  ['too-large', { input: { list: Array.from({ length: 30_000 }, () => 0) } }],
  ['bad-id', { id: 7 }],
  ['bad-id', { id: 'i'.repeat(300) }],
])('%s: a call without input', (fault, call) => {
  const read = one(call)
  expect(read).toMatchObject({ fault })
  expect(read).not.toHaveProperty('input')
  expect(read!.name.length + read!.id.length).toBeLessThan(600)
})

test('a call without an id gets one of its own; an id that comes twice is a fault, and no two are the same', () => {
  const ids = ['a', undefined, 'a', 'call-2', null]
  const calls = readCalls(
    ids.map((id) => ({ id, name: 'look', input: '{}' })),
    TOOLS,
  )
  expect(calls.map(({ id, fault }) => [id, fault])).toEqual([
    ['a', undefined],
    ['call-2', undefined],
    ['call-3', 'bad-id'],
    ['call-4', 'bad-id'],
    ['call-5', undefined],
  ])
})

test('of more calls than are taken in one turn the first are read, and the rest is one fault', () => {
  const calls = readCalls(
    Array.from({ length: 5000 }, (_, index) => ({ id: `i${index}`, name: 'look', input: '{}' })),
    TOOLS,
  )
  expect(calls.length).toBe(65)
  expect(calls.filter(({ fault }) => fault).map(({ fault }) => fault)).toEqual(['too-many'])
})
