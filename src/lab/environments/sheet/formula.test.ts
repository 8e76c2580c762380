import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { insertColumns, insertRows, sortRows } from './change.ts'
import { valuesOf, WRONG } from './formula.ts'

const alone = (formula: string) =>
  valuesOf([
    [formula, '2', '3'],
    ['', '4', 'word'],
  ])[0]![0]

describe('formulas of a sheet', () => {
  it.each([
    ['=1+2*3', 7],
    ['=(1+2)*3-4/2', 7],
    ['=-B1+5', 3],
    ['=SUM(B1:B2)', 6],
    ['=SUM(B1:C2, 10)/2', 9.5],
    ['=AVERAGE(B1:B2)', 3],
    ['=MAX(B1:C2)-MIN(B1:C2)', 2],
    ['=COUNT(B1:C2)', 3],
    ['=A2', 0],
  ])('%s is %d', (formula, value) => {
    expect(alone(formula)).toBe(value)
  })

  it.each([
    '=1/0',
    '=A1',
    '=C2+1',
    '=SUM(A1:B2)',
    '=B1 B2',
    '=(1',
    '=NONE(1)',
    '=AVERAGE(Z9:Z9)',
    `=${'('.repeat(70)}1`,
  ])('%s cannot be worked out', (formula) => {
    expect(alone(formula)).toBe(WRONG)
  })

  it('are worked out or not, but never throw, whatever is written', () => {
    const parts = fc.constantFrom('=', '(', ')', '-', '+', '/', ':', ',', 'A1', 'B2', 'SUM', '7', 'é')
    const cell = fc.array(parts, { maxLength: 80 }).map((each) => `=${each.join('')}`)
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        expect(valuesOf(rows).length).toBe(rows.length)
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  it('follow their cells when rows and columns come between, and when rows are sorted', () => {
    const sheet = {
      name: 'any',
      rows: [
        ['a', 'b'],
        ['3', '=A2*2'],
        ['9', '=A3*2'],
        ['', '=SUM(B2:B3)'],
      ],
      notes: [{ cell: 'A3', author: 'x', text: 'nine' }],
      merges: [],
    }
    insertRows(sheet, 1, 1)
    insertColumns(sheet, 0, 1)
    expect(valuesOf(sheet.rows).map((row) => row[2])).toEqual(['b', '', 6, 18, 24])
    expect(sheet.notes[0]!.cell).toBe('B4')
    const plain = {
      name: 'any',
      rows: [
        ['a', 'b'],
        ['3', '=A2*2'],
        ['9', '=A3*2'],
      ],
      notes: sheet.notes,
      merges: [],
    }
    sheet.notes[0]!.cell = 'A3'
    sortRows(plain, 0, true)
    expect(plain.rows).toEqual([
      ['a', 'b'],
      ['9', '=A2*2'],
      ['3', '=A3*2'],
    ])
    expect(sheet.notes[0]!.cell).toBe('A2')
  })
})
