import { defineSuite } from '../suite.ts'
import type { Case } from '../campaign/cases.ts'
import { benignTwin } from './draw/hostile-case.ts'
import { FROZEN } from './guard-bench/frozen.ts'
import { readCases } from './guard-bench/cases.ts'

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
    const hostile = readCases(FROZEN)
    const benign = unique(hostile.map((each) => benignTwin(each, lab)))
    return [...benign, ...hostile].flatMap((each) => defences.map((defence) => ({ ...each, defence })))
  },
})

function unique(cases: readonly Case[]): readonly Case[] {
  return [...new Map(cases.map((each) => [JSON.stringify(each), each])).values()]
}
