import { fileURLToPath } from 'node:url'
import { AGENTS } from '../../src/lab/agents/index.ts'
import { ATTACKS } from '../../src/lab/attacks/index.ts'
import { defineDefence, type Shield } from '../../src/lab/defence.ts'
import { DEFENCES } from '../../src/lab/defences/index.ts'
import { ENVIRONMENTS } from '../../src/lab/environments/index.ts'
import { GOALS } from '../../src/lab/goals/index.ts'
import { byName, type Lab } from '../../src/lab/lab.ts'
import type { TrialPlan } from '../../src/lab/record.ts'
import { TRANSFORMS } from '../../src/lab/transforms/index.ts'
import { scratchFolder } from '../scratch-folder.ts'

const PIPE = fileURLToPath(new URL('../../dist/net/loopback/pipe.js', import.meta.url))

export const PLAN: TrialPlan = {
  environment: 'weather',
  task: 'frost-1',
  agent: 'planner',
  defence: 'none',
  resolution: 'first-wins',
  transport: 'http',
  era: 'legacy',
  seed: 1,
}

export const ATTACKED: TrialPlan = {
  ...PLAN,
  agent: 'obedient',
  attack: {
    name: 'built-in-abuse',
    goal: 'steal-key',
    position: 'response',
    transform: 'direct',
    insertion: 'after',
  },
}

/** A lab with everything, and a defence `own` that is this shield. */
export function labWith(shield?: Shield): Lab {
  const folder = scratchFolder()
  let count = 0
  const own = defineDefence({ name: 'own', title: '', known: '', scope: [], open: () => shield ?? {} })
  return {
    environments: byName(ENVIRONMENTS),
    attacks: byName(ATTACKS),
    goals: byName(GOALS),
    transforms: byName(TRANSFORMS),
    agents: byName(AGENTS),
    defences: byName([...DEFENCES, own]),
    means: {},
    pipe: [process.execPath, PIPE],
    socketPath: () => `${folder}/${(count += 1)}`,
    clock: () => 0,
  }
}
