import { expect, test } from 'vitest'
import { readLogRows, readTextRows, setName } from './read-rows.ts'

const TEXT = { id: 'a', surface: 'tool_response', label: 1, text: 'x' }
const LOG = {
  id: 'a',
  pair: 'p',
  generator: 'g',
  label: 0,
  risk: 'Safe',
  pair_risk: 'Denial-of-Service',
  text: 'x',
}

const lines = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')
const texts = (...rows: unknown[]) => readTextRows([{ file: 'dir/rows.jsonl', text: lines(...rows) }])
const logs = (...rows: unknown[]) => readLogRows([{ file: 'dir/logs.jsonl', text: lines(...rows) }])

test('rows keep what is known of them, and their set is their own or that of their file', () => {
  const { rows } = texts(TEXT, { ...TEXT, id: 'b', set: 'mine', tool_name: 't', user: 'u', extra: 1 })
  expect(rows).toEqual([
    { ...TEXT, set: 'dir/rows' },
    { ...TEXT, id: 'b', set: 'mine', tool_name: 't', user: 'u' },
  ])
  expect(setName('../a/b/c/items.jsonl')).toBe('c/items')
  expect(setName('items.jsonl')).toBe('items')
})

test('rows that nobody labelled are counted and not scored', () => {
  expect(texts({ ...TEXT, label: null }, { ...TEXT, id: 'b' })).toMatchObject({
    rows: [{ id: 'b' }],
    notScored: 1,
  })
})

test('a call without a text is judged by its call', () => {
  const call = { name: 'send', arguments: { to: 'a' } }
  const { rows } = texts({ id: 'a', surface: 'tool_call', label: 0, call })
  expect(rows).toEqual([
    { id: 'a', surface: 'tool_call', label: 0, call, set: 'dir/rows', text: JSON.stringify(call) },
  ])
})

test.each([
  ['no id', { ...TEXT, id: '' }, 'it has no id'],
  ['an unknown surface', { ...TEXT, surface: 'elsewhere' }, 'its surface is none of'],
  ['a label that is none', { ...TEXT, label: '1' }, 'its label is not 0, 1 or null'],
  ['no text', { ...TEXT, text: 7 }, 'it has no text'],
  ['an id twice', { ...TEXT, id: 'first' }, 'its id stands in another row too'],
  ['a row that is too long', { ...TEXT, text: 'x'.repeat(5 * 1024 * 1024) }, 'it is too long'],
])('%s is told with file and line', (_, row, what) => {
  expect(() => texts({ ...TEXT, id: 'first' }, row)).toThrow(`dir/rows.jsonl, line 2: ${what}`)
})

test('what is no JSON is told with file and line, and so is a file without rows', () => {
  expect(() => readTextRows([{ file: 'f', text: '\n{"id": \n' }])).toThrow('f, line 2: it is no JSON')
  expect(() => readTextRows([{ file: 'f', text: '\n' }])).toThrow('There are no rows in f')
})

test.each([
  [{ ...LOG, risk: 'Lateral Movement' }, 'its risk is none of the ten labels'],
  [{ ...LOG, label: 1 }, 'its risk and its label contradict each other'],
  [{ ...LOG, pair_risk: 'Safe' }, 'its pair_risk is none of the nine risks'],
  [{ ...LOG, generator: undefined }, 'it has no generator'],
])('of logs too', (row, what) => {
  expect(logs(LOG)).toEqual([LOG])
  expect(() => logs({ ...LOG, id: 'b' }, row)).toThrow(`dir/logs.jsonl, line 2: ${what}`)
})
