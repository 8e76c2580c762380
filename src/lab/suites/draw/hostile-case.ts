import { randomFrom, type Random } from '../../../core/random.ts'
import type { Attack, Position } from '../../attack.ts'
import type { Case } from '../../campaign/cases.ts'
import type { Lab } from '../../lab.ts'
import { stageTrial } from '../../stage.ts'
import { INSERTIONS } from '../../transform.ts'

const TRIED = 6

/** What every trial of our suites has in common. */
export const USUAL = { resolution: 'first-wins', transport: 'http', era: 'legacy' } as const

interface Wanted {
  readonly attack: Attack
  readonly position: Position
  readonly goal: string
  readonly transform: string
  readonly agent: string
  readonly seed: number
}

/** An environment and a task in which this attack can be laid, drawn by the seed; undefined where there is none. */
export function drawHostile(
  { attack, position, goal, transform, agent, seed }: Wanted,
  lab: Lab,
): Case | undefined {
  const random = randomFrom(`suite/${seed}/${attack.name}/${position}/${goal}/${transform}`)
  const insertion = attack.hasWords ? random.pick(INSERTIONS) : 'after'
  const environments = random.shuffle([...lab.environments.keys()])
  // Some attacks fit few tasks: several are tried of each environment, and then all.
  for (const tried of [TRIED, Infinity])
    for (const environment of environments)
      for (const task of tasksIn(environment, seed, random, lab).slice(0, tried)) {
        const found: Case = {
          ...USUAL,
          environment,
          task,
          attack: { name: attack.name, goal, position, transform, insertion },
          agent,
          seed,
        }
        if (stageTrial({ ...found, defence: 'none' }, lab)) return found
      }
  return undefined
}

/** The same task in the same world with the same servers beside it, and nobody attacking. */
export function benignTwin(hostile: Case, lab: Lab): Case {
  const { attack, ...rest } = hostile
  const beside = (lab.goals.get(attack?.goal ?? '')?.needs ?? []).filter((name) => name !== rest.environment)
  const attach =
    attack?.position === 'resource' || attack?.position === 'prompt' ? attack.position : undefined
  return {
    ...rest,
    ...(beside.length > 0 ? { beside: beside.toSorted() } : {}),
    ...(attach ? { attach } : {}),
  }
}

function tasksIn(environment: string, seed: number, random: Random, lab: Lab): readonly string[] {
  const world = lab.environments.get(environment)!.open(randomFrom(`lab/${seed}`).fork(environment))
  return random.shuffle(world.tasks.map(({ name }) => name))
}
