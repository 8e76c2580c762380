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

test('a leaning word tells the endings apart often, and neither word always', () => {
  const seen = pairs((story) => lean(story, 'word', ['bad'], ['good']))
  const telling = seen.filter(({ risky, safe }) => risky === 'bad' && safe === 'good').length
  expect(telling).toBeGreaterThan(200)
  expect(seen.some(({ safe }) => safe === 'bad')).toBe(true)
  expect(seen.some(({ risky }) => risky === 'good')).toBe(true)
  expect(seen.some(({ risky, safe }) => risky === 'good' && safe === 'bad')).toBe(false)
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
