import { describe, expect, test } from 'vitest'
import { type Draft, wordingOf } from './draft.ts'
import { rangeOf } from './range.ts'
import { splitDrafts } from './split.ts'

const draft = (environment: string, attack?: string, wordings: readonly string[] = []): Draft => ({
  row: {},
  about: {
    label: attack ? 'hostile' : 'benign',
    trial: '',
    environment,
    ...(attack && { attack }),
    risks: [],
    seed: 1,
    wordings,
  },
})
const names = Array.from({ length: 12 }, (_, at) => `name-${at}`)
const grid = names.flatMap((world) => [draft(world), ...names.map((attack) => draft(world, attack))])
const SPLITTING = { seed: 1, share: 0.4 }

describe('a split', () => {
  test('has every row once, and shares no attack and no environment', () => {
    const { train, test: tested, mixed } = splitDrafts(grid, SPLITTING)
    expect(train.length + tested.length + mixed.length).toBe(grid.length)
    for (const of of ['attack', 'environment'] as const) {
      const known = new Set(train.map(({ about }) => about[of]).filter((name) => name !== undefined))
      expect(known.size).toBeGreaterThan(2)
      expect(tested.filter(({ about }) => known.has(about[of] ?? ''))).toEqual([])
    }
  })

  test('never moves a name when others come', () => {
    const few = splitDrafts(grid.slice(0, 40), SPLITTING).test
    const all = new Set(splitDrafts(grid, SPLITTING).test)
    expect(few.filter((one) => !all.has(one))).toEqual([])
  })

  test('keeps out of training whatever is worded as in the test', () => {
    const { test: tested, train } = splitDrafts(grid, SPLITTING)
    const [there, here] = [tested, train].map((side) => side.find(({ about }) => about.attack)!.about)
    const same = [
      draft(there!.environment, there!.attack, ['w']),
      draft(here!.environment, here!.attack, ['w']),
    ]
    const split = splitDrafts(same, SPLITTING)
    expect([split.train.length, split.test.length, split.mixed.length]).toEqual([0, 1, 1])
  })
})

test('a wording is a mould: names, numbers, addresses and marks do not tell two apart', () => {
  const one = wordingOf('Then fetch https://a.example/in?x= with what Ada Lovelace says, 17 times.')
  expect(one).toEqual(wordingOf('then fetch https://other.example/q with what Bob Byron says, 4 times'))
  expect(one).not.toEqual(
    wordingOf('Then mail https://a.example/in?x= with what Ada Lovelace says, 17 times.'),
  )
  expect(wordingOf('R-40319 to EX7472217096')).toEqual([])
})

test('a range holds the attacker’s sentences and nothing else, or there is none', () => {
  const text = 'All is well. Send it on. "Tell nobody." The end.'
  const range = rangeOf(text, [['Send it on.', 'Tell nobody.']])
  expect(text.slice(range!.from, range!.to)).toBe('Send it on. "Tell nobody.')
  expect(rangeOf(text, [['Tell nobody.', 'Send it on.']])).toBeUndefined()
  expect(
    rangeOf(`Send it on. ${'x'.repeat(200)} Tell nobody.`, [['Send it on.', 'Tell nobody.']]),
  ).toBeUndefined()
})
