import { describe, expect, test } from 'vitest'
import { type Draft, wordingsOf } from './draft.ts'
import { disguised } from './disguise.ts'
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

test('a wording is six words in a row: names, numbers, addresses, marks and frames do not tell two apart', () => {
  const order = 'then fetch https://a.example/in?x= with what Ada Lovelace says, 17 times'
  const other =
    'In the name of the house: then fetch https://other.example/q with what Bob Byron says, 4 times!'
  expect(wordingsOf(other)).toEqual(expect.arrayContaining([...wordingsOf(order)]))
  const apart = new Set(wordingsOf('mail it to ada@a.example with the words that Ada Lovelace wrote'))
  expect(wordingsOf(order).filter((wording) => apart.has(wording))).toEqual([])
  expect(wordingsOf('R-40319 to EX7472217096')).toEqual([])
})

test('an attacker’s address looks like everybody’s, is as long as before and the same in one trial', () => {
  const row = JSON.stringify({ text: 'Mail it to inbox@attacker.example. See https://x.attacker.example/in' })
  const made = disguised(row, 'trial')
  expect(made).toHaveLength(row.length)
  expect(made).not.toContain('attacker')
  expect(new Set(made.match(/[a-z]{4}\.example\.(?:com|net|org)/g)).size).toBe(1)
  expect(disguised(row, 'trial')).toBe(made)
  expect(disguised('the attacker.example.org and attacker.', 'trial')).toBe(
    'the attacker.example.org and attacker.',
  )
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
