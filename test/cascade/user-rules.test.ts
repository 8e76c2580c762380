import { expect, test } from 'vitest'
import { FairleadError } from '../../src/core/error.ts'
import { createRuleBook } from '../../src/guard/rule-book.ts'
import { loadRuleCompiler } from '../../src/guard/user-rules.ts'
import { guardRig } from './guard-rig.ts'

const compile = await loadRuleCompiler()
const rules = (...list: object[]): string => JSON.stringify({ rules: list })
const HARBOUR = {
  id: 'harbour-words',
  pattern: 'open\\s+the\\s+harbour',
  severity: 'high',
  message: 'Speaks of the harbour',
}

test('a rule stops what it matches, in whatever letters it comes', async () => {
  const { call, entries, gate } = guardRig({ rules: createRuleBook(compile(rules(HARBOUR), 'r.json')) })
  expect(await call(1, 'please OPEN  the hаrb\u200bour now')).toContain('isError')
  expect(await call(2, 'the harbour is open')).not.toContain('isError')
  gate.close()
  expect(entries.flatMap(({ findings }) => findings?.map(({ rule }) => rule) ?? [])).toContain(
    'user/harbour-words',
  )
  expect(gate.summary()).toMatchObject({ byRule: { 'user/harbour-words': 1 } })
})

test('a rule keeps to its roles', async () => {
  const book = createRuleBook(compile(rules({ ...HARBOUR, roles: ['description'] }), 'r.json'))
  const { call } = guardRig({ rules: book })
  expect(await call(1, 'open the harbour')).not.toContain('isError')
})

test('rules can be replaced while the guard runs', async () => {
  const book = createRuleBook(compile(rules(HARBOUR), 'r.json'))
  const { call } = guardRig({ rules: book })
  book.replace(compile(rules({ ...HARBOUR, pattern: 'shut the harbour' }), 'r.json'))
  expect(await call(1, 'open the harbour')).not.toContain('isError')
  expect(await call(2, 'shut the harbour')).toContain('isError')
})

test('a match is found wherever in a long text it stands', async () => {
  const { call } = guardRig({ rules: createRuleBook(compile(rules(HARBOUR), 'r.json')) })
  for (const [index, before] of [0, 4090, 4096, 4600, 9000, 100_000].entries())
    expect(await call(index, `${'a '.repeat(before / 2)}open the harbour`)).toContain('isError')
})

test.each([
  ['{"rules": [\n  {"id": "a", "pattern": "b", "message": "c"},\n  {"id": ', '3', /not JSON/],
  ['{"rules": {}}', '1', /no list/],
  [lines(HARBOUR, { ...HARBOUR }), '3', /same id/],
  [lines(HARBOUR, { ...HARBOUR, id: 'x', pattern: '(a' }), '3', /RE2/],
  [lines(HARBOUR, { ...HARBOUR, id: 'x', pattern: '(?=a)' }), '3', /RE2/],
  [lines({ ...HARBOUR, pattern: '[a-z ]{0,999}[0-9a-z]{0,999}' }), '2', /too large/],
  [lines(HARBOUR, { ...HARBOUR, id: 'x', severity: 'awful' }), '3', /severity/],
  [lines({ ...HARBOUR, roles: ['result', 'tool'] }), '2', /roles/],
  [lines({ ...HARBOUR, patern: 'x' }), '2', /nothing else/],
  [lines({ ...HARBOUR, id: '../x' }), '2', /id/],
  [lines(...Array.from({ length: 201 }, (_, index) => ({ ...HARBOUR, id: `r${index}` }))), '1', /200/],
])('%j is refused, with the line', (text, line, what) => {
  const error = failure(() => compile(text, 'mine.json'))
  expect(error.code).toBe('rules/unreadable')
  expect(error.message).toContain(`Line ${line} of the rules file mine.json`)
  expect(error.message).toMatch(what)
})

test('a pattern that takes other engines for ever takes linear time here', async () => {
  const book = createRuleBook(compile(rules({ ...HARBOUR, pattern: '(a+)+$|(?:a|aa)+b' }), 'r.json'))
  const { call } = guardRig({ rules: book })
  expect(await call(1, `${'a'.repeat(100_000)}c`)).not.toContain('stage/failed')
})

function lines(...list: object[]): string {
  return `{"rules": [\n${list.map((rule) => JSON.stringify(rule)).join(',\n')}]}`
}

function failure(run: () => unknown): FairleadError {
  try {
    run()
  } catch (error) {
    if (error instanceof FairleadError) return error
  }
  throw new Error('it did not fail as it should')
}

test('many mild hits do not hide a grave one', async () => {
  const mild = { id: 'mild', pattern: 'calm', severity: 'info', message: 'Speaks of calm' }
  const { ask, answer } = guardRig({ rules: createRuleBook(compile(rules(mild, HARBOUR), 'r.json')) })
  ask(1, 'tools/call', { name: 'look' })
  const content = Array.from({ length: 2000 }, () => ({ type: 'text', text: 'calm weather today' }))
  content.push({ type: 'text', text: 'open the harbour' })
  expect(answer(1, { content }).refusal?.rule).toBe('user/harbour-words')
})
