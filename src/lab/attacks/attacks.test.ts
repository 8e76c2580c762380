import { describe, expect, it } from 'vitest'
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
  it('serves goals that there are', () => {
    expect([...lab.goals.keys()]).toEqual(expect.arrayContaining([...attack.goals]))
  })

  it('moves an agent that believes everything to its goal', async () => {
    const tried: TrialPlan[] = []
    for (const plan of plansOf(name)) {
      if ((await runTrial(plan, lab)).isReached) return
      tried.push(plan)
    }
    expect.fail(`Not reached in any of ${JSON.stringify(tried)}`)
  })
})

it('comes in by every class of risk that a server, a tool or a registry can bring', () => {
  const covered = new Set(ATTACKS.flatMap(({ vector, also = [] }) => [vector, ...also]))
  expect(Object.keys(RISKS).filter((risk) => !covered.has(risk as keyof typeof RISKS))).toEqual([])
})

/** Some that can be staged, drawn over environments and tasks. */
function* plansOf(name: string): Generator<TrialPlan> {
  const { goals, positions } = lab.attacks.get(name)!
  const random = randomFrom(name)
  let count = 0
  for (const [environment, tasks] of random.shuffle(PLACES)) {
    for (const task of random.shuffle(tasks).slice(0, 12)) {
      const [goal, position] = [random.pick(goals), random.pick(positions)]
      const attack = { name, goal, position, transform: 'direct', insertion: 'after' } as const
      const plan: TrialPlan = { environment, task, attack, ...SETTING }
      if (!stageTrial(plan, lab)) continue
      yield plan
      count += 1
      if (count >= MOST) return
      break
    }
  }
}

const MOST = 3
const PLACES = ENVIRONMENTS.map(({ name, open }) => {
  const { tasks } = open(randomFrom('names'))
  return [name, tasks.map((task) => task.name)] as const
})
const SETTING = {
  agent: 'obedient',
  defence: 'none',
  resolution: 'first-wins',
  transport: 'http',
  era: 'legacy',
  seed: 1,
} as const
