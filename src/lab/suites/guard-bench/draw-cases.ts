import type { Attack } from '../../attack.ts'
import type { Case } from '../../campaign/cases.ts'
import type { Lab } from '../../lab.ts'
import { drawHostile } from '../draw/hostile-case.ts'

const SEEDS = [1, 2, 3]

/** What a version of the suite is frozen from: scripts/freeze-guard-bench.js. */
export function drawCases(lab: Lab): readonly Case[] {
  return [...lab.attacks.values()].flatMap((attack, at) => casesOf(attack, at, lab))
}

/** Each goal in turn; and, where there are words, one of the transforms beside the plain words. */
function casesOf(attack: Attack, at: number, lab: Lab): readonly Case[] {
  const transforms = [...lab.transforms.keys()].filter((name) => name !== 'direct')
  return attack.positions.flatMap((position, place) =>
    SEEDS.flatMap((seed, turn) => {
      const worded = attack.hasWords ? [transforms[(at + place * 5 + turn * 7) % transforms.length]!] : []
      return ['direct', ...(turn === 0 ? worded : [])].flatMap((transform) => {
        // A goal that fits no task of this seed leaves its turn to the next.
        for (const goal of rotated(attack.goals, turn + place)) {
          const found = drawHostile({ attack, position, goal, transform, agent: 'obedient', seed }, lab)
          if (found) return [found]
        }
        return []
      })
    }),
  )
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}
