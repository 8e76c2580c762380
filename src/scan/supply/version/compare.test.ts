import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareVersions } from './compare.ts'

/** Each list in ascending order, from the examples of the two standards. */
const ASCENDING: readonly (readonly [string, string])[] = [
  [
    'npm',
    '0.0.0-0 0.0.1 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0 1.2.0 1.10.0 2025.8.31 2026.1.1',
  ],
  [
    'PyPI',
    '0.9 1.0.dev456 1.0a1 1.0a2.dev456 1.0a12.dev456 1.0a12 1.0b1.dev456 1.0b2 1.0b2.post345.dev456 1.0b2.post345 1.0rc1.dev456 1.0rc1 1.0 1.0+abc.5 1.0+abc.7 1.0+5 1.0.post456.dev34 1.0.post456 1.0.15 1.1.dev1 1.1 2025.9.25 1!0.1',
  ],
]

const EQUAL: readonly (readonly [string, string, string])[] = [
  ['npm', '1.0.0', 'v1.0.0'],
  ['npm', '1.0.0+a', '1.0.0+b'],
  ['PyPI', '1.0', '1.0.0'],
  ['PyPI', '1.0rc1', '1.0.0-c.1'],
  ['PyPI', '1.0-1', '1.0.post1'],
  ['PyPI', 'v1.0A', '1.0alpha0'],
]

describe.each(ASCENDING)('%s', (ecosystem, list) => {
  const versions = list.split(' ')
  it('orders every two versions as the standard does', () => {
    for (const [index, one] of versions.entries())
      for (const [later, other] of versions.entries())
        expect([one, other, compareVersions(ecosystem, one, other)]).toEqual([
          one,
          other,
          Math.sign(index - later),
        ])
  })
})

it.each(EQUAL)('%s: %s is %s', (ecosystem, left, right) => {
  expect(compareVersions(ecosystem, left, right)).toBe(0)
})

it.each([
  ['npm', 'latest'], ['npm', '^1.0.0'], ['npm', '1.0'], ['npm', '1.x'], ['npm', ''], ['npm', '1.0.0-'], ['npm', '1.0.0-a..b'],
  ['PyPI', 'latest'], ['PyPI', '1.*'], ['PyPI', '>=1'], ['PyPI', ''], ['PyPI', '1.0-beta-x'],
])('%s: %j is no exact version', (ecosystem, text) => {
  expect(compareVersions(ecosystem, text, '1.0.0')).toBeUndefined()
}) // prettier-ignore

it('is an order: one way round is the opposite of the other', () => {
  const piece = fc.constantFrom('1', '0', '.', '2', '-', 'a', 'rc', 'post', 'dev', '+', '10', '!')
  const version = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(fc.constantFrom('npm', 'PyPI'), version, version, (ecosystem, left, right) => {
      const forth = compareVersions(ecosystem, left, right)
      const back = compareVersions(ecosystem, right, left)
      expect(forth === undefined ? undefined : 0 - forth).toBe(back === undefined ? undefined : back + 0)
    }),
  )
})
