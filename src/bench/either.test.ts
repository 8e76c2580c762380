import { expect, test } from 'vitest'
import { either } from './either.ts'
import { judgeLeftOut } from './left-out-model.ts'
import type { Weights } from '../model/weights.ts'
import { defineTask } from '../model/task.ts'
import { stringField } from '../core/value.ts'

const ROW = { id: 'a', surface: 'log', label: 0, text: '' } as const
const judge = (score: number, flagged: boolean, by: string) => () => ({ score, flagged, by })

test('either of two judges flags, doubts add up, and who decided is named', () => {
  const both = (a: readonly [number, boolean], b: readonly [number, boolean]) =>
    either(judge(...a, 'first'), judge(...b, 'second'))(ROW)
  expect(both([0.5, false], [0.5, false])).toEqual({ score: 0.75, flagged: false, by: 'first' })
  expect(both([0.5, false], [0.6, true])).toEqual({ score: 0.8, flagged: true, by: 'second' })
  expect(both([0.5, true], [0.9, true])).toMatchObject({ flagged: true, by: 'first' })
  expect(both([0, false], [2, false]).score).toBe(1)
})

test('a model that judges a part never learned from that part, and always from our own', () => {
  const seen: string[][] = []
  const task = defineTask<string>({
    name: 'log-risk',
    version: 1,
    read: (value) => stringField(value, 'id') ?? '',
    about: () => ({ label: 0, set: '', group: '' }),
    train: (rows) => {
      seen.push([...rows])
      return { seed: String(seen.length - 1) } as Weights
    },
    judge:
      ({ seed }) =>
      (row) => ({ score: Number(seed), flagged: false, label: row, reasons: () => [] }),
  })
  const rows = ['x1', 'x2', 'y1'].map((id) => ({ id }))
  const judgeRow = judgeLeftOut(task as never, rows, {
    partOf: ({ id }) => id[0]!,
    own: [{ id: 'o' }],
    seed: '1',
  })
  expect(rows.map((row) => judgeRow(row))).toMatchObject([
    { score: 0, label: 'x1' },
    { score: 0, label: 'x2' },
    { score: 1, label: 'y1' },
  ])
  expect(judgeRow({ id: 'elsewhere' })).toMatchObject({ label: 'elsewhere' })
  expect(seen).toEqual([
    ['y1', 'o'],
    ['x1', 'x2', 'o'],
  ])
})
