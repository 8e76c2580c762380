import { expect, it } from 'vitest'
import { apart, areAlikeAccounts } from './alike-accounts.ts'

it.each([
  ['acme', 'acmehq', true],
  ['acme-example', 'acme.example', true],
  ['p-lindqvist', 'pat-lindqvist-labs', true],
  ['acmeagent', 'acmegent', true],
  ['acme', 'zenith', false],
  ['abc', 'abcdef', false],
  ['weather-house', 'weather-port', false],
  ['maple-tools', 'walnut-tools', false],
])('%s and %s: %s', (one, other, alike) => {
  expect(areAlikeAccounts(one, other)).toBe(alike)
  expect(areAlikeAccounts(other, one)).toBe(alike)
})

it('keeps one of those that are alike', () => {
  expect(apart(['acme', 'acmehq', 'zenith', 'acme-inc'])).toEqual(['acme', 'zenith'])
})
