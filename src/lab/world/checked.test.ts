import { expect, test } from 'vitest'
import { answerWith } from '../environment.ts'
import { oneOf, text, tool, whole } from '../tool.ts'
import { answerChecked } from './checked.ts'

const DEFINITION = tool(
  'send',
  'Sends something.',
  {
    to: text('To whom'),
    pieces: whole('How many', 1, 9),
    speed: oneOf('How fast', ['slow', 'fast']),
    fields: { type: 'object' },
  },
  { optional: ['pieces', 'speed', 'fields'] },
)

const call = answerChecked([DEFINITION], {
  send: ({ text, number, texts }) =>
    answerWith({
      to: text('to'),
      pieces: number('pieces', 1),
      speed: text('speed'),
      fields: texts('fields'),
    }),
  undefined_tool: () => answerWith({}),
})

test('what is optional and absent reads as empty, or as the number that stands for it', () => {
  expect(call({ tool: 'send', input: { to: 'a' } }).value).toEqual({
    to: 'a',
    pieces: 1,
    speed: '',
    fields: {},
  })
})

test('a parameter that the tool does not have is left alone', () => {
  expect(call({ tool: 'send', input: { to: 'a', note: {} } }).isError).toBeUndefined()
})

test.each([
  [{}],
  [{ to: 1 }],
  [{ to: null }],
  [{ to: { toString: 1 } }],
  [{ to: 'x'.repeat(20_001) }],
  [{ to: 'a', pieces: 0 }],
  [{ to: 'a', pieces: 1.5 }],
  [{ to: 'a', pieces: '3' }],
  [{ to: 'a', speed: 'late' }],
  [{ to: 'a', fields: ['a'] }],
  [{ to: 'a', fields: { a: 1 } }],
])('what does not fit the schema is an error: %j', (input) => {
  expect(call({ tool: 'send', input }).isError).toBe(true)
})

test.each(['sent', '__proto__', 'toString', 'undefined_tool'])('there is no tool %s', (name) => {
  expect(call({ tool: name, input: {} })).toMatchObject({ isError: true, text: 'There is no such tool.' })
})
