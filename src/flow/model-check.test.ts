import { describe, expect, test } from 'vitest'
import type { FairleadError } from '../core/error.ts'
import type { Policy, PolicyRequest } from '../core/policy.ts'
import { checkModel } from './model-check.ts'
import { EXAMPLE_SHEET } from './model-check/example.ts'
import { readSheet } from './model-check/read-sheet.ts'
import { pathOf } from './model-check/sheet.ts'

const BOUND = { steps: 3, most: 50_000 }
const sheetOf = (change: object = {}) =>
  readSheet(JSON.stringify({ ...EXAMPLE_SHEET, ...change }), 'sheet.json')

function policyOf(decide: (request: PolicyRequest) => 'allow' | 'confirm' | 'block'): Policy {
  return {
    decide: (request) => {
      const decision = decide(request)
      return { decision, tier: decision, rule: `test/${decision}`, layer: 'user', facts: [], remedy: '' }
    },
  }
}

test('without a policy the private record reaches colleagues in two calls', () => {
  const { counterexamples } = checkModel(sheetOf(), undefined, BOUND)
  expect(counterexamples).toHaveLength(1)
  const [read, sent] = counterexamples[0]!.steps
  expect(pathOf(read!.tool)).toBe('health::read_record')
  expect(sent).toMatchObject({ recipient: 'colleagues' })
  expect(sent!.carries.map(({ name }) => name)).toEqual(['health record'])
})

test.each(['block', 'confirm'] as const)(
  'a policy that says %s to private values on the way out leaves none',
  (say) => {
    const policy = policyOf(({ capabilities, flow }) =>
      capabilities.includes('sends-out') && flow.confidentiality !== 'public' ? say : 'allow',
    )
    const result = checkModel(sheetOf(), policy, BOUND)
    expect(result).toMatchObject({ counterexamples: [], isWhole: true, rules: [`test/${say}`], hampered: [] })
    expect(say === 'block' ? result.blocked : result.asked).toBeGreaterThan(0)
  },
)

test('a policy that only looks at one server misses the other way, and the checker says so', () => {
  const policy = policyOf(({ flow, server }) =>
    server === 'mail' && flow.sources.includes('calendar') ? 'block' : 'allow',
  )
  expect(checkModel(sheetOf(), policy, BOUND).counterexamples).toHaveLength(1)
})

test('a policy is told the whole past, and what flows', () => {
  const seen: PolicyRequest[] = []
  checkModel(
    sheetOf({
      requirements: [
        {
          id: 'R',
          text: 'never',
          kind: 'never',
          call: 'calendar::move_event',
          after: 'mail::send_mail',
          unsafeActions: [],
        },
      ],
    }),
    policyOf((request) => {
      seen.push(request)
      return request.name === 'move_event' ? 'block' : 'allow'
    }),
    BOUND,
  )
  const last = seen.findLast(({ name, flow }) => name === 'send_mail' && flow.sources.includes('health'))!
  expect(last.past.order).toHaveLength(2)
  expect(last.flow).toMatchObject({ confidentiality: 'private', hasReadPrivate: true, isAsked: false })
})

test('the user’s wish that a policy leaves no way to is named', () => {
  const policy = policyOf(({ name }) => (name === 'move_event' ? 'confirm' : 'allow'))
  const leaky = { ...EXAMPLE_SHEET, tools: EXAMPLE_SHEET.tools.slice(0, 4) }
  expect(checkModel(sheetOf(leaky), policy, BOUND).hampered).toEqual(['calendar::move_event'])
})

describe('requirements on the order of calls', () => {
  const broken = (requirement: object) =>
    checkModel(
      sheetOf({ requirements: [{ id: 'R', text: 'it', ...requirement }] }),
      undefined,
      BOUND,
    ).counterexamples.map(({ steps }) => steps.map(({ tool }) => tool.tool))

  test('before: the shortest counterexample is the call alone', () => {
    expect(broken({ kind: 'before', call: 'calendar::move_event', first: 'calendar::list_events' })).toEqual([
      ['move_event'],
    ])
  })
  test('at most: one call more than allowed', () => {
    expect(broken({ kind: 'atMost', call: 'calendar::move_event', times: 2 })).toEqual([
      ['move_event', 'move_event', 'move_event'],
    ])
  })
  test('never after', () => {
    expect(broken({ kind: 'never', call: 'calendar::move_event', after: 'health::read_record' })).toEqual([
      ['read_record', 'move_event'],
    ])
  })
})

test('more sequences than are allowed prove nothing, and that is said', () => {
  const result = checkModel(
    sheetOf(),
    policyOf(({ flow }) => (flow.confidentiality === 'public' ? 'allow' : 'block')),
    {
      steps: 8,
      most: 500,
    },
  )
  expect(result).toMatchObject({ isWhole: false, counterexamples: [] })
})

test.each<[string, object | string, string]>([
  ['no JSON', '{"title"', 'line 1'],
  ['an unknown key', { colour: 1 }, '/colour'],
  ['a tool without a server', { tools: [{ tool: 'send' }] }, '/tools/0/tool'],
  [
    'a capability that is none',
    { tools: [{ tool: 'a::b', capabilities: ['flies'] }], asked: [] },
    '/tools/0/capabilities/0',
  ],
  [
    'a value that is not there',
    { tools: [{ tool: 'a::b', reads: ['gold'] }], asked: [] },
    '/tools/0/reads/0',
  ],
  ['a hazard without its loss', { losses: [] }, '/hazards/0/losses/0'],
  ['a requirement of no kind', { requirements: [{ id: 'R', text: 'x' }] }, '/requirements/0/kind'],
  [
    'a requirement on no tool',
    { requirements: [{ id: 'R', text: 'x', kind: 'never', call: 'a::b' }] },
    '/requirements/0/call',
  ],
  ['nothing required', { requirements: [] }, '/requirements'],
  ['two of a name', { values: [EXAMPLE_SHEET.values[0], ...EXAMPLE_SHEET.values] }, '/values'],
  ['a text that could break a norm', { title: 'a"b' }, '/title'],
  [
    'too much',
    {
      losses: Array.from({ length: 101 }, (_, at) => ({ id: `L${at}`, text: 'x' })),
      hazards: [],
      unsafeActions: [],
    },
    '/losses',
  ],
])('a sheet with %s is refused with its place', (_, change, place) => {
  try {
    readSheet(
      typeof change === 'string' ? change : JSON.stringify({ ...EXAMPLE_SHEET, ...change }),
      'sheet.json',
    )
    expect.unreachable()
  } catch (error) {
    expect((error as FairleadError).code).toBe('sheet/unreadable')
    expect((error as FairleadError).message).toContain(`wrong at ${place}`)
  }
})
