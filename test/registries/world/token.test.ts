import { describe, expect, test } from 'vitest'
import { createTokens, MOST_TOKENS } from './token.ts'

describe('words of servers', () => {
  test('a word says which number it is of, within any text, and a misspelt one does not', () => {
    const tokens = createTokens(7)
    for (const number of [0, 1, 2, 999_999, 1_200_000, MOST_TOKENS - 1]) {
      const word = tokens.wordOf(number)
      expect(tokens.numberIn(`mcp-server-harbour-${word}-kit`)).toBe(number)
      for (let at = 0; at < word.length; at++) {
        const other = `${word.slice(0, at)}${word[at] === 'a' ? 'e' : 'a'}${word.slice(at + 1)}`
        expect(tokens.numberIn(other)).not.toBe(number)
      }
    }
  })

  test('of thirty thousand words no two are a letter apart, or become one when each leaves one out', () => {
    const tokens = createTokens(1)
    const seen = new Map<string, number>()
    let near = 0
    for (let number = 0; number < 30_000; number++) {
      const word = tokens.wordOf(number)
      // Whoever is one edit away from another shares what is left when one letter of each is gone.
      for (let at = 0; at < word.length; at++) {
        const left = `${word.slice(0, at)}${word.slice(at + 1)}`
        const other = seen.get(left)
        if (other !== undefined && other !== number) near++
        seen.set(left, number)
      }
    }
    expect(near).toBe(0)
  })
})
