import { randomFrom } from '../../core/random.ts'
import type { Lab } from '../lab.ts'
import type { Catalogue } from './catalogue.ts'

/** In the order in which the lab holds them, which is that of their names. */
export function catalogueOf({ environments, attacks, goals, transforms, agents, defences }: Lab): Catalogue {
  return {
    environments: [...environments.values()].map(({ name, title, open }) => ({
      name,
      title,
      tasks: open(randomFrom('catalogue')).tasks.map((task) => task.name),
    })),
    attacks: [...attacks.values()].map((attack) => {
      const { name, title, vector, also, actor, positions, goals: served, known, hasWords } = attack
      return { name, title, vector, ...(also && { also }), actor, positions, goals: served, known, hasWords }
    }),
    goals: [...goals.values()].map(({ name, title, effect, harm }) => ({ name, title, effect, harm })),
    transforms: [...transforms.values()].map(({ name, title }) => ({ name, title })),
    agents: [...agents.values()].map(({ name, title, kind }) => ({ name, title, kind })),
    defences: [...defences.values()].map(({ name, title, known, scope }) => ({ name, title, known, scope })),
  }
}
