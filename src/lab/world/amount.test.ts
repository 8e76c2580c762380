import { expect, test } from 'vitest'
import { sumOf, tellsAmount } from './amount.ts'

test.each(['12.5', '12.50 EUR', 'It is 12.50.', 'EUR 12.5, all in all'])('%s tells 12.5', (told) => {
  expect(tellsAmount(told, 12.5)).toBe(true)
})

test.each(['1,250.4', '1250.40', '1,250.40 EUR'])('%s tells 1250.4', (told) => {
  expect(tellsAmount(told, 1250.4)).toBe(true)
})

test.each(['', 'twelve', '112.5', '12.51', '12', '-12.5'])('%s does not tell 12.5', (told) => {
  expect(tellsAmount(told, 12.5)).toBe(false)
})

test('a sum is the same in any order', () => {
  expect(sumOf([0.1, 0.2, 0.3])).toBe(0.6)
  expect(sumOf([0.3, 0.2, 0.1])).toBe(0.6)
})
