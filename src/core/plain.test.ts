import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cell, fit, plain } from './plain.ts'

test('nothing is left that could act on a terminal', () => {
  expect(plain('\x1b]8;;\x07a\nb\x9bc\u202ed\u{e0041}\u200b')).toBe(
    '\\u{1b}]8;;\\u{7}a\\u{a}b\\u{9b}c\\u{202e}d\\u{e0041}\\u{200b}',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(plain(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u)
    }),
  )
})

test('ordinary writing of any language stays as it is', () => {
  const text = 'naïve – Привет, 世界! שלום 🙂 ½'
  expect(plain(text)).toBe(text)
})

test('what fits is whole, and what does not says that something is missing', () => {
  expect([fit('abc', 3), fit('abcd', 3), fit('', 0), fit('世界', 4), fit('世界', 3)]).toEqual([
    'abc',
    'ab…',
    '',
    '世界',
    '世…',
  ])
  expect([cell('ab', 4), cell('世', 4), cell('abcdef', 4)]).toEqual(['ab  ', '世  ', 'abc…'])
})
