import { expect, test } from 'vitest'
import { matchCalls } from './match-calls.ts'
import { readExpected } from './read-expected.ts'

const expected = readExpected([
  { find: { city: ['Oslo', 'oslo, NO'], days: [2, ''] } },
  { book: { at: [{ from: '09:00', seats: [1, 2] }] } },
])!
const find = { tool: 'find', arguments: { city: 'oslo no' } }
const book = { tool: 'book', arguments: { at: { seats: [1, 2], from: '09:00' } } }

test('calls match in any order, with any value that will do, and without what may be left out', () => {
  expect(matchCalls(expected, [book, find])).toBe(true)
  expect(matchCalls(expected, [{ ...find, arguments: { city: 'Oslo', days: 2 } }, book])).toBe(true)
})

test.each([
  ['one is missing', [find]],
  ['one is there twice', [find, find]],
  ['there is one more', [find, book, book]],
  ['a name differs', [find, { ...book, tool: 'Book' }]],
  ['a value differs', [{ ...find, arguments: { city: 'Bergen' } }, book]],
  ['a value has another type', [{ ...find, arguments: { city: 'Oslo', days: '2' } }, book]],
  ['an argument was never asked for', [{ ...find, arguments: { city: 'Oslo', units: 'C' } }, book]],
  ['an inner value differs', [find, { ...book, arguments: { at: { from: '09:00', seats: [2, 1] } } }]],
])('calls do not match where %s', (_, made) => {
  expect(matchCalls(expected, made)).toBe(false)
})

test('a call that fits two expected ones leaves each its own', () => {
  const either = readExpected([{ f: { a: [1, 2] } }, { f: { a: [1] } }])!
  expect(
    matchCalls(either, [
      { tool: 'f', arguments: { a: 1 } },
      { tool: 'f', arguments: { a: 2 } },
    ]),
  ).toBe(true)
  expect(
    matchCalls(either, [
      { tool: 'f', arguments: { a: 2 } },
      { tool: 'f', arguments: { a: 2 } },
    ]),
  ).toBe(false)
})

test('what is no answer sheet is not read as an empty one', () => {
  expect(readExpected({ f: {} })).toBeUndefined()
  expect(readExpected([{ f: {}, g: {} }])).toBeUndefined()
  expect(readExpected(['f'])).toBeUndefined()
})
