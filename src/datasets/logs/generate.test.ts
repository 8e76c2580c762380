import { expect, test } from 'vitest'
import { LOG_RISK_NAMES } from '../../core/log-risk.ts'
import { leaked, unfit } from './filters.ts'
import { pairAt, scenarioNamed, scenarioNames } from './generate.ts'
import { tellPair } from './tell.ts'

const PLAN = { pairs: 270, seed: 5 }
const PAIRS = Array.from({ length: PLAN.pairs }, (_, index) => pairAt(PLAN, index))
const ROWS = PAIRS.flat()

test('the same seed gives the same bytes, from whichever pair a run begins', () => {
  for (const index of [0, 17, 269]) expect(pairAt(PLAN, index)).toEqual(PAIRS[index])
  expect(pairAt({ ...PLAN, seed: 6 }, 0)).not.toEqual(PAIRS[0])
})

test('all nine risks take turns, each with at least twelve stories', () => {
  for (const risk of LOG_RISK_NAMES) {
    const own = ROWS.filter((row) => row.risk === risk)
    expect(own.length).toBe(PLAN.pairs / LOG_RISK_NAMES.length)
    expect(
      new Set(scenarioNames().filter((name) => scenarioNamed(name)?.risk === risk)).size,
      risk,
    ).toBeGreaterThanOrEqual(12)
  }
})

test('no log names a label, not even inside another word, and none is short', () => {
  for (const { text, scenario } of ROWS) {
    expect(leaked(text), scenario).toBe(false)
    expect(text.length, scenario).toBeGreaterThanOrEqual(500)
  }
  expect(leaked('all is SAFEly stored')).toBe(true)
  expect(leaked('a denial-of-service somewhere')).toBe(true)
})

test('ids are distinct, twins share a pair, and a generator is one family of stories', () => {
  expect(new Set(ROWS.map(({ id }) => id)).size).toBe(ROWS.length)
  expect(new Set(ROWS.map(({ text }) => text)).size).toBe(ROWS.length)
  for (const [risky, twin] of PAIRS) {
    expect(risky).toMatchObject({ label: 1, risk: twin.pair_risk, generator: `engine-${twin.scenario}` })
    expect(twin).toMatchObject({ label: 0, risk: 'Safe', pair: risky.pair, generator: risky.generator })
    expect(risky.explanation.split('\n').length).toBeGreaterThanOrEqual(5)
    expect(risky.explanation).not.toMatch(/\{\w+\}/)
  }
})

test('every scenario gives fit pairs, and its twins share entities', () => {
  for (const name of scenarioNames()) {
    const scenario = scenarioNamed(name)!
    const { risky, safe } = tellPair(scenario, `check/${name}`)
    const texts = ({ entries }: typeof risky): string => JSON.stringify(entries)
    const states = Math.min(risky.entries.length, safe.entries.length)
    expect(states, name).toBeGreaterThanOrEqual(12)
    expect(texts(risky), name).not.toBe(texts(safe))
    const values = ({ entries }: typeof risky) =>
      new Set(entries.flatMap(({ step }) => Object.values(step.fields)))
    const other = values(safe)
    expect([...values(risky)].filter((value) => other.has(value)).length, name).toBeGreaterThan(8)
  }
})

test('what is unfit is told apart, each for its reason', () => {
  const fit = { risky: 'a '.repeat(300), safe: 'b '.repeat(300), explanation: '1\n2\n3\n4\n5', states: 12 }
  expect(unfit(fit)).toBeUndefined()
  expect(unfit({ ...fit, safe: 'b Safe '.repeat(100) })).toBe('names a label')
  expect(unfit({ ...fit, safe: 'b' })).toBe('is too short')
  expect(unfit({ ...fit, states: 11 })).toBe('has too few states')
  expect(unfit({ ...fit, explanation: '1\n2\n\n\n5' })).toBe('has too few clues')
  expect(unfit({ ...fit, safe: fit.risky })).toBe('does not differ from its twin')
  expect(unfit({ ...fit, safe: fit.safe.repeat(2) })).toBe('differs too much in length from its twin')
})
