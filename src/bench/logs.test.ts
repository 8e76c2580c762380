import { expect, test } from 'vitest'
import type { LogRisk } from '../core/log-risk.ts'
import type { LogSample } from '../core/sample.ts'
import { benchLogs } from './logs.ts'
import { readResult } from './read-result.ts'
import { reportOf } from './report.ts'
import type { LogVerdict } from './scorer.ts'

const DOS = 'Denial-of-Service'
const COVERT = 'Covert Channel Attack'

function pair(name: string, generator: string, risk: LogRisk, words: readonly [string, string]): LogSample[] {
  const shared = { pair: name, generator, pair_risk: risk }
  return [
    { ...shared, id: `${name}-1`, label: 1, risk, text: words[0] },
    { ...shared, id: `${name}-0`, label: 0, risk: 'Safe', text: words[1] },
  ]
}

/** The generators use the same two words the other way round. */
const ROWS = [
  ...pair('p', 'g1', DOS, ['red', 'blue']),
  ...pair('q', 'g1', COVERT, ['red', 'blue']),
  ...pair('r', 'g2', DOS, ['blue', 'red']),
  ...pair('s', 'g2', DOS, ['blue', 'red']),
]
const VERDICTS: Readonly<Record<string, readonly [score: number, risk: LogRisk]>> = {
  'p-1': [0.9, DOS],
  'p-0': [0.1, DOS],
  'q-1': [0.8, DOS],
  'q-0': [0.7, COVERT],
  'r-1': [0.4, DOS],
  'r-0': [0.2, DOS],
  's-1': [0.6, DOS],
  's-0': [0.3, COVERT],
}

const judge = ({ id }: LogSample): LogVerdict => {
  const [score, risk] = VERDICTS[id]!
  return { score, flagged: score > 0.5, by: 'test', risk }
}
const run = () => benchLogs(ROWS, judge, { name: 'test', ownLogs: () => [] }).result

test('accuracy, precision, recall, twins and names are what they are by hand', () => {
  // Flagged: p-1, q-1, q-0, s-1. Right: those but q-0, and p-0, r-0, s-0. Pairs right: p and s.
  expect(run()).toMatchObject({
    counts: { TP: 3, FP: 1, FN: 1, TN: 3 },
    accuracy: 6 / 8,
    precision: 3 / 4,
    recall: 3 / 4,
    fpr: { hits: 1, of: 4 },
    auc: 14 / 16,
    twinAccuracy: 2 / 4,
    nineClassAccuracy: 3 / 4,
  })
})

test('per class, a log is of the class that it is flagged as', () => {
  const { perClass } = run()
  expect(perClass[DOS]).toEqual({
    rows: 3,
    recall: 2 / 3,
    named: 1,
    twinAccuracy: 2 / 3,
    counts: { TP: 2, FP: 1, FN: 1, TN: 4 },
  })
  expect(perClass[COVERT]).toEqual({
    rows: 1,
    recall: 1,
    named: 0,
    twinAccuracy: 0,
    counts: { TP: 0, FP: 1, FN: 1, TN: 6 },
  })
  expect(perClass['Privilege Escalation']).toMatchObject({ rows: 0, recall: null, named: null })
})

test('per generator, and floors that never saw the generator', () => {
  const { perGenerator, floors } = run()
  expect(perGenerator['g1']).toMatchObject({ accuracy: 3 / 4, twinAccuracy: 1 / 2 })
  expect(perGenerator['g2']).toMatchObject({ accuracy: 3 / 4, twinAccuracy: 1 / 2 })
  expect(floors['linear words']).toMatchObject({ accuracy: 0, twinAccuracy: 0 })
  expect(floors['flag all']).toMatchObject({
    accuracy: 0.5,
    recall: 1,
    twinAccuracy: 0,
    nineClassAccuracy: null,
  })
  expect(floors['flag none']).toMatchObject({ accuracy: 0.5, recall: 0, precision: null })
})

test('the report says so, and a saved result gives the same report', () => {
  const result = run()
  const report = reportOf(result)
  expect(report).toContain('| measured | 75.0 | 75.0 | 75.0 | 25.0 (4.6–69.9) | 0.875 | 50.0 | 75.0 |')
  expect(report).toContain('| Denial-of-Service | 3 | 66.7 | 100.0 | 66.7 | 2 | 1 | 1 |')
  expect(reportOf(readResult(JSON.stringify(result), 'r.json'))).toBe(report)
})
