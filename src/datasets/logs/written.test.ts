import { expect, test } from 'vitest'
import { readWritten } from './written.ts'

const PAIR = `=== Denial-of-Service | a queue that fills
why: it only grows
  T+00:00 start
R T+00:10 depth=900
S T+00:10 depth=9
  T+00:20 end
`

test('a pair is read into the risky log and its twin', () => {
  const [safe, risky] = readWritten(PAIR, 'by-hand')
  expect(risky).toMatchObject({
    pair: 'by-hand-1',
    generator: 'by-hand',
    label: 1,
    risk: 'Denial-of-Service',
    text: 'T+00:00 start\nT+00:10 depth=900\nT+00:20 end',
  })
  expect(safe).toMatchObject({ label: 0, risk: 'Safe', pair_risk: 'Denial-of-Service' })
  expect(safe?.text).toBe('T+00:00 start\nT+00:10 depth=9\nT+00:20 end')
})

test.each([
  ['=== Nothing known | x\n', /line 1: no risk/],
  ['  a line\n', /line 1: a line stands before/],
  [`${PAIR}X other\n`, /line 7: a line begins/],
  [PAIR.replace('R T+00:10 depth=900\nS T+00:10 depth=9\n', ''), /line 1: both logs are the same/],
  [PAIR.replace('depth=9\n', 'is safe\n'), /line 1: a log names a label/],
])('a file that is not as it should be is refused by line: %#', (text, message) => {
  expect(() => readWritten(text, 'by-hand')).toThrow(message)
})
