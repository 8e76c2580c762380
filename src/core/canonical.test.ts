import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, sha256Hex } from './canonical.ts'
import { isArray, isObject } from './value.ts'
import type { JsonValue } from './value.ts'

test('the order in which keys were written makes no difference', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      const value: JsonValue = JSON.parse(JSON.stringify(json))
      expect(canonicalJson(withKeysReversed(value))).toBe(canonicalJson(value))
    }),
  )
})

test('two values share a canonical text only if they are the same value', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
      const value: JsonValue = JSON.parse(JSON.stringify(json))
      expect(JSON.parse(canonicalJson(value))).toEqual(value)
    }),
  )
})

test('keys are sorted by UTF-16 code units and numbers written as in RFC 8785', () => {
  const value: JsonValue = JSON.parse(
    '{"\\ufb33":1,"\\ud83d\\ude00":2,"b":[1e30,4.50,2e-3,-0,1E400],"10":0,"9":0}',
  )
  expect(canonicalJson(value)).toBe('{"10":0,"9":0,"b":[1e+30,4.5,0.002,0,null],"\u{1f600}":2,"\ufb33":1}')
})

test('a key called __proto__ counts like any other', () => {
  const bare: JsonValue = JSON.parse('{"a":1}')
  const armed: JsonValue = JSON.parse('{"a":1,"__proto__":{"b":2}}')
  expect(canonicalJson(armed)).toBe('{"__proto__":{"b":2},"a":1}')
  expect(canonicalJson(bare)).toBe('{"a":1}')
})

test('the hash is the SHA-256 of the UTF-8 text', () => {
  expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

function withKeysReversed(value: JsonValue): JsonValue {
  if (isArray(value)) return value.map(withKeysReversed)
  if (!isObject(value)) return value
  const members = Object.entries(value).toReversed()
  return Object.fromEntries(members.map(([key, member]) => [key, withKeysReversed(member)]))
}
