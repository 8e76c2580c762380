import { describe, expect, test } from 'vitest'
import type { LogSample } from '../../core/sample.ts'
import { pairAt } from '../../datasets/logs/generate.ts'
import { readWeights, writeWeights } from '../weights.ts'
import { readEntries } from './entries.ts'
import { judgeLogRisk, logModel } from './judge.ts'
import { relationsOf } from './relations.ts'
import { sentimentOf } from './sentiment.ts'
import task from './task.ts'
import { type LogRow, trainLogRisk } from './train.ts'

const relations = (log: string): string[] => {
  const found: string[] = []
  relationsOf(readEntries(log), (name) => found.push(name))
  return found
}

describe('entries', () => {
  test('begin where a line shows a time; lines without one belong to the entry before', () => {
    const log = ['T+00:00 a', 'T+00:10 b', '  more of b', 'T+00:20 c', 'T+00:30 d'].join('\n')
    const entries = readEntries(log)
    expect(entries.map(({ line, at }) => [line, at])).toEqual([
      [1, 0],
      [2, 10],
      [4, 20],
      [5, 30],
    ])
    expect(entries[1]?.words).toContain('more')
  })

  test('have fields, whatever the style', () => {
    const fields = (line: string) => readEntries(line)[0]?.fields.map(({ key, number }) => [key, number])
    expect(fields('size=4KB cpu=95% user=bob')).toEqual([
      ['size', 4096],
      ['cpu', 95],
      ['user', undefined],
    ])
    expect(fields('{"bytesOut": 12, "dst": "192.0.2.1"}')).toEqual([
      ['bytes_out', 12],
      ['dst', undefined],
    ])
    expect(fields('memory rose to 85%')).toEqual([['rose', 85]])
  })

  test('of any text are bounded and never throw', () => {
    for (const text of [
      '',
      '\0',
      '{'.repeat(5000),
      '='.repeat(5000),
      'T+1:1 '.repeat(3000),
      '|'.repeat(9999),
    ])
      expect(relations(text).length).toBeLessThan(100_000)
  })
})

describe('relations', () => {
  const series = (values: readonly number[]): string =>
    values.map((value, at) => `T+00:${10 + at} app depth=${value}`).join('\n')

  test('tell growth from standing still', () => {
    expect(relations(series([1, 4, 16, 64, 256, 1024]))).toContain('queue always rises')
    expect(relations(series([7, 7, 7, 7, 7, 7]))).toContain('queue stays')
  })

  test('see who becomes root', () => {
    const log = (last: number): string =>
      [1000, 1000, 1000, last].map((uid, at) => `T+00:${10 + at} audit uid=${uid}`).join('\n')
    expect(relations(log(0))).toContain('user falls to 0')
    expect(relations(log(1000))).not.toContain('user falls to 0')
  })

  test('see a digest that changes', () => {
    const log = (last: string): string =>
      ['9a41c7e0', '9a41c7e0', last].map((sum, at) => `T+00:${10 + at} x sha256=${sum}`).join('\n')
    expect(relations(log('f00c2217')).some((name) => name.startsWith('digest changes'))).toBe(true)
    expect(relations(log('9a41c7e0'))).toContain('no digest changes')
  })
})

test('an alarm that is denied calms', () => {
  const heard = (line: string) => sentimentOf(readEntries(line))
  expect(heard('backup ended with mismatch and corruption').alarm).toBeGreaterThan(3)
  expect(heard('backup ended without mismatch and no corruption').alarm).toBeLessThan(2)
})

describe('a log model', () => {
  const rows = Array.from({ length: 60 }, (_, at) => pairAt({ pairs: 80, seed: 5 }, at))
    .flat()
    .map(withSet)
  const test20 = Array.from({ length: 20 }, (_, at) => pairAt({ pairs: 80, seed: 5 }, 60 + at)).flat()
  const weights = trainLogRisk(rows, { seed: '3', licences: {} })
  const bytes = writeWeights(weights)

  test('trained twice with one seed is the same, byte for byte', () => {
    const again = writeWeights(trainLogRisk(rows, { seed: '3', licences: {} }))
    expect(Buffer.compare(again, bytes)).toBe(0)
  })

  test('keeps its figures when it is written and read', () => {
    const [before, after] = [weights, readWeights(bytes)].map((model) => {
      const judge = judgeLogRisk(model)
      return test20.filter((row) => judge(row).flagged === (row.label === 1)).length
    })
    expect(after).toBe(before)
    expect(after).toBe(FIGURE)
  })

  test('names a risk and lines only for what it flags', () => {
    const model = logModel(weights)
    for (const { text } of test20) {
      const { label, probability, lines } = model.judge(text)
      expect(label === 'Safe').toBe(probability < 0.5)
      expect(lines.length > 0).toBe(probability >= 0.5)
      const last = text.split('\n').length
      expect(lines.every((line) => line >= 1 && line <= last)).toBe(true)
    }
  })

  test('says why in words of ours', () => {
    const flagged = test20.map((row) => judgeLogRisk(weights)(row)).find((judgement) => judgement.flagged)
    const reasons = flagged?.reasons() ?? []
    expect(reasons.length).toBeGreaterThan(0)
    expect(reasons.every(({ feature, weight }) => feature.length < 60 && weight > 0)).toBe(true)
  })

  test('refuses weights of another task', () => {
    expect(() => judgeLogRisk({ ...weights, task: 'instruction' })).toThrow(/another task/)
  })
})

test('a row that cannot be learned from is refused by place', () => {
  const row = {
    id: 'a',
    pair: 'p',
    generator: 'g',
    label: 2,
    risk: 'Safe',
    pair_risk: 'Denial-of-Service',
    text: 'x',
  }
  expect(() => task.read(row, 'rows.jsonl, line 7')).toThrow(/rows\.jsonl, line 7: label/)
})

/** Right answers of 40, as it was when the features were last changed: a change of features changes it too, and says so here. */
const FIGURE = 27

function withSet(row: LogSample): LogRow {
  return { ...row, set: 'engine' }
}
