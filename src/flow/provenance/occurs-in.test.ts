import { expect, test } from 'vitest'
import { occursIn } from './occurs-in.ts'

const SAID = `Please pay 4,812.55 EUR to Dora Lindqvist (IBAN DE89 3704 0044 0532 0130 00) by 2026-11-30,
and write to dora.lindqvist@example.com. See https://pay.example.com/invoice/17.`

test.each([
  '4812.55',
  '4.812,55',
  '4812.550',
  'DORA  LINDQVIST',
  'dora-lindqvist',
  'DE89370400440532013000',
  '2026-11-30',
  'dora.lindqvist@example.com',
  'Dora.Lindqvist@Example.com',
  'https://pay.example.com/invoice/17',
  'eur',
])('%s is what the user said', (value) => {
  expect(occursIn(value, SAID)).toBe(true)
})

test.each([
  '4812',
  '812.55',
  '48',
  'lind',
  'lindqvist@example.com',
  'dora.lindqvist@example.com.evil.example',
  'example.com.evil',
  'https://pay.example.com/invoice/18',
  'DE89370400440532013001',
  '30.11.2026',
  '',
  '  -- ',
])('%j is not what the user said', (value) => {
  expect(occursIn(value, SAID)).toBe(false)
})

test('a sign that may part thousands or decimals is read both ways', () => {
  expect(occursIn('1234', 'send 1,234 please')).toBe(true)
  expect(occursIn('1.234', 'send 1,234 please')).toBe(true)
  expect(occursIn('1234567', "1'234'567")).toBe(true)
  expect(occursIn('12', 'send 1.2')).toBe(false)
})

test('long texts take linear time', () => {
  expect(occursIn('1.1', '1.'.repeat(500_000))).toBe(false)
  expect(occursIn(`${'a'.repeat(50)}@b.example`, 'a'.repeat(1_000_000))).toBe(false)
})
