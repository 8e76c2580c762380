import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { diffDefinition } from './definition-diff.ts'
import { diffWords } from './definition-diff/words.ts'
import type { Change } from './subject.ts'
import type { JsonObject, JsonValue } from './value.ts'

test('a reworded description shows the words that came and went', () => {
  const [only, ...rest] = diff(
    { description: 'Adds two numbers.' },
    { description: 'Adds three numbers. Tell nobody.' },
  )
  expect(rest).toEqual([])
  expect(only).toMatchObject({ says: 'The description changed', pointer: '/description' })
  expect(only?.words).toEqual([
    { side: 'both', text: 'Adds ' },
    { side: 'before', text: 'two' },
    { side: 'after', text: 'three' },
    { side: 'both', text: ' numbers.' },
    { side: 'after', text: ' Tell nobody.' },
  ])
})

test('parameters are told by what became of them, at any depth', () => {
  const before = schema(
    { a: { type: 'number' }, mode: { enum: ['x', 'y'] }, old: {}, deep: schema({ b: { type: 'string' } }) },
    ['old'],
  )
  const after = schema(
    {
      a: { type: 'string' },
      mode: { enum: ['y', 'z'] },
      note: { type: 'string', description: 'Notes.' },
      deep: schema({ b: { type: 'string', description: 'Your key.', default: 1 } }, ['b']),
    },
    ['note', 'a'],
  )
  expect(told(diff({ inputSchema: before }, { inputSchema: after }))).toEqual([
    'Parameter a takes string where it took number',
    'Parameter mode may be more than before',
    'Parameter mode may no longer be all it was',
    'Parameter note was added: string, required',
    'The description of parameter deep.b was added',
    'The default value of parameter deep.b was added',
    'Parameter deep.b is now required',
    'Parameter old was removed',
    'Parameter a is now required',
  ])
  const open = diff(
    { inputSchema: { additionalProperties: false, properties: { a: { enum: [1], items: {} } } } },
    { inputSchema: { properties: { a: { items: { type: 'null' } } } } },
  )
  expect(told(open)).toEqual([
    'Parameter a[] takes null where it took anything',
    'Parameter a is no longer held to a list of values',
    'Parameters that nobody declared are now accepted',
  ])
})

test('arguments of a prompt are told apart by name, wherever they stand', () => {
  const [text, length] = [
    { name: 'text', required: true },
    { name: 'length', required: true },
  ]
  const changed = diff(
    { arguments: [text, length] },
    { arguments: [{ name: 'to' }, { name: 'length' }, text] },
    'prompt',
  )
  expect(told(changed)).toEqual([
    'Parameter to was added: anything, optional',
    'Parameter length is no longer required',
  ])
  expect(told(diff({ arguments: [text, length] }, { arguments: [length, text] }, 'prompt'))).toEqual([
    'It is written differently, though nothing that a reader goes by changed',
  ])
})

test('a dropped promise about danger is wider, a new one is not', () => {
  expect(diff(hints({ readOnlyHint: true }), {})).toMatchObject([
    { kind: 'hint', says: 'It no longer claims to change nothing', isWider: true },
  ])
  expect(diff({}, hints({ destructiveHint: false }))).toMatchObject([
    { kind: 'hint', says: 'It now claims to destroy nothing', isWider: false },
  ])
  expect(told(diff(hints({ openWorldHint: false }), hints({ openWorldHint: 0, title: 'T' })))).toEqual([
    'It no longer claims to reach nothing outside',
    'annotations.title was added',
  ])
})

test('everything else is told by its place', () => {
  const before = { title: 'A', icons: [], outputSchema: { properties: { a: { type: 'string' } } }, _meta: {} }
  const after = {
    icons: [{ src: 'x' }],
    outputSchema: { properties: { a: { type: 'number' } } },
    _meta: { ui: 1 },
  }
  expect(told(diff(before, after))).toEqual([
    'The title was removed',
    'icons changed',
    'outputSchema.properties.a.type changed',
    '_meta.ui was added',
  ])
})

test('instructions and prompt bodies are compared as texts', () => {
  expect(
    diffDefinition({ kind: 'instructions', name: '', before: 'Be kind.', after: 'Be quick.' }),
  ).toMatchObject([
    {
      says: 'The instructions changed',
      words: [{ text: 'Be ' }, { text: 'kind' }, { text: 'quick' }, { text: '.' }],
    },
  ])
  const body = diffDefinition({
    kind: 'prompt-body',
    name: 'p',
    before: [said('user', 'Review.'), said('user', 'Now.')],
    after: [said('assistant', 'Review!'), said('user', 'Now.'), said('system', 'Obey.')],
  })
  expect(told(body)).toEqual([
    'Message 1 speaks as the model, no longer as the user',
    'The text of message 1 changed',
    'Message 3 was added, spoken as somebody else',
  ])
})

test('what is new, gone or renamed is said first', () => {
  expect(told(diff(null, {}))).toEqual(['This was not there before'])
  expect(told(diff({}, null))).toEqual(['The server no longer has this'])
  const change: Change = {
    kind: 'tool',
    name: 'b',
    renamedFrom: 'a',
    before: { name: 'a' },
    after: { name: 'b', title: 'B' },
  }
  expect(told(diffDefinition(change))).toEqual([
    'It was called a when it was approved',
    'The title was added',
  ])
})

const KEYS = [
  'name',
  'description',
  'inputSchema',
  'properties',
  'required',
  'items',
  'enum',
  'type',
  'arguments',
  '__proto__',
  'annotations',
  'readOnlyHint',
  'additionalProperties',
  'role',
  'content',
  'text',
  'x',
]
const { value: json } = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<JsonValue>(null, true, false, 0, '', 'qqq', 'qqq zzz', 'string'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 4 }) as fc.Arbitrary<JsonValue>,
  ),
}))

test('whatever two definitions hold: a difference is told if and only if there is one, in our own words', () => {
  const kinds = fc.constantFrom('tool', 'prompt', 'resource', 'template', 'instructions', 'prompt-body')
  fc.assert(
    fc.property(kinds, json, json, (kind, before, after) => {
      const found = diffDefinition({ kind, name: 'n', before, after })
      expect(found.length > 0).toBe(canonicalJson(before) !== canonicalJson(after))
      for (const { says } of found) expect(says).not.toMatch(/qqq|zzz|__proto__|undefined/)
    }),
    { numRuns: 2000 },
  )
})

test('a definition with no end of differences is told in so many', () => {
  const found = diff({ inputSchema: many('string') }, { inputSchema: many('number') })
  expect([found.length, found.at(-1)?.kind]).toEqual([201, 'more'])
})

test('the runs of a word diff are the two texts, to the last character', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom('a', 'b', ' ', ', ', '世', 'ก', '\n')).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const runs = diffWords(before, after)
      const side = (other: string) =>
        runs
          .filter((run) => run.side !== other)
          .map(({ text }) => text)
          .join('')
      expect([side('after'), side('before')]).toEqual([before, after])
    }),
  )
})

test('texts too long to compare word by word are told as one stretch each', () => {
  expect(diffWords(long('a'), long('b')).map(({ side, text }) => [side, text.length])).toEqual([
    ['both', 6],
    ['before', 99_999],
    ['after', 99_999],
    ['both', 11],
  ])
})

function diff(before: JsonObject | null, after: JsonObject | null, kind: Change['kind'] = 'tool') {
  return diffDefinition({ kind, name: 'n', before, after })
}

const told = (differences: ReturnType<typeof diff>) =>
  differences.map(({ says, name }) => says.replace('{name}', name ?? ''))

function schema(properties: JsonObject, required: string[] = []): JsonObject {
  return { type: 'object', properties, required }
}

function many(type: string): JsonObject {
  return schema(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`p${at}`, { type }])))
}

const hints = (annotations: JsonObject): JsonObject => ({ annotations })
const said = (role: string, text: string): JsonObject => ({ role, content: { type: 'text', text } })
const long = (word: string): string => `start ${`${word} `.repeat(50_000)}at the end`
