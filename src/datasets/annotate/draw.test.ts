import { expect, test } from 'vitest'
import { drawItems } from './draw.ts'
import { asItem, type Item, LABELS, relabelled } from './item.ts'
import { lastOf } from './labels.ts'
import { settle, standingOf } from './settle.ts'

const item = (id: string, stratum: string): Item => ({
  id,
  file: 'f',
  row: { id },
  label: 'hostile',
  stratum,
})
const ITEMS = [
  ...Array.from({ length: 20 }, (_, at) => item(`common-${at}`, 'common')),
  item('rare-1', 'rare'),
  item('rare-2', 'rare'),
]
const ids = (items: readonly Item[]): string[] => items.map(({ id }) => id)

test('every item is drawn once, rare kinds as early as common ones', () => {
  const drawn = drawItems(ITEMS, { seed: 7 })
  expect(new Set(ids(drawn))).toEqual(new Set(ids(ITEMS)))
  expect(drawn.length).toBe(ITEMS.length)
  expect(drawn.slice(0, 4).filter(({ stratum }) => stratum === 'rare').length).toBe(2)
})

test('the order depends on the seed and not on the order of the file', () => {
  expect(ids(drawItems(ITEMS.toReversed(), { seed: 7 }))).toEqual(ids(drawItems(ITEMS, { seed: 7 })))
  expect(ids(drawItems(ITEMS, { seed: 8 }))).not.toEqual(ids(drawItems(ITEMS, { seed: 7 })))
})

test('what a judge was least sure of comes first within its kind, what it never saw last', () => {
  const scores = new Map([
    ['common-3', 0.98],
    ['common-5', 0.45],
    ['common-9', 0.1],
  ])
  const common = ids(drawItems(ITEMS, { seed: 1, scores })).filter((id) => id.startsWith('common'))
  expect(common.slice(0, 3)).toEqual(['common-5', 'common-9', 'common-3'])
})

test('a row without an id of its own has that of its words, and a settled pair can be turned round', () => {
  const row = { prompt: [], chosen: ['a'], rejected: ['b'] }
  const read = asItem(row, 'preference', 'f') as Item
  expect(read.id).toMatch(/^[0-9a-f]{16}$/)
  expect(relabelled(read, 'preference', 'rejected')).toEqual({ prompt: [], chosen: ['b'], rejected: ['a'] })
  expect(relabelled(read, 'preference', 'unsure')).toBeUndefined()
  expect(asItem({ id: 'x', label: 7 }, 'texts', 'f')).toBeTypeOf('string')
  expect(Object.keys(LABELS)).not.toContain('grpo')
})

test('the last word of an annotator counts, unsure is no contradiction, and a decision stands above all', () => {
  const said = (...pairs: readonly (readonly [string, string])[]) =>
    lastOf(pairs.map(([id, label]) => ({ id, label })))
  const items = ['one', 'two', 'three', 'four', 'five'].map((id) => item(id, 's'))
  const all = {
    by: new Map([
      [
        'ada',
        said(
          ['one', 'benign'],
          ['one', 'hostile'],
          ['two', 'hostile'],
          ['three', 'unsure'],
          ['four', 'hostile'],
        ),
      ],
      ['bob', said(['one', 'hostile'], ['two', 'benign'], ['three', 'unsure'], ['four', 'unsure'])],
      ['eve', said(['one', 'hostile'], ['two', 'benign'])],
    ]),
    decided: said(['two', 'benign']),
  }
  const settled = settle(items, all, 2)
  expect(settled.map(({ how, label }) => [how, label])).toEqual([
    ['agreed', 'hostile'],
    ['decided', 'benign'],
    ['agreed', 'unsure'],
    ['open', undefined],
    ['open', undefined],
  ])
  const standing = standingOf(settled, all)
  expect(standing.annotators['ada']).toEqual({ labels: 4, unsure: 1 })
  expect(standing.fleiss?.n).toBe(2)
  expect(standing.alpha.n).toBe(2)
  expect(standing.cohen.map(({ one, other, n }) => [one, other, n])).toEqual([
    ['ada', 'bob', 2],
    ['ada', 'eve', 2],
    ['bob', 'eve', 2],
  ])
})
