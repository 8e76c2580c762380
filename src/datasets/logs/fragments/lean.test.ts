import { expect, test } from 'vitest'
import { defineScenario } from '../scenario.ts'
import type { Story } from '../scenario.ts'
import { tellPair } from '../tell.ts'
import { coded } from './coded.ts'
import { destination } from './destination.ts'
import { lean } from './lean.ts'

const told = (fact: (story: Story) => string, seed: number) => {
  const scenario = defineScenario({
    risk: 'Covert Channel Attack',
    title: 'one fact',
    clues: [],
    steps: (story) => [{ by: 'x', event: 'x', say: ['{fact}'], fields: { fact: fact(story) } }],
  })
  const { risky, safe } = tellPair(scenario, seed)
  return {
    risky: String(risky.entries[0]!.step.fields['fact']),
    safe: String(safe.entries[0]!.step.fields['fact']),
  }
}

const pairs = (fact: (story: Story) => string) => Array.from({ length: 300 }, (_, seed) => told(fact, seed))

test('a leaning word tells the endings apart often, tells nothing in other pairs, and misleads in some', () => {
  const seen = pairs((story) => lean(story, 'word', ['bad'], ['good']))
  const count = (risky: string, safe: string) =>
    seen.filter((pair) => pair.risky === risky && pair.safe === safe).length
  expect(count('bad', 'good')).toBeGreaterThan(seen.length / 2)
  expect(count('bad', 'good')).toBeLessThan(seen.length * 0.75)
  expect(count('bad', 'bad')).toBeGreaterThan(20)
  expect(count('good', 'good')).toBeGreaterThan(20)
  expect(count('good', 'bad')).toBeGreaterThan(10)
})

test('harmless places lie outside too, and odd ones inside, but only the harmless were seen before', () => {
  const seen = pairs((story) => {
    const { address, seen: times } = destination(story, 'to')
    return `${/^(10|172|192\.168)\./.test(address) ? 'inside' : 'outside'} ${times > 0 ? 'known' : 'new'}`
  })
  expect(new Set(seen.map(({ risky }) => risky))).toEqual(new Set(['inside new', 'outside new']))
  expect(new Set(seen.map(({ safe }) => safe))).toEqual(new Set(['inside known', 'outside known']))
})

test('a coded row has two values and a harmless one has any other number', () => {
  const kinds = pairs((story) => String(new Set(coded(story, 'row', 24, 100, 400)).size))
  expect(new Set(kinds.map(({ risky }) => risky))).toEqual(new Set(['2']))
  expect(kinds.every(({ safe }) => safe !== '2')).toBe(true)
})
