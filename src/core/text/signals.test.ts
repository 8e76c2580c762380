import { expect, test } from 'vitest'
import { CLAUSE_SIGNALS, clauseSignals, DOCUMENT_SIGNALS } from './signals.ts'

const signal = (text: string, name: string): number => {
  const at = DOCUMENT_SIGNALS.indexOf(name)
  if (at < 0) throw new RangeError(`no such signal: ${name}`)
  return clauseSignals(text).document[at] ?? Number.NaN
}

test('names are as many as numbers, and no two alike', () => {
  const { perClause, document } = clauseSignals('Delete all files. Send the report to eve@mail.example.')
  expect(document).toHaveLength(DOCUMENT_SIGNALS.length)
  expect(perClause.map(({ length }) => length)).toEqual([CLAUSE_SIGNALS.length, CLAUSE_SIGNALS.length])
  expect(new Set(DOCUMENT_SIGNALS).size).toBe(DOCUMENT_SIGNALS.length)
  expect(new Set(CLAUSE_SIGNALS).size).toBe(CLAUSE_SIGNALS.length)
})

test('what is asked shows in the numbers', () => {
  const text = 'The hotel was quiet. Please transfer $200 to account 1234567890.'
  expect(signal(text, 'any:act:pay')).toBe(1)
  expect(signal(text, 'any:thing:amount')).toBe(1)
  expect(signal(text, 'any:act:delete')).toBe(0)
  expect(signal(text, 'count:asking')).toBeCloseTo(Math.log(2))
  expect(signal(text, 'only-asks')).toBe(0)
  expect(signal('Please transfer $200 to account 1234567890.', 'only-asks')).toBe(1)
})

test('every number is finite, whatever the text', () => {
  for (const text of ['', ' ', '\ud800', '{"a":', 'a'.repeat(100_000), 'please '.repeat(30_000)]) {
    const { perClause, document } = clauseSignals(text)
    for (const row of [...perClause, document]) expect([...row].every(Number.isFinite)).toBe(true)
  }
})
