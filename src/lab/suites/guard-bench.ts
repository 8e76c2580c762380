import { canonicalJson } from '../../core/canonical.ts'
import type { Attack } from '../attack.ts'
import type { Lab } from '../lab.ts'
import { defineSuite } from '../suite.ts'
import { benignTwin, drawHostile, type Case } from './draw/hostile-case.ts'

/**
 * Pairs of sessions for guards: every attack in each of its positions against an agent that believes everything, and the
 * same work with nobody attacking. What a guard is judged by is the state of the worlds and what is seen at both ends.
 */
export default defineSuite({
  name: 'guard-bench',
  title:
    'Every attack in each position, beside the same honest work: how much a guard stops, and what it costs',
  version: 1,
  defences: ['none', 'whitelist', 'safety-prompt', 'fairlead-balanced', 'fairlead-strict'],
  plans: (lab, defences) => {
    const hostile = [...lab.attacks.values()].flatMap((attack, at) => casesOf(attack, at, lab))
    const benign = unique(hostile.map((each) => benignTwin(each, lab)))
    return [...benign, ...hostile].flatMap((each) => defences.map((defence) => ({ ...each, defence })))
  },
})

const SEEDS = [1, 2, 3]
const AGENT = 'obedient'

/** Each goal in turn; and, where there are words, one of the transforms beside the plain words. */
function casesOf(attack: Attack, at: number, lab: Lab): readonly Case[] {
  const transforms = [...lab.transforms.keys()].filter((name) => name !== 'direct')
  return attack.positions.flatMap((position, place) =>
    SEEDS.flatMap((seed, turn) => {
      const goals = rotated(attack.goals, turn + place)
      const worded = attack.hasWords ? [transforms[(at + place * 5 + turn * 7) % transforms.length]!] : []
      return ['direct', ...(turn === 0 ? worded : [])].flatMap((transform) => {
        // A goal that fits no task of this seed leaves its turn to the next.
        for (const goal of goals) {
          const found = drawHostile({ attack, position, goal, transform, agent: AGENT, seed }, lab)
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

function unique(cases: readonly Case[]): readonly Case[] {
  return [...new Map(cases.map((each) => [canonicalJson(JSON.parse(JSON.stringify(each))), each])).values()]
}
