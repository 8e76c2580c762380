import { expect, it } from 'vitest'
import { nearKeysOf } from './near-keys.ts'

it.each([
  ['mcp-pepper-tuyovuvu', 'mcp-pepper-tuyouvvu'],
  ['walnut-almanac-mcp', 'mcp-sever-walnut-almanac'],
  ['walnut-almanac', 'a1manac-wa1nut'],
  ['walnut-almanac', 'walnutalmanac2'],
  ['walnut-almanac', 'walnuts-almanacs'],
  ['walnut-almanac', 'walnut-almanac-js'],
  ['walnut-two', 'walnut-2'],
  ['@acme-example/walnut', 'Walnut'],
])('%s and %s meet', (one, other) => {
  const keys = new Set(nearKeysOf(one))
  expect(nearKeysOf(other).some((key) => keys.has(key))).toBe(true)
})

it('names of other things do not', () => {
  const keys = new Set(nearKeysOf('walnut-almanac-mcp'))
  expect(nearKeysOf('maple-harbour-mcp').some((key) => keys.has(key))).toBe(false)
})
