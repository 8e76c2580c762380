import { expect, test } from 'vitest'
import { loadCedar } from './cedar.ts'
import { checkNorms } from './check.ts'
import { createPolicy } from './create-policy.ts'
import { packText } from './load.ts'
import type { PolicyText } from './norm.ts'
import { PACK_NAMES } from './packs.ts'
import type { PolicyTool } from './schema.ts'

const cedar = await loadCedar()

const TOOLS: readonly PolicyTool[] = [
  {
    server: 'mail',
    name: 'send',
    capabilities: ['sends-out'],
    inputSchema: {
      type: 'object',
      properties: {
        to: { type: 'string' },
        copies: { type: 'integer' },
        cost: { type: 'number' },
        tags: { type: 'array', items: { $ref: '#/$defs/tag' } },
        body: { anyOf: [{ type: 'string' }, { type: 'object' }] },
        note: { anyOf: [{ type: 'string' }, { type: 'null' }] },
      },
      required: ['to', 'note'],
      $defs: { tag: { enum: ['a', 'b'] } },
    },
  },
  { server: 'bank', name: 'login', capabilities: [], inputSchema: {} },
]

const problemsOf = (...texts: PolicyText[]): string[] =>
  checkNorms(cedar, createPolicy(cedar, texts).norms, TOOLS).map(
    ({ file, line, column, severity, what }) => `${file}:${line}:${column} ${severity}: ${what}`,
  )
const mine = (text: string): PolicyText => ({ layer: 'user', file: 'mine.cedar', text })
const forbid = (when: string): PolicyText =>
  mine(`// mine\nforbid (principal, action == Action::"mail::send", resource)\nwhen { ${when} };`)

test.each(PACK_NAMES)('the pack %s names nothing that does not exist', (pack) => {
  expect(problemsOf(packText(pack))).toEqual([])
})

test.each([
  ['context.input.too == "x"', '3:8 error: “mail::send” has no argument “too” (did you mean `to`?)'],
  ['context.input has too', '3:26 error: no tool in its scope has an argument “too”'],
  ['context.input has body', '3:26 error: the argument “body” is of a type that norms cannot speak of'],
  ['context.past.counts has "bank::logn"', '3:33 error: there is no tool “bank::logn”'],
  ['context.past.calls.contains("bank::logn")', '3:37 error: there is no tool “bank::logn”'],
  [
    'context.input has copies && context.input.copies > "2"',
    '3:59 error: unexpected type: expected Long but saw String',
  ],
  ['context.input.copies > 2', '3:8 error: unable to guarantee safety of access to optional attribute'],
  ['context.flow.itegrity == "user"', '3:8 error: attribute `flow.itegrity`'],
])('%s is refused, with its place', (when, problem) => {
  expect(problemsOf(forbid(when)).join()).toContain(`mine.cedar:${problem}`)
})

test.each([
  'context.input.to like "*@example.com"',
  'context.input has tags && context.input.tags.contains("a")',
  'context.input has cost && context.input.cost.greaterThan(decimal("2.5"))',
  'context.input has note && context.input.note == "x"',
  'context.past.counts has "bank::login" && context.past.counts["bank::login"] > 2',
])('%s is right', (when) => {
  expect(problemsOf(forbid(when))).toEqual([])
})

test('a missing tool, server, label and rule are refused wherever they stand', () => {
  expect(problemsOf(mine('forbid (principal, action == Action::"mail::sned", resource);'))).toEqual([
    'mine.cedar:1:30 error: there is no tool, label or method “mail::sned”',
  ])
  expect(problemsOf(mine('forbid (principal, action, resource == Server::"male");')).join()).toContain(
    'there is no server “male”',
  )
  expect(problemsOf(mine('forbid (principal, action in Action::"sends", resource);')).join()).toContain(
    '“sends”',
  )
  const lifting = mine('\n@lifts("policy/balanced/grvae") permit (principal, action, resource);')
  expect(problemsOf(packText('balanced'), lifting)).toEqual([
    'mine.cedar:2:9 error: there is no forbid “policy/balanced/grvae” here',
  ])
  const fromBelow: PolicyText = { ...lifting, layer: 'project', text: lifting.text.replace('grvae', 'grave') }
  expect(problemsOf(packText('balanced'), fromBelow).join()).toContain('which project cannot weaken')
})

test('norms written as JSON are refused where they stand in it', () => {
  const text = '{\n  "never": ["mail::sned"],\n  "before": {"mail::send": "bank::logn"}\n}'
  expect(problemsOf({ layer: 'user', file: 'norms.json', text })).toEqual([
    'norms.json:2:13 error: there is no tool, label or method “mail::sned”',
    'norms.json:3:28 error: there is no tool “bank::logn”',
  ])
})

test('places are counted in characters, whatever stands before', () => {
  const text = '@because("Größe 港 ⚓ 😀") forbid (principal, action == Action::"mail::sned", resource);'
  expect(problemsOf(mine(text)).join()).toContain(`mine.cedar:1:${text.indexOf('Action::') + 1} error`)
})

test.each([
  ['@teir("block") forbid (principal, action, resource);', 'no annotation @teir'],
  ['@tier("soft") forbid (principal, action, resource);', '@tier of a forbid'],
  ['@tier("block") permit (principal, action, resource);', 'a permit allows'],
  ['@tier("must") forbid (principal, action, resource);', 'go together'],
  ['@lifts("x") forbid (principal, action, resource);', 'only a permit lifts'],
  ['@id("No!") forbid (principal, action, resource);', 'an @id is'],
  [
    '@id("a") permit (principal, action, resource); @id("a") permit (principal, action, resource);',
    'is called',
  ],
  ['forbid (principal, action, resource) whn { true };', 'whn'],
  ['permit (principal == ?principal, action, resource);', 'mine.cedar:1:22: expected a static policy'],
])('%s cannot be read', (text, what) => {
  expect(() => createPolicy(cedar, [mine(text)])).toThrow(what)
})
