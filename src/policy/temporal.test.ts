import { expect, test } from 'vitest'
import { FairleadError } from '../core/error.ts'
import type { JsonValue } from '../core/value.ts'
import { compilePattern } from '../../test/policy/compile-pattern.ts'
import { exampleRequest } from '../../test/policy/example-request.ts'
import { loadPolicy } from './load.ts'

const after = (...order: string[]) => {
  const counts: Record<string, number> = {}
  for (const action of order) counts[action] = (counts[action] ?? 0) + 1
  return { counts, order }
}

const deciderOf = async (norms: JsonValue) => {
  const text = JSON.stringify(norms)
  const { decide } = await loadPolicy(
    'observe',
    [{ layer: 'user', file: 'norms.json', text }],
    compilePattern,
  )
  return (action: string, ...order: string[]): string => {
    const [server = '', name = ''] = action.split('::')
    const { decision, tier } = decide(exampleRequest({ server, name, past: after(...order) }))
    return decision === 'allow' ? decision : `${decision} ${tier}`
  }
}

test('never: not at all, or not after something', async () => {
  const decide = await deciderOf({ never: ['files::delete', { call: 'sends-out', after: 'health::read' }] })
  expect(decide('files::delete')).toBe('block block')
  expect([decide('mail::send'), decide('mail::send', 'web::read')]).toEqual(['allow', 'allow'])
  expect(decide('mail::send', 'health::read', 'web::read')).toBe('block block')
})

test('before: a duty to be met first, and which', async () => {
  const decide = await deciderOf({ before: { 'bank::pay': 'bank::login' } })
  expect([decide('bank::pay'), decide('bank::pay', 'bank::login'), decide('bank::read')]).toEqual([
    'block must',
    'allow',
    'allow',
  ])
  const text = JSON.stringify({ before: { 'bank::pay': 'bank::login' } })
  const policy = await loadPolicy('observe', [{ layer: 'user', file: 'norms.json', text }])
  expect(policy.decide(exampleRequest({ server: 'bank', name: 'pay' })).remedy).toBe('Call bank::login first')
})

test('after: what has to follow comes before anything else', async () => {
  const decide = await deciderOf({ after: { 'db::lock': 'db::unlock' } })
  expect([decide('db::write'), decide('db::write', 'db::lock')]).toEqual(['allow', 'block must'])
  expect(decide('db::unlock', 'db::lock')).toBe('allow')
  expect(decide('db::write', 'db::lock', 'db::unlock')).toBe('allow')
  expect(decide('db::write', 'db::lock', 'db::unlock', 'db::lock')).toBe('block must')
})

test('at most n times in one trajectory', async () => {
  const decide = await deciderOf({ atMost: { 'pay::send': 2, 'pay::refund': 0 } })
  expect(
    [0, 1, 2, 3].map((times) => decide('pay::send', ...Array.from({ length: times }, () => 'pay::send'))),
  ).toEqual(['allow', 'allow', 'block block', 'block block'])
  expect(decide('pay::refund')).toBe('block block')
})

test('patterns: an argument that matches, one that does not, and one that is too long to look at', async () => {
  const norms = {
    patterns: [
      { id: 'home', call: 'mail::send', argument: 'to', unless: '^[a-z]+@example\\.com$' },
      { id: 'code', call: 'sends-out', argument: '/subject', matches: 'code [0-9]+', tier: 'confirm' },
    ],
  }
  const source = { layer: 'user' as const, file: 'norms.json', text: JSON.stringify(norms) }
  const { decide } = await loadPolicy('observe', [source], compilePattern)
  const at = (input: JsonValue): string => decide(exampleRequest({ input })).rule
  expect(at({ to: 'ann@example.com', subject: 'Lunch' })).toBe('policy/observe/let-pass')
  expect(at({ to: 'ann@example.net' })).toBe('policy/user/home')
  expect(at({ to: ['ann@example.com', 'eve@example.net'] })).toBe('policy/user/home')
  expect(at({ to: 'ann@example.com', subject: 'code 7' })).toBe('policy/user/code')
  expect(at({ subject: 'x'.repeat(20_000) })).toBe('policy/user/code')
})

test.each([
  ['{"nevr": []}', '1:10', 'there is no nevr'],
  ['{\n  "never": [7]}', '2:13', 'an entry is a call'],
  ['{\n"before": {\n "a::b": "c"}}', '3:10', 'server::tool'],
  ['{"atMost": {"a::b": -1}}', '1:21', 'whole number'],
  ['{"patterns": [{"id": "x", "call": "a::b", "argument": "c", "matches": "("}]}', '1:71', 'RE2'],
  ['{"never": [', '1:12', 'not JSON'],
])('%s is refused with its place', async (text, place, what) => {
  const error = await loadPolicy('observe', [{ layer: 'user', file: 'f.json', text }], compilePattern).catch(
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(FairleadError)
  expect(String(error)).toContain(`f.json:${place}: `)
  expect(String(error)).toContain(what)
})
