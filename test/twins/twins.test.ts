import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DECOYS, PAIRS, type TwinSide } from './pairs.ts'
import { runServers, type Outcome } from './run-servers.ts'

const SIDES = ['vulnerable', 'safe'] as const
const scratch = mkdtempSync(join(tmpdir(), 'fairlead-twins-'))
let outcomes: ReadonlyMap<string, Outcome>

beforeAll(async () => {
  const twins = PAIRS.flatMap((pair) =>
    SIDES.map((side) => ({ ...pair, name: `${pair.name}-${side}`, folder: `${pair.name}/${side}` })),
  )
  const decoys = DECOYS.map((decoy) => ({ ...decoy, folder: `decoys/${decoy.name}` }))
  outcomes = await runServers([...twins, ...decoys], scratch)
}, 60_000)
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('there are at least 66 pairs, about a third in each language, and ten decoys', () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(66)
  expect(DECOYS.length).toBeGreaterThanOrEqual(10)
  for (const language of ['typescript', 'javascript', 'python'])
    expect(PAIRS.filter((pair) => pair.language === language).length).toBeGreaterThanOrEqual(20)
})

describe.each(PAIRS.map((pair) => [pair.name, pair] as const))('%s', (name, { trial }) => {
  test('both serve an ordinary call', () => {
    for (const side of SIDES)
      expect(outcomeOf(name, side).served, outcomeOf(name, side).told).toContain(trial.expect)
  })

  test('the exploit works on the vulnerable one, and not on its safe twin', () => {
    expect(outcomeOf(name, 'vulnerable').isProven, outcomeOf(name, 'vulnerable').told).toBe(true)
    expect(outcomeOf(name, 'safe').isProven, outcomeOf(name, 'safe').told).toBe(false)
  })
})

test.each(DECOYS.map((decoy) => [decoy.name, decoy] as const))(
  '%s serves ordinary calls',
  (name, { trial }) => {
    expect(outcomes.get(name)?.served, outcomes.get(name)?.told).toContain(trial.expect)
  },
)

function outcomeOf(name: string, side: TwinSide): Outcome {
  const outcome = outcomes.get(`${name}-${side}`)
  if (outcome === undefined) throw new Error(`${name}: the ${side} one was not run`)
  return outcome
}
