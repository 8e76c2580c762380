import { beforeAll, describe, expect, it } from 'vitest'
import { AGENTS } from '../agents/index.ts'
import { ENVIRONMENTS } from '../environments/index.ts'
import { GOALS } from '../goals/index.ts'
import none from '../defences/none.ts'
import { byName, type Lab } from '../lab.ts'
import type { TrialPlan } from '../record.ts'
import { stageTrial } from '../stage.ts'
import { TRANSFORMS } from '../transforms/index.ts'
import { runTrial } from '../trial.ts'
import { RISKS } from '../../core/risk.ts'
import { randomFrom } from '../../core/random.ts'
import { ATTACKS } from './index.ts'

const lab: Lab = {
  environments: byName(ENVIRONMENTS),
  attacks: byName(ATTACKS),
  goals: byName(GOALS),
  transforms: byName(TRANSFORMS),
  agents: byName(AGENTS),
  defences: byName([none]),
  means: {},
  pipe: ['node'],
  socketPath: () => '',
  clock: () => 0,
}

describe.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', (name, attack) => {
  let plans: readonly TrialPlan[] = []
  beforeAll(() => {
    plans = plansOf(name)
  })

  it('serves goals that there are', () => {
    for (const goal of attack.goals) expect([...lab.goals.keys()]).toContain(goal)
  })

  it('moves an agent that believes everything to its goal', async () => {
    expect(plans.length).toBeGreaterThan(0)
    const results = []
    for (const plan of plans) {
      const { isReached } = await runTrial(plan, lab)
      if (isReached) return
      results.push({ plan, isReached })
    }
    expect.fail(`Not reached in any of ${JSON.stringify(results)}`)
  })
})

it('comes in by every class of risk that a server, a tool or a registry can bring', () => {
  const covered = new Set(ATTACKS.flatMap(({ vector, also = [] }) => [vector, ...also]))
  expect(Object.keys(RISKS).filter((risk) => !covered.has(risk as keyof typeof RISKS))).toEqual([])
})

/** Some that can be staged, drawn over environments and tasks. */
function plansOf(name: string): readonly TrialPlan[] {
  const attack = lab.attacks.get(name)!
  const found: TrialPlan[] = []
  const random = randomFrom(name)
  for (const { name: environment, open } of random.shuffle(ENVIRONMENTS)) {
    for (const { name: task } of random.shuffle(open(randomFrom('names')).tasks).slice(0, 8)) {
      const goal = random.pick(attack.goals)
      const plan: TrialPlan = {
        environment,
        task,
        attack: {
          name,
          goal,
          position: random.pick(attack.positions),
          transform: 'direct',
          insertion: 'after',
        },
        ...SETTING,
      }
      if (stageTrial(plan, lab)) found.push(plan)
      if (found.length >= MOST) return found
      if (found.at(-1) === plan) break
    }
  }
  return found
}

const MOST = 3
const SETTING = {
  agent: 'obedient',
  defence: 'none',
  resolution: 'first-wins',
  transport: 'http',
  era: 'legacy',
  seed: 1,
} as const
