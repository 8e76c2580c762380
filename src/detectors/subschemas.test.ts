import { expect, test } from 'vitest'
import { subschemas } from './subschemas.ts'

test('finds schemas under every keyword that holds one', () => {
  const schema = {
    properties: { a: { items: { type: 'string' } } },
    $defs: { b: {} },
    anyOf: [{ not: {} }],
    additionalProperties: {},
    'x-other': { properties: { hidden: {} } },
  }
  const pointers = [...subschemas(schema, '')].map(({ pointer }) => pointer)
  expect(pointers.toSorted()).toEqual([
    '',
    '/$defs/b',
    '/additionalProperties',
    '/anyOf/0',
    '/anyOf/0/not',
    '/properties/a',
    '/properties/a/items',
  ])
})

test('escapes names in pointers and knows what is a plain parameter', () => {
  const found = [...subschemas({ properties: { 'a/b': {} }, items: { properties: { c: {} } } }, '/s')]
  expect(found.filter(({ plain, depth }) => plain && depth > 0).map(({ pointer }) => pointer)).toEqual([
    '/s/properties/a~1b',
  ])
})

test('a schema of a million schemas is read in part', () => {
  const wide = {
    properties: Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`p${index}`, {}])),
  }
  expect([...subschemas(wide, '')].length).toBeLessThanOrEqual(3000)
})

test('what is no schema has none inside', () => {
  expect([...subschemas('text', '')]).toEqual([])
  expect([...subschemas({ properties: [1, null], anyOf: 'x' }, '')]).toHaveLength(1)
})
