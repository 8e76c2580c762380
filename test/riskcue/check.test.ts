import { describe, expect, test } from 'vitest'
import { LOG_RISK_NAMES, type LogLabel } from '../../src/core/log-risk.ts'
import type { TrainingPair } from '../../src/datasets/riskcue/record.ts'
import { parseStrictRefusal } from '../../src/datasets/riskcue/refusal.ts'
import { asPair, readRows } from '../../src/datasets/riskcue/rows.ts'

import { checked, made } from './generated.ts'

describe('training rows', async () => {
  const { train, test: held } = await made()
  const rows = [...readRows(train + held, 'rows', asPair)].map(({ row }) => row)
  const isRisky = ({ security_type }: TrainingPair): boolean => security_type.at(-1) !== 'Safe'
  const isSafe = (row: TrainingPair): boolean => !isRisky(row)
  const other = (label: LogLabel): LogLabel => LOG_RISK_NAMES.find((risk) => risk !== label)!
  const reasoned = (row: TrainingPair, reason: LogLabel): string =>
    row.chosen.replace(`"${row.security_type.at(-1)}"`, `"${reason}"`)
  const swapped = (row: TrainingPair): TrainingPair => ({
    ...row,
    chosen: row.rejected,
    rejected: row.chosen,
  })

  test.each<[string, (row: TrainingPair) => boolean, (row: TrainingPair) => object, RegExp]>([
    [
      'a label too many',
      isSafe,
      (row) => ({ ...row, security_type: ['Safe', ...row.security_type] }),
      /labels ask for/,
    ],
    ['no label', isSafe, (row) => ({ ...row, security_type: [] }), /is empty/],
    ['an unknown label', isSafe, (row) => ({ ...row, security_type: ['Unsafe'] }), /ten labels/],
    ['a message missing', isRisky, (row) => ({ ...row, prompt: row.prompt.slice(1) }), /labels ask for/],
    [
      'an early risk',
      (row) => row.security_type.length > 1,
      (row) => ({ ...row, security_type: row.security_type.with(0, 'Denial-of-Service') }),
      /before the last/,
    ],
    [
      'a turn of the wrong role',
      isRisky,
      (row) => ({ ...row, prompt: row.prompt.with(2, { role: 'user', content: 'x' }) }),
      /not from the assistant/,
    ],
    [
      'a log of no pool',
      isSafe,
      (row) => ({
        ...row,
        prompt: row.prompt.with(3, { role: 'user', content: row.prompt[3]!.content.replace('log', 'dog') }),
      }),
      /Safe logs of its pool/,
    ],
    [
      'a log under another label',
      isRisky,
      (row) => ({
        ...row,
        security_type: [...row.security_type.slice(0, -1), other(row.security_type.at(-1)!)],
        chosen: reasoned(row, other(row.security_type.at(-1)!)),
      }),
      /logs of its pool/,
    ],
    [
      'another query',
      isSafe,
      (row) => ({ ...row, metadata: { ...row.metadata, query: 'x' } }),
      /not the query/,
    ],
    [
      'an unreadable tool return',
      isSafe,
      (row) => ({ ...row, prompt: row.prompt.with(3, { role: 'user', content: '{}' }) }),
      /no tool return/,
    ],
    [
      'the wrong reason chosen',
      isRisky,
      (row) => ({ ...row, chosen: reasoned(row, other(row.security_type.at(-1)!)) }),
      /another reason/,
    ],
    [
      'another tool refused',
      isRisky,
      (row) => ({ ...row, chosen: row.chosen.replace('"look"', '"other"') }),
      /another tool/,
    ],
    ['risk: good and bad exchanged', isRisky, swapped, /chosen (?:is no refusal|refuses for)/],
    ['safe: good and bad exchanged', isSafe, swapped, /no normal answer/],
    [
      'the right reason rejected',
      isRisky,
      (row) => ({ ...row, rejected: row.chosen }),
      /neither a normal answer nor/,
    ],
    [
      'Safe as a reason',
      isSafe,
      (row) => ({ ...row, rejected: row.rejected.replace(/"[^"]+"\}$/, '"Safe"}') }),
      /Safe as its reason/,
    ],
    ['a text that is no text', isSafe, (row) => ({ ...row, chosen: 1 }), /no text/],
  ])('with %s are caught, with the line', (_, which, tamper, what) => {
    const lines = train.split('\n')
    const parsed = [...readRows(train, 'train', asPair)]
    const { line, row } = parsed.find(({ row }) => which(row))!
    lines[line - 1] = JSON.stringify(tamper(row))
    expect(checked(lines.join('\n'), held)).toContainEqual({
      file: 'train',
      line,
      what: expect.stringMatching(what),
    })
  })

  test('that share a log or a query with the other side are caught', () => {
    const found = checked(train, held + train.split('\n')[4]! + '\n')
    const line = held.trimEnd().split('\n').length + 1
    expect(found).toContainEqual({
      file: 'test',
      line,
      what: expect.stringMatching(/a log is also in train, line \d+/),
    })
    expect(found).toContainEqual({ file: 'test', line, what: 'the query is also in train, line 5' })
  })

  test('that are no JSON are caught, and nothing behind them is lost', () => {
    expect(checked('{"prompt": \n' + train, held).filter(({ file }) => file === 'train')).toEqual([
      { file: 'train', line: 1, what: 'it is no JSON' },
    ])
  })

  test('name the tool that was called', () => {
    for (const row of rows.filter(isRisky)) expect(parseStrictRefusal(row.chosen)?.tool).toBe('look')
  })
})
