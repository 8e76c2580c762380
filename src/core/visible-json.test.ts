import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { visibleJson } from './visible-json.ts'

test('it reads back as the same value', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(visibleJson({ [text]: text }))).toEqual({ [text]: text })
    }),
  )
})

test('nothing that moves a cursor, turns the reading direction or hides is left as it was', () => {
  const hidden = '\x1b[2J\x7f\x9b31m\u202e\u2066\u200b\ufeff\u2028\u{e0041}\xad\ud800'
  expect(visibleJson(hidden)).toMatch(/^[ -~]*$/)
})
