import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { twinPairs } from './pairs.ts'
import { runTwins, type TwinOutcomes } from './run-twins.ts'

const pairs = twinPairs()
const scratch = mkdtempSync(join(tmpdir(), 'fairlead-twins-'))
let outcomes: ReadonlyMap<string, TwinOutcomes>

beforeAll(async () => {
  outcomes = await runTwins(pairs, scratch)
}, 60_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('there are at least 66 pairs, about a third in each language', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(66)
  for (const language of ['typescript', 'javascript', 'python'])
    expect(pairs.filter((pair) => pair.language === language).length).toBeGreaterThanOrEqual(20)
})

describe.each(pairs.map((pair) => [pair.name, pair] as const))('%s', (name, { trial }) => {
  test('both serve an ordinary call', () => {
    for (const side of ['vulnerable', 'safe'] as const) {
      const { served, told } = outcomes.get(name)![side]
      expect(served, `${side}: ${told}`).toContain(trial.expect)
    }
  })

  test('the exploit works on the vulnerable one, and not on its safe twin', () => {
    const { vulnerable, safe } = outcomes.get(name)!
    expect(vulnerable.isProven, vulnerable.told).toBe(true)
    expect(safe.isProven, safe.told).toBe(false)
  })
})
