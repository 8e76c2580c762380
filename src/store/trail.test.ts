import { expect, onTestFinished, test } from 'vitest'
import { scratchFolder } from '../../test/scratch-folder.ts'
import { openState } from './sqlite/open.ts'
import { openTrail } from './trail.ts'

const prompt = (text: string, at = 1000) => ({ kind: 'prompt', at, text }) as const

test('what one guard appends, another with the same key reads, in order; one with another key does not', () => {
  const folder = scratchFolder()
  const [first, second] = [openState(folder), openState(folder)]
  onTestFinished(() => [first, second].forEach((state) => state.close()))
  const [one, two, other] = [
    openTrail(first, 'k', () => 1000),
    openTrail(second, 'k', () => 1000),
    openTrail(second, 'x', () => 1000),
  ]
  const number = one.append(prompt('a'))
  expect(two.entries()).toEqual([{ ...prompt('a'), number }])
  two.append(prompt('b'))
  one.append(prompt('c'))
  for (const trail of [one, two])
    expect(trail.entries().map((entry) => 'text' in entry && entry.text)).toEqual(['a', 'b', 'c'])
  expect(other.entries()).toEqual([])
})

test('it is bounded: the newest two thousand are remembered, on disk a few more', () => {
  const state = openState(scratchFolder())
  onTestFinished(() => state.close())
  const trail = openTrail(state, 'k', () => 1000)
  state.database.transaction(() => {
    for (let index = 0; index < 2500; index++) trail.append(prompt(String(index)))
  })
  const entries = trail.entries()
  expect([entries.length, entries.at(-1)]).toEqual([2000, expect.objectContaining({ text: '2499' })])
  const rows = state.database.prepare('SELECT count(*) AS n FROM trail').get()
  expect(Number(rows?.['n'])).toBeLessThanOrEqual(2300)
})

test('what is older than a day is forgotten when the next guard starts', () => {
  const state = openState(scratchFolder())
  onTestFinished(() => state.close())
  openTrail(state, 'k', () => 0).append(prompt('old', 0))
  expect(openTrail(state, 'k', () => 25 * 60 * 60 * 1000).entries()).toEqual([])
})
