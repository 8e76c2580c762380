import { describe, expect, test } from 'vitest'
import { randomFrom } from '../../core/random.ts'
import { type PooledLog, poolOf, readLogs, splitByGenerator, writeLogs } from './log-pool.ts'

const DOS = 'Denial-of-Service'
const COVERT = 'Covert Channel Attack'
const log = (generator: string, risk: PooledLog['risk']): PooledLog => ({
  generator,
  risk,
  text: `${generator} ${risk}`,
})
/** Stories each write of one risk; there are many of one and few of the other. */
const LOGS = [
  ...Array.from({ length: 20 }, (_, at) => [log(`dos-${at}`, DOS), log(`dos-${at}`, 'Safe')]),
  ...Array.from({ length: 2 }, (_, at) => [log(`covert-${at}`, COVERT), log(`covert-${at}`, 'Safe')]),
].flat()

describe('logs split by generator', () => {
  const { train, test: held } = splitByGenerator(LOGS, 0.2, randomFrom(1))

  test('are all on one side, and no generator is on both', () => {
    expect(train.length + held.length).toBe(LOGS.length)
    const generators = new Set(train.map(({ generator }) => generator))
    expect(held.filter(({ generator }) => generators.has(generator))).toEqual([])
  })

  test('have every risk on both sides, in about its share', () => {
    const count = (side: readonly PooledLog[], risk: string) => side.filter((one) => one.risk === risk).length
    expect([count(held, DOS), count(train, DOS)]).toEqual([4, 16])
    expect([count(held, COVERT), count(train, COVERT)]).toEqual([1, 1])
  })

  test('cannot be split where each risk has one generator', () =>
    expect(() => splitByGenerator([log('a', DOS), log('b', COVERT)], 0.2, randomFrom(1))).toThrow(
      /No two generators/,
    ))
})

describe('a pool', () => {
  test('is read back from what is written, and holds no log under two labels', () => {
    const pool = poolOf([...LOGS, { risk: 'Safe', text: LOGS[0]!.text }])
    expect(pool.get('Safe')).not.toContain(LOGS[0]!.text)
    expect(poolOf(readLogs(writeLogs(pool), 'f'))).toEqual(pool)
  })

  test.each([
    ['{"Safe": "x"}', /f, line 1: Safe is no list of texts/],
    ['{"Safe": [""]}', /Safe is no list of texts/],
    ['{"Unknown": ["x"]}', /There are no logs in f/],
    ['', /There are no logs in f/],
    ['{"risk": "Safe", "text": "x"}\n[]\n', /f, line 2: it has no text/],
  ])('is not read from %j', (text, why) => expect(() => readLogs(text, 'f')).toThrow(why))

  test('is read from one row that is all there is', () =>
    expect(readLogs('{"risk": "Safe", "text": "x"}', 'f')).toEqual([
      { risk: 'Safe', text: 'x', generator: 'unknown' },
    ]))
})
