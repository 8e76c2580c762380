import { describe, expect, test } from 'vitest'
import type { Finding } from '../core/finding.ts'
import type { PolicyRequest } from '../core/policy.ts'
import { createPolicy } from './create-policy.ts'
import { loadCedar } from './cedar.ts'
import { exampleRequest } from '../../test/policy/example-request.ts'
import { loadPolicy } from './load.ts'
import { packStatements, readAlready } from './pack-norms.ts'
import type { PackName } from './packs.ts'

const { flow } = exampleRequest()
const found = (rule: string, severity: Finding['severity'], confidence: Finding['confidence'] = 'high') => [
  { rule, severity, confidence, message: '', place: { pointer: '' } },
]

const judge = async (pack: PackName, change: Partial<PolicyRequest>): Promise<string> => {
  const { decision, rule } = (await loadPolicy(pack)).decide(exampleRequest(change))
  return `${decision} ${rule.split('/').at(-1)}`
}

describe('packs', () => {
  test.each<[string, Partial<PolicyRequest>, string, string]>([
    ['a plain call', {}, 'allow let-pass', 'confirm act-unasked'],
    [
      'a plain read after untrusted text',
      { capabilities: ['reads-private'], flow: { ...flow, hasReadUntrusted: true, isAsked: false } },
      'allow let-pass',
      'allow let-pass',
    ],
    [
      'what a text ordered',
      { findings: found('flow/obeyed-order', 'high') },
      'block obeyed-order',
      'block obeyed-order',
    ],
    [
      'what a text perhaps ordered',
      { capabilities: [], findings: found('flow/obeyed-order', 'medium') },
      'allow let-pass',
      'confirm faint-sign',
    ],
    [
      'a finding that is little sure',
      { capabilities: [], findings: found('flow/obeyed-order', 'high', 'low') },
      'allow let-pass',
      'allow let-pass',
    ],
    [
      'any other finding of flows',
      { findings: found('flow/foreign-target', 'high') },
      'confirm doubtful-flow',
      'block doubtful-sign',
    ],
    [
      'a grave finding of the guardian',
      { findings: found('guardian/replay', 'critical') },
      'block grave',
      'block grave',
    ],
    [
      'private values that leave after untrusted text',
      { flow: { ...flow, confidentiality: 'private', sources: ['bank'], hasReadUntrusted: true } },
      'confirm private-after-untrusted',
      'confirm private-after-untrusted',
    ],
    [
      'the same, asked for',
      {
        flow: {
          ...flow,
          confidentiality: 'private',
          sources: ['bank'],
          hasReadUntrusted: true,
          isAsked: true,
        },
      },
      'allow let-pass',
      'allow let-pass',
    ],
    [
      'a secret that leaves',
      { flow: { ...flow, confidentiality: 'secret' } },
      'block secret-sent',
      'block secret-sent',
    ],
    [
      'deleting unasked after untrusted text',
      { capabilities: ['destroys'], flow: { ...flow, hasReadUntrusted: true, isAsked: false } },
      'confirm harm-unasked',
      'confirm harm-unasked',
    ],
  ])('%s', async (_, change, balanced, strict) => {
    expect([
      await judge('observe', change),
      await judge('balanced', change),
      await judge('strict', change),
    ]).toEqual(['allow let-pass', balanced, strict])
  })
})

describe('a verdict', () => {
  test('says rule, layer, tier, facts and remedy', async () => {
    const { decide } = await loadPolicy('balanced')
    const request = exampleRequest({
      flow: { ...flow, confidentiality: 'private', sources: ['bank'], hasReadUntrusted: true },
    })
    expect(decide(request)).toEqual({
      decision: 'confirm',
      tier: 'confirm',
      rule: 'policy/balanced/private-after-untrusted',
      layer: 'pack',
      facts: [
        'Private values of another server would be sent out, after text was read that anybody may have written',
        'mail::send sends what it is given out',
        'text that anybody may have written was read before',
        'the arguments hold private values',
        'the arguments hold values of bank',
        'the guard was not told what the user asked for',
      ],
      remedy: 'Say yes if these values should go there, or ask for it in your own words.',
    })
  })

  test('quotes no argument and no odd name', async () => {
    const decide = await decider(
      'forbid (principal, action, resource) when { context.input has body && context.input.body like "*harbour*" };',
    )
    const verdict = decide(exampleRequest({ name: 'send\nnow', input: { body: 'the harbour code is 7' } }))
    expect(verdict.decision).toBe('block')
    expect(JSON.stringify(verdict)).not.toMatch(/harbour code|send\\n/)
  })

  test('takes the strictest tier: block, then must, then confirm', async () => {
    const forbid = (tier: string, more = ''): string =>
      `@id("${tier}") @tier("${tier}") ${more} forbid (principal, action, resource);`
    const [confirm, must, block] = [forbid('confirm'), forbid('must', '@first("a::b")'), forbid('block')]
    expect((await decider(confirm))(exampleRequest())).toMatchObject({ decision: 'confirm', tier: 'confirm' })
    expect((await decider(confirm + must))(exampleRequest())).toMatchObject({
      decision: 'block',
      tier: 'must',
      remedy: 'Call a::b first',
    })
    expect((await decider(confirm + must + block))(exampleRequest())).toMatchObject({ tier: 'block' })
  })
})

describe('who cannot judge blocks', () => {
  test('where a norm speaks of an argument that is not there', async () => {
    const decide = await decider('forbid (principal, action, resource) when { context.input.cc == "x" };')
    expect(decide(exampleRequest())).toMatchObject({ decision: 'block', rule: 'policy/failed' })
  })

  test('where an argument is of another type than its definition says', async () => {
    const decide = await decider(
      'forbid (principal, action, resource) when { context.input has amount && context.input.amount == 5 };',
    )
    const inputSchema = { type: 'object', properties: { amount: { type: 'integer' } } }
    expect(decide(exampleRequest({ input: { amount: 4 }, inputSchema })).decision).toBe('allow')
    expect(decide(exampleRequest({ input: { amount: '5' }, inputSchema }))).toMatchObject({
      decision: 'block',
      rule: 'policy/odd-argument',
    })
  })

  test('where an argument uses the words of Cedar’s own JSON', async () => {
    const decide = await decider(
      'forbid (principal, action, resource) when { context.input has to && context.input.to == "x" };',
    )
    const to = { __entity: { type: 'Action', id: 'tools/call' } }
    expect(decide(exampleRequest({ input: { to } }))).toMatchObject({ rule: 'policy/odd-argument' })
  })

  test('where no permit of a layer covers the call', async () => {
    const decide = await decider('permit (principal, action == Action::"mail::read", resource);')
    expect(decide(exampleRequest({ name: 'read' })).decision).toBe('allow')
    expect(decide(exampleRequest())).toMatchObject({ rule: 'policy/not-permitted', layer: 'user' })
  })
})

test('an amount just above a limit stays above it', async () => {
  const decide = await decider(
    'forbid (principal, action, resource) when { context.input.amount.greaterThan(decimal("100.0")) };',
  )
  const inputSchema = { type: 'object', properties: { amount: { type: 'number' } } }
  const at = (amount: number): string => decide(exampleRequest({ input: { amount }, inputSchema })).decision
  expect([99.5, 100, 100.000001, 1e9].map(at)).toEqual(['allow', 'allow', 'block', 'block'])
  expect(decide(exampleRequest({ input: { amount: 1e300 }, inputSchema })).rule).toBe('policy/odd-argument')
})

test('more prepared sets than Cedar is given names for decide as they should', async () => {
  const deciders = await Promise.all(
    Array.from({ length: 300 }, (_, at) =>
      decider(`forbid (principal, action, resource) when { context.input.to == "${at}" };`),
    ),
  )
  for (const round of [0, 1]) {
    for (const [at, decide] of deciders.entries()) {
      // Another subject each time, so that nothing is answered from memory.
      const input = (to: number) => ({ to: String(to), subject: `${round}` })
      expect(decide(exampleRequest({ input: input(at) })).decision).toBe('block')
      expect(decide(exampleRequest({ input: input(at + 1000 * (round + 1)) })).decision).toBe('allow')
    }
  }
})

async function decider(text: string) {
  const cedar = await loadCedar()
  const texts = [
    {
      layer: 'pack' as const,
      pack: 'open',
      file: 'open.cedar',
      text: 'permit (principal, action, resource);',
    },
    { layer: 'user' as const, file: 'mine.cedar', text },
  ]
  return createPolicy(cedar, texts).decide
}

test('norms without a name of their own are told apart, within a line and across files', async () => {
  const text = 'forbid (principal, action, resource); forbid (principal, action, resource);'
  const texts = ['a', 'b'].map((file) => ({ layer: 'user' as const, file, text }))
  const { norms } = createPolicy(await loadCedar(), texts)
  expect(norms.map(({ rule }) => rule)).toEqual(
    ['', '-2', '-3', '-4'].map((more) => `policy/user/line-1${more}`),
  )
})

test('the packs are what Cedar reads in them: else, npm run generate', async () => {
  const cedar = await loadCedar()
  expect(packStatements().length).toBeGreaterThan(10)
  for (const statement of packStatements()) expect(readAlready(statement)).toEqual(cedar.read(statement))
})
