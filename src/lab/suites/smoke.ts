import { randomFrom } from '../../core/random.ts'
import type { Case } from '../campaign/cases.ts'
import { defineSuite } from '../suite.ts'
import { drawHostile, USUAL } from './draw/hostile-case.ts'

/** Everything once, in a few minutes and offline: that the lab works, not how good anything is. */
export default defineSuite({
  name: 'smoke',
  title: 'All tasks with an able agent, every attack once against a gullible one, three defences',
  version: 1,
  defences: ['none', 'safety-prompt', 'fairlead-balanced'],
  plans: (lab, defences) => {
    const tasks = [...lab.environments.values()].flatMap(({ name, open }) =>
      open(randomFrom(`lab/${SEED}`).fork(name)).tasks.map((task): Case => ({
        ...USUAL,
        environment: name,
        task: task.name,
        agent: 'planner',
        seed: SEED,
      })),
    )
    // Without a defence all of them; with one, the first of each environment.
    const firsts = [...new Map(tasks.toReversed().map((each) => [each.environment, each])).values()]
    const hostile = [...lab.attacks.values()].flatMap((attack) => {
      for (const goal of attack.goals) {
        const [position] = attack.positions
        const found = drawHostile(
          { attack, position, goal, transform: 'direct', agent: 'obedient', seed: SEED },
          lab,
        )
        if (found) return [found]
      }
      return []
    })
    return defences.flatMap((defence) =>
      [...(defence === 'none' ? tasks : firsts), ...hostile].map((each) => ({ ...each, defence })),
    )
  },
})

const SEED = 1
