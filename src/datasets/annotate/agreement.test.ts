import { describe, expect, test } from 'vitest'
import { cohenKappa, fleissKappa, krippendorffAlpha } from './agreement.ts'

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('Cohen’s kappa', () => {
  test('is 0.4 for the fifty proposals of the textbooks: 20 both yes, 15 both no, 5 and 10 apart', () => {
    const pairs = [
      ...times(20, ['yes', 'yes'] as const),
      ...times(5, ['yes', 'no'] as const),
      ...times(10, ['no', 'yes'] as const),
      ...times(15, ['no', 'no'] as const),
    ]
    expect(cohenKappa(pairs)).toEqual({ value: expect.closeTo(0.4, 10) as number, observed: 0.7, n: 50 })
  })

  test('tells apart two tables with the same observed agreement', () => {
    const table = (a: number, b: number, c: number, d: number) =>
      cohenKappa([
        ...times(a, ['yes', 'yes'] as const),
        ...times(b, ['yes', 'no'] as const),
        ...times(c, ['no', 'yes'] as const),
        ...times(d, ['no', 'no'] as const),
      ])
    expect(table(45, 15, 25, 15)).toMatchObject({ value: expect.closeTo(0.1304, 4), observed: 0.6 })
    expect(table(25, 35, 5, 35)).toMatchObject({ value: expect.closeTo(0.2593, 4), observed: 0.6 })
  })

  test('is 1 for those who always agree, and not known where only one label was ever given', () => {
    expect(
      cohenKappa([
        ['a', 'a'],
        ['b', 'b'],
      ]).value,
    ).toBe(1)
    expect(
      cohenKappa([
        ['a', 'b'],
        ['b', 'a'],
      ]).value,
    ).toBe(-1)
    expect(cohenKappa(times(9, ['a', 'a'] as const))).toEqual({ value: undefined, observed: 1, n: 9 })
    expect(cohenKappa([])).toEqual({ value: undefined, observed: undefined, n: 0 })
  })
})

describe('Fleiss’ kappa', () => {
  test('is 0.210 for fourteen raters, ten subjects and five categories (Fleiss 1971, as worked in textbooks)', () => {
    const table = [
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]
    const units = table.map((row) => row.flatMap((count, category) => times(count, String(category))))
    expect(fleissKappa(units)).toEqual({
      value: expect.closeTo(0.21, 3) as number,
      observed: expect.closeTo(0.378, 3) as number,
      n: 10,
    })
  })
})

describe('Krippendorff’s alpha', () => {
  const unitsOf = (...rows: readonly string[]) =>
    Array.from({ length: rows[0]!.length }, (_, at) =>
      rows.map((row) => row[at]!).filter((label) => label !== '*'),
    )

  test('is 0.743 for four observers and twelve units with gaps (Krippendorff 2011, nominal)', () => {
    const units = unitsOf('123321412***', '1233224125*3', '*3332342251*', '12332441251*')
    const { value, n } = krippendorffAlpha(units)
    expect(value).toBeCloseTo(0.743, 3)
    expect(n).toBe(11)
  })

  test('is 0.691 for three coders and fifteen units with gaps', () => {
    const units = unitsOf('*****34121133*3', '1*213343*******', '**21344*21133*4')
    expect(krippendorffAlpha(units).value).toBeCloseTo(0.691, 3)
  })

  test('is 8/15 by hand for two coders, four items and one apart; an item with one label says nothing', () => {
    const units = [['a', 'a'], ['b', 'b'], ['b', 'b'], ['a', 'b'], ['a']]
    // Eight labels, three a and five b: 30 of 56 ordered pairs differ by chance, 2 of 8 did.
    expect(krippendorffAlpha(units).value).toBeCloseTo(8 / 15, 10)
  })
})
