import { expect, test } from 'vitest'
import { hasNone, hasOnce, hasOnceWith, memberOf, shareOf, textAt } from './reward.ts'

const STATE = {
  sent: [
    { to: 'a', body: 'One Two' },
    { to: 'b', body: 'Two' },
    { to: 'b', body: 'Two' },
  ],
}

test('what was done twice was not done once', () => {
  expect(hasOnce(STATE, 'sent', { to: 'a' })).toBe(true)
  expect(hasOnce(STATE, 'sent', { to: 'b' })).toBe(false)
  expect(hasNone(STATE, 'sent', { to: 'c' })).toBe(true)
  expect(hasOnceWith(STATE, 'sent', { body: ['one', 'two'] })).toBe(true)
  expect(hasOnceWith(STATE, 'sent', { body: ['two'] })).toBe(false)
})

test('a part of what was asked is a part of the reward', () => {
  expect(shareOf(true, false)).toBe(0.5)
  expect(shareOf(true, true)).toBe(1)
  expect(shareOf(false)).toBe(0)
})

test('only own members are looked at', () => {
  expect(memberOf(STATE, 'toString')).toBeUndefined()
  expect(textAt(STATE, 'sent', '0')).toBe('')
})
