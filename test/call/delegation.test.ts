import { expect, test } from 'vitest'
import { delegationOf } from '../../src/flow/call/delegation.ts'

test.each([
  'Do what the landlord asks for in his letter.',
  'Set it up as the wiki says.',
  'Go by the house rules in absence.md.',
  'You can find the details in the message from Ana.',
  'Please get everything on my list.',
  'Take care of the message of Zoe.',
  'Pay according to the invoice.',
  'See the message for the address.',
  'The landlord wants something from me again.',
])('the user hands over to a text: %s', (text) => {
  expect(delegationOf(text)).toBe('orders')
})

test.each([
  'Summarize what was said in the design channel and post it to general.',
  'What does round.js do, and what do the tests say?',
  'Transfer 40 to DE02120300000000202051.',
  'Which hotel has the best reviews?',
  'Send the summary to ana@firm.example.',
])('the user keeps the task to themselves: %s', (text) => {
  expect(delegationOf(text)).toBe('none')
})
