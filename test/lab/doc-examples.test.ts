import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Agent } from '../../src/lab/agent.ts'
import type { Attack } from '../../src/lab/attack.ts'
import type { Defence } from '../../src/lab/defence.ts'
import type { Environment } from '../../src/lab/environment.ts'
import { ENVIRONMENTS } from '../../src/lab/environments/index.ts'
import type { Goal } from '../../src/lab/goal.ts'
import { ATTACKS } from '../../src/lab/attacks/index.ts'
import { DEFENCES } from '../../src/lab/defences/index.ts'
import { GOALS } from '../../src/lab/goals/index.ts'
import { byName, type Lab } from '../../src/lab/lab.ts'
import type { TrialPlan } from '../../src/lab/record.ts'
import { TRANSFORMS } from '../../src/lab/transforms/index.ts'
import { runTrial } from '../../src/lab/trial.ts'
import { scratchFolder } from '../scratch-folder.ts'

const ROOT = new URL('../../', import.meta.url)
const KINDS = ['attack', 'goal', 'defence', 'world', 'agent'] as const

/** Those of docs/lab.md, as files: after “**An attack** (`src/lab/attacks/NAME.ts`)” and so on. */
async function labOfThePage(): Promise<Lab> {
  const page = readFileSync(new URL('docs/lab.md', ROOT), 'utf8')
  const folder = scratchFolder()
  const made = new Map<string, unknown>()
  for (const kind of KINDS) {
    const [, code = ''] =
      new RegExp(`\\*\\*An? ${kind}\\*\\*[^\`]*\`src/lab/[^]*?\`\`\`ts\n([^]*?)\`\`\``).exec(page) ?? []
    const path = join(folder, `${kind}.ts`)
    const own = kind === 'agent' ? 'src/lab/agents/' : 'src/lab/attacks/'
    writeFileSync(
      path,
      code.replaceAll(
        /from '(\.[^']+)'/g,
        (_, from: string) => `from '${fileURLToPath(new URL(from, new URL(own, ROOT)))}'`,
      ),
    )
    made.set(kind, ((await import(pathToFileURL(path).href)) as { default: unknown }).default)
  }
  return {
    environments: byName([...ENVIRONMENTS, made.get('world') as Environment]),
    attacks: byName([...ATTACKS, made.get('attack') as Attack]),
    goals: byName([...GOALS, made.get('goal') as Goal]),
    transforms: byName(TRANSFORMS),
    agents: byName([made.get('agent') as Agent]),
    defences: byName([...DEFENCES, made.get('defence') as Defence]),
    means: {},
    pipe: ['', ''],
    socketPath: () => '',
    clock: () => 0,
  }
}

const run = (lab: Lab, plan: Partial<TrialPlan>) => runTrial({ ...USUAL, ...plan }, lab)

const USUAL: TrialPlan = {
  environment: 'lamps',
  task: 'kitchen',
  agent: 'half-asleep',
  defence: 'none',
  resolution: 'first-wins',
  transport: 'http',
  era: 'legacy',
  seed: 1,
}

const by = (name: string, goal: string): Partial<TrialPlan> => ({
  attack: { name, goal, position: 'response', transform: 'direct', insertion: 'after' },
})

test('the world, the agent, the attack, the goal and the defence that the page shows do what it says', async () => {
  const lab = await labOfThePage()
  expect(await run(lab, {})).toMatchObject({ end: 'answered', reward: 1 })
  expect(await run(lab, by('rent-due', 'transfer-money'))).toMatchObject({ isReached: true })
  expect(await run(lab, by('rent-due', 'leave-mark'))).toMatchObject({ isReached: true })
  expect(await run(lab, { ...by('rent-due', 'leave-mark'), defence: 'no-shell' })).toMatchObject({
    isReached: false,
    reward: 1,
    touches: [{ what: 'call-stopped' }],
  })
})
