import * as wasm from '@cedar-policy/cedar-wasm/nodejs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyRequest, PolicyVerdict } from '../core/policy.ts'
import { CAPABILITIES } from '../core/label.ts'
import { contextOf } from './context.ts'
import { createPolicy } from './create-policy.ts'
import { loadCedar } from './cedar.ts'
import { exampleRequest } from '../../test/policy/example-request.ts'
import { LAYERS, type Layer } from './layer.ts'
import type { PolicyText } from './norm.ts'
import { partiesOf } from './scope.ts'

const cedar = await loadCedar()

const action = fc.constantFrom(
  'action',
  'action == Action::"mail::send"',
  'action in Action::"sends-out"',
  'action in [Action::"bank::pay", Action::"destroys"]',
  'action in Action::"tools/call"',
)
const principal = fc.constantFrom(
  'principal',
  'principal is User',
  'principal in Host::"editor"',
  'principal == User::"ann"',
  'principal is Agent in Host::"editor"',
)
const resource = fc.constantFrom('resource', 'resource == Server::"mail"', 'resource is Server')
const condition = fc.constantFrom(
  '',
  'when { context.flow.hasReadUntrusted }',
  'when { context.flow.confidentiality == "private" }',
  'unless { context.flow has isAsked && context.flow.isAsked }',
  'when { context.input has amount && context.input.amount > 10 }',
  'when { context.findings.high.contains("flow/*") }',
  'when { action in Action::"spends" || principal is Host }',
  'when { context.past.counts has "mail::send" && context.past.counts["mail::send"] > 1 }',
  'when { context has input && context.input != {} }',
)
const scope = fc
  .tuple(principal, action, resource, condition)
  .map(([p, a, r, c]) => `(${p}, ${a}, ${r}) ${c};`)

const request: fc.Arbitrary<PolicyRequest> = fc
  .record({
    server: fc.constantFrom('mail', 'bank'),
    name: fc.constantFrom('send', 'pay'),
    capabilities: fc.subarray([...CAPABILITIES]),
    principal: fc.constantFrom(
      { host: 'editor' },
      { host: 'editor', user: 'ann' },
      { agent: 'a', host: 'editor' },
      {},
    ),
    input: fc.constantFrom({}, { amount: 5 }, { amount: 50 }),
    isAsked: fc.constantFrom(undefined, true, false),
    hasReadUntrusted: fc.boolean(),
    confidentiality: fc.constantFrom('public' as const, 'private' as const),
    severity: fc.constantFrom('medium' as const, 'high' as const, 'critical' as const),
    sent: fc.nat(3),
  })
  .map(({ isAsked, hasReadUntrusted, confidentiality, severity, sent, ...rest }) =>
    exampleRequest({
      ...rest,
      flow: { ...exampleRequest().flow, isAsked, hasReadUntrusted, confidentiality },
      findings: [{ rule: 'flow/x', severity, confidence: 'high', message: '', place: { pointer: '' } }],
      past: {
        counts: sent > 0 ? { 'mail::send': sent } : {},
        order: Array.from({ length: sent }, () => 'mail::send'),
      },
    }),
  )

test('what scopes and memory leave out changes nothing: Cedar, asked in full, says the same', () => {
  const norms = fc.array(fc.tuple(fc.constantFrom('permit', 'forbid'), scope), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(norms, fc.array(request, { minLength: 1, maxLength: 4 }), (statements, requests) => {
      const text = statements.map(([effect, rest], at) => `@id("n${at}") ${effect} ${rest}`).join('\n')
      const { decide } = createPolicy(cedar, [{ layer: 'user', file: 'f', text }])
      for (const each of requests) {
        const decided = decide(each)
        if (decided.rule === 'policy/failed') continue
        expect(decided.decision === 'allow').toBe(inFull(text, each))
      }
    }),
    { numRuns: 120 },
  )
})

test('what a lower layer says never weakens what the layers above it say', () => {
  const anything = '(principal, action, resource);'
  const rule = fc.tuple(fc.constantFrom(...LAYERS), fc.nat(2)).map(([layer, at]) => `policy/${layer}/n${at}`)
  const statement = fc.oneof(
    fc.constant(`permit ${anything}`),
    fc
      .array(rule, { minLength: 1, maxLength: 4 })
      .map((rules) => `@lifts("${rules.join()}") permit ${anything}`),
    fc
      .tuple(fc.constantFrom('block', 'confirm'), scope)
      .map(([tier, rest]) => `@tier("${tier}") forbid ${rest}`),
    scope.map((rest) => `permit ${rest}`),
  )
  const layers = fc.tuple(...LAYERS.map(() => fc.array(statement, { maxLength: 3 })))
  fc.assert(
    fc.property(layers, request, (statements, each) => {
      const texts = statements.map((list, at) => textOf(LAYERS[at]!, list))
      for (let upper = 1; upper < LAYERS.length; upper++) {
        const above = texts.slice(0, upper)
        // Where nobody permits anything nothing passes: to say what may pass is not to weaken that.
        if (!above.some(({ text }) => /(?<!lifts[^;]*)permit/.test(text))) continue
        const before = createPolicy(cedar, above).decide(each)
        const after = createPolicy(cedar, texts).decide(each)
        expect(strictness(after)).toBeGreaterThanOrEqual(strictness(before))
      }
    }),
    { numRuns: 120 },
  )
})

test('an upper layer takes back what a lower one forbids, and only where it says so', () => {
  const lift = '@lifts("policy/pack/n0") permit (principal, action == Action::"mail::send", resource);'
  const pack = ['forbid (principal, action, resource);', 'permit (principal, action, resource);']
  const judge = (layer: Layer, name: string): string =>
    createPolicy(cedar, [textOf('pack', pack), textOf(layer, [lift])]).decide(exampleRequest({ name }))
      .decision
  expect([judge('user', 'send'), judge('user', 'read'), judge('project', 'send')]).toEqual([
    'allow',
    'block',
    'block',
  ])
})

function textOf(layer: Layer, statements: readonly string[]): PolicyText {
  return { layer, file: layer, text: statements.map((each, at) => `@id("n${at}") ${each}`).join('\n') }
}

const strictness = ({ decision }: PolicyVerdict): number => ['allow', 'confirm', 'block'].indexOf(decision)

function inFull(text: string, each: PolicyRequest): boolean {
  const { principal: who, action: what, resource: where } = partiesOf(each)
  const answer = wasm.isAuthorized({
    principal: who.uid,
    action: what.uid,
    resource: where.uid,
    context: contextOf(each, 'all', []),
    policies: { staticPolicies: text },
    entities: [who, what].map(({ uid, parents }) => ({ uid, attrs: {}, parents: [...parents] })),
  })
  if (answer.type === 'failure') throw new Error(answer.errors[0]?.message)
  return answer.response.decision === 'allow'
}
