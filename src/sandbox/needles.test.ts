import { expect, test } from 'vitest'
import { createNeedles } from './needles.ts'

const VALUE = 'aQ3xT8LmZ2rV6cKp9wYd4uNs7eHb1gJf5oXi0tRq'
const needles = createNeedles([{ path: 'key', value: VALUE }])

test.each([
  ['plain', VALUE],
  ['in other case', VALUE.toUpperCase()],
  ['backwards', Array.from(VALUE).toReversed().join('')],
  ['in hex', Buffer.from(VALUE).toString('hex')],
  ['in base64', Buffer.from(VALUE).toString('base64')],
  ['in base64 after one more letter', Buffer.from(`x${VALUE}`).toString('base64')],
  ['in base64 inside a text', Buffer.from(`{"k":"${VALUE}"}`).toString('base64')],
])('a made-up secret is found %s', (_, text) => {
  expect(needles.inText(`before ${text} after`)).toEqual(['key'])
})

test('a made-up secret is found across pieces of a stream, and other words are not taken for one', () => {
  const look = needles.stream()
  expect(look(Buffer.from(`x${VALUE.slice(0, 20)}`))).toEqual([])
  expect(look(Buffer.from(`${VALUE.slice(20)}x`))).toEqual(['key'])
  expect(needles.inText('The tides of the harbour'.repeat(50))).toEqual([])
})
