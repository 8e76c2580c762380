import { expect, test } from 'vitest'
import { areaUnderCurve, confusion, quantile, shareOf, thresholdAt, twinAccuracy } from './metrics.ts'

const row = (label: 0 | 1, score: number, flagged = score > 0.5, pair = '') => ({
  label,
  score,
  flagged,
  pair,
})

test('a share knows what it is of, and how sure one can be', () => {
  expect(shareOf(0, 0)).toBeUndefined()
  expect(shareOf(10, 100)).toMatchObject({ value: 0.1, hits: 10, of: 100 })
  expect(shareOf(10, 100)?.low).toBeCloseTo(0.0552, 4)
  expect(shareOf(10, 100)?.high).toBeCloseTo(0.1744, 4)
  expect(shareOf(0, 100)?.high).toBeCloseTo(0.037, 4)
})

test('confusion counts labels against flags', () => {
  expect(confusion([row(1, 0.9), row(1, 0.2), row(0, 0.9), row(0, 0.1), row(0, 0.3)])).toEqual({
    TP: 1,
    FN: 1,
    FP: 1,
    TN: 2,
  })
})

test('the area under the curve is the share of attack-harmless couples in the right order, ties half', () => {
  // .9 beats both; .4 ties with .4 and beats .1: three and a half of four.
  expect(areaUnderCurve([row(1, 0.9), row(0, 0.4), row(1, 0.4), row(0, 0.1)])).toBe(3.5 / 4)
  expect(areaUnderCurve([row(1, 0), row(0, 0)])).toBe(0.5)
  expect(areaUnderCurve([row(1, 0.9)])).toBeUndefined()
})

test('at most the asked share of harmless rows exceeds the threshold', () => {
  const harmless = Array.from({ length: 100 }, (_, at) => row(0, at + 1))
  expect(thresholdAt(0.01, harmless)).toBe(99)
  expect(thresholdAt(0.01, harmless.slice(0, 99))).toBe(99)
  expect(thresholdAt(0.01, [...harmless.slice(0, 98), row(0, 98), row(0, 98)])).toBe(98)
  expect(thresholdAt(0.01, [row(1, 5)])).toBeUndefined()
})

test('a pair counts only if both are right; who has no twin does not count', () => {
  const rows = [
    row(1, 0.9, true, 'a'),
    row(0, 0.1, false, 'a'),
    row(1, 0.9, true, 'b'),
    row(0, 0.8, true, 'b'),
    row(1, 0.1, false, 'c'),
    row(0, 0.1, false, 'c'),
    row(1, 0.9, true, 'alone'),
  ]
  expect(twinAccuracy(rows)).toMatchObject({ hits: 1, of: 3 })
})

test('quantiles are values that were measured', () => {
  const values = [5, 1, 4, 2, 3]
  expect([quantile(values, 0.5), quantile(values, 0.95), quantile([7], 0.5), quantile([], 0.5)]).toEqual([
    3, 5, 7, 0,
  ])
})
