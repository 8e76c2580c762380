import { expect, test } from 'vitest'
import { arbiterMessages, MOST_SHOWN, readVerdict } from './arbiter-prompt.ts'

// Made up, and put together here so that no scanner takes it for a real one.
const TOKEN = ['ghp', 'k2Vw9XqLr7TzB4nM8sJd3FhY6cPa1GuE5oQi'].join('_')

test.each(['safe', 'Unsafe', ' uncertain\n', 'SAFE.'])('%j is a verdict', (said) => {
  expect(readVerdict(said)).toBe(said.trim().replace('.', '').toLowerCase())
})

test.each([
  '',
  'safe!',
  'safe unsafe',
  'not safe',
  '"safe"',
  '{"verdict":"safe"}',
  'safe..',
  'ｓａｆｅ',
  'safe\0',
])('%j is none', (said) => expect(readVerdict(said)).toBeUndefined())

test('no part of a secret is shown, wherever a long text is cut', () => {
  for (let before = MOST_SHOWN / 2 - 45; before < MOST_SHOWN / 2 + 5; before++) {
    const [near, far] = ['a '.repeat(before / 2), 'b '.repeat(MOST_SHOWN)]
    for (const value of [`${near} ${TOKEN} ${far}`, `${far} ${TOKEN} ${near}`]) {
      const messages = arbiterMessages({ value, start: 0, end: value.length }, 'result', '=== mark ===')
      expect(JSON.stringify(messages)).not.toMatch(/k2Vw|uE5oQi|3FhY6c/)
    }
  }
})

test('a stretch that begins or ends inside a secret shows none of it', () => {
  const value = `one ${TOKEN} two`
  for (let at = 0; at < value.length; at++)
    for (const [start, end] of [
      [0, at],
      [at, value.length],
    ] as const)
      expect(JSON.stringify(arbiterMessages({ value, start, end }, 'result', '='))).not.toMatch(
        /k2Vw|uE5oQi|3FhY6c/,
      )
})
