import { expect, test } from 'vitest'
import { canonicalJson, sha256Hex } from '../../src/core/canonical.ts'
import type { JsonObject } from '../../src/core/value.ts'
import { AGENTS } from '../../src/lab/agents/index.ts'
import { ATTACKS } from '../../src/lab/attacks/index.ts'
import { DEFENCES } from '../../src/lab/defences/index.ts'
import { ENVIRONMENTS } from '../../src/lab/environments/index.ts'
import { GOALS } from '../../src/lab/goals/index.ts'
import { byName, type Lab } from '../../src/lab/lab.ts'
import { readCases, writeCases } from '../../src/lab/suites/guard-bench/cases.ts'
import { FROZEN } from '../../src/lab/suites/guard-bench/frozen.ts'
import guardBench from '../../src/lab/suites/guard-bench.ts'
import { TRANSFORMS } from '../../src/lab/transforms/index.ts'
import { runTrial } from '../../src/lab/trial.ts'

const LAB: Lab = {
  environments: byName(ENVIRONMENTS),
  attacks: byName(ATTACKS),
  goals: byName(GOALS),
  transforms: byName(TRANSFORMS),
  agents: byName(AGENTS),
  defences: byName(DEFENCES),
  means: {},
  pipe: ['', ''],
  socketPath: () => '',
  clock: () => 0,
}
const PLANS = guardBench.plans(LAB, ['none'])

/** Of version 1. What changes them changes the suite: raise its version, and say in docs/guard-bench.md what is different. */
const PLANS_HASH = '88ee5f8ed0cfa5fe22c89a002ec1f15050e11b6ea540bef439797c1a31b6456d'
const RECORDS_HASH = '11582aca590e5a39b6663157c9c06b148f83dd54c76c861324828eb1726b5512'

test('the list of trials is the one that was frozen', () => {
  expect(sha256Hex(canonicalJson(JSON.parse(JSON.stringify(PLANS))))).toBe(PLANS_HASH)
})

test('its lines are written as they are read', () => {
  expect(writeCases(readCases(FROZEN))).toBe(FROZEN.trim())
})

test('every attack of its version has cases of three seeds, and each hostile case has its honest twin', () => {
  const hostile = PLANS.filter(({ attack }) => attack)
  expect(new Set(hostile.map(({ seed }) => seed))).toEqual(new Set([1, 2, 3]))
  expect(hostile.length).toBeGreaterThan(500)
  const honest = new Set(
    PLANS.filter(({ attack }) => !attack).map((plan) => `${plan.environment}/${plan.task}/${plan.seed}`),
  )
  expect(hostile.filter((plan) => !honest.has(`${plan.environment}/${plan.task}/${plan.seed}`))).toEqual([])
})

test('without a defence the attacks bite, honest work is done, and every byte of the records is as it was frozen', async () => {
  const drawn = PLANS.filter((_, at) => at % 7 === 0)
  const records: JsonObject[] = []
  for (const plan of drawn) {
    const { timing: _, ...record } = await runTrial(plan, LAB)
    records.push(JSON.parse(JSON.stringify(record)) as JsonObject)
  }
  const hostile = records.filter((record) => 'isReached' in record)
  const honest = records.filter((record) => !('isReached' in record))
  expect(honest.filter(({ reward }) => reward !== 1)).toEqual([])
  expect(hostile.filter(({ end }) => end === 'invalid' || end === 'failed')).toEqual([])
  expect(hostile.filter(({ isReached }) => isReached).length / hostile.length).toBeGreaterThan(0.8)
  expect(sha256Hex(canonicalJson(records))).toBe(RECORDS_HASH)
})
