import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slipKeysOf } from './slip-keys.ts'

const word = fc.stringMatching(/^[a-z0-9]{7,40}$/)

function meet(one: string, other: string): boolean {
  const keys = new Set(slipKeysOf(one))
  return slipKeysOf(other).some((key) => keys.has(key))
}

describe('two words that are one slip apart share a key', () => {
  it('with a letter left out, added or doubled', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (text, number, letter) => {
        const at = number % text.length
        expect(meet(text, text.slice(0, at) + text.slice(at + 1))).toBe(true)
        expect(meet(text, text.slice(0, at) + letter + text.slice(at))).toBe(true)
      }),
    )
  })

  it('with a letter changed', () => {
    fc.assert(
      fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (text, number, letter) => {
        const at = number % text.length
        expect(meet(text, text.slice(0, at) + letter + text.slice(at + 1))).toBe(true)
      }),
    )
  })

  it('with two letters swapped', () => {
    fc.assert(
      fc.property(word, fc.nat(), (text, number) => {
        const at = number % (text.length - 1)
        const swapped = text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2)
        expect(meet(text, swapped)).toBe(true)
      }),
    )
  })
})

it('has few keys for a word, however long', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,200}$/), (text) => {
      expect(slipKeysOf(text).length).toBeLessThanOrEqual(24)
    }),
  )
})
