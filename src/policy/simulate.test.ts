import { expect, test } from 'vitest'
import type { PolicyRequest } from '../core/policy.ts'
import { loadCedar } from './cedar.ts'
import { checkNorms } from './check.ts'
import { createPolicy } from './create-policy.ts'
import { deadNorms } from './dead-norms.ts'
import { exampleRequest } from '../../test/policy/example-request.ts'
import { loadPolicy } from './load.ts'
import type { RecordedCall } from './recorded-call.ts'
import type { PolicyTool } from './schema.ts'
import { simulate } from './simulate.ts'
import { suggest } from './suggest.ts'

const call = (
  number: number,
  change: Partial<PolicyRequest> = {},
  decision?: 'allow' | 'block',
): RecordedCall => ({
  number,
  request: exampleRequest(change),
  cut: [],
  decided: decision && { decision, tier: decision, rule: 'policy/x/y', layer: 'pack', facts: [], remedy: '' },
})
const risky = {
  capabilities: ['destroys' as const],
  flow: { ...exampleRequest().flow, hasReadUntrusted: true, isAsked: false },
}

test('recorded calls are judged again, counted by rule, and compared with what was decided', async () => {
  const calls = [
    call(1, {}, 'allow'),
    call(2, risky, 'allow'),
    call(3, risky, 'block'),
    { ...call(4), cut: ['/to'] },
  ]
  expect(simulate(calls, await loadPolicy('balanced'))).toEqual({
    calls: 4,
    decisions: { allow: 2, confirm: 2, block: 0 },
    rules: [
      { rule: 'policy/balanced/let-pass', decision: 'allow', calls: 2 },
      { rule: 'policy/balanced/harm-unasked', decision: 'confirm', calls: 2 },
    ],
    compared: 3,
    changed: 2,
    changes: [
      {
        from: { decision: 'allow', rule: 'policy/x/y' },
        to: { decision: 'confirm', rule: 'policy/balanced/harm-unasked' },
        calls: 1,
        examples: [{ number: 2, action: 'mail::send' }],
      },
      {
        from: { decision: 'block', rule: 'policy/x/y' },
        to: { decision: 'confirm', rule: 'policy/balanced/harm-unasked' },
        calls: 1,
        examples: [{ number: 3, action: 'mail::send' }],
      },
    ],
    unsure: 1,
  })
})

test('two policies are compared on the same calls', async () => {
  const calls = [call(1, { capabilities: [] }), call(2)]
  const { changed, changes } = simulate(calls, await loadPolicy('strict'), [], await loadPolicy('balanced'))
  expect(changed).toBe(1)
  expect(changes[0]).toMatchObject({ to: { decision: 'confirm', rule: 'policy/strict/act-unasked' } })
})

const TOOLS: readonly PolicyTool[] = [
  {
    server: 'mail',
    name: 'send',
    capabilities: ['sends-out'],
    inputSchema: { type: 'object', properties: { to: { type: 'string' }, subject: { type: 'string' } } },
  },
  { server: 'mail', name: 'read', capabilities: [], inputSchema: {} },
]

test('norms that always hold, and those that can never decide beside them', async () => {
  const cedar = await loadCedar()
  const text = `@id("wide") forbid (principal, action in Action::"sends-out", resource);
@id("narrow") @tier("confirm") forbid (principal, action == Action::"mail::send", resource) when { context.input has to };
@id("other") @tier("confirm") forbid (principal, action == Action::"mail::read", resource);`
  const { norms } = createPolicy(cedar, [{ layer: 'user', file: 'f', text }])
  expect(deadNorms(norms, TOOLS)).toEqual({
    always: [
      { rule: 'policy/user/wide', scope: 'mail::send' },
      { rule: 'policy/user/other', scope: 'mail::read' },
    ],
    shadowed: [{ rule: 'policy/user/narrow', by: 'policy/user/wide' }],
  })
})

test('what is suggested lets pass all it was learned from, and nothing else', async () => {
  const cedar = await loadCedar()
  const people = ['ann@example.com', 'bob@example.com']
  const calls = Array.from({ length: 20 }, (_, at) =>
    call(at, { input: { to: people[at % 2]!, subject: `No. ${at}` } }),
  )
  const bad = call(99, { server: 'web', name: 'post', input: {} }, 'block')
  const { text, learned, passedOver } = suggest([...calls, bad], TOOLS)
  expect([learned, passedOver]).toEqual([20, 1])
  const policy = createPolicy(cedar, [{ layer: 'project', file: 'suggested.cedar', text }])
  expect(checkNorms(cedar, policy.norms, TOOLS)).toEqual([])
  const decisions = (of: readonly RecordedCall[]) => simulate(of, policy, TOOLS).decisions
  expect(decisions(calls)).toEqual({ allow: 20, confirm: 0, block: 0 })
  const others = [bad, call(1, { name: 'read' }), call(2, { input: { to: 'eve@example.net' } })]
  expect(decisions(others)).toEqual({ allow: 0, confirm: 0, block: 3 })
  expect(text).toContain('["ann@example.com", "bob@example.com"]')
  expect(text).not.toContain('subject')
})
