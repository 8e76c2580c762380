import type { NotChecked } from '../core/finding.ts'
import { JUDGEMENT_IDS, type Judgement } from '../core/interaction-risk.ts'
import type { Trajectory } from '../core/trajectory.ts'
import { guardianRules } from './guardian/index.ts'
import { type Reading, readTrajectory } from './guardian/reading/read.ts'
import type { Evidence } from './guardian/rule.ts'
import { mayAccuse } from './guardian/scorer/accuse.ts'
import { measures } from './guardian/scorer/measures.ts'
import { oddsOf } from './guardian/scorer/score.ts'
import { LIMITS } from './guardian/scorer/weights.ts'

/** What one trajectory is judged to be, and why. */
export interface Verdict {
  readonly judgement: Judgement
  /** 0 to 1: by rules, the strength of the best evidence; by the scorer, how likely the judgement is. */
  readonly strength: number
  /** What the rule of this judgement found, the strongest first. */
  readonly evidence: readonly Evidence[]
  /** The same of each judgement. */
  readonly strengths: Readonly<Record<Judgement, number>>
  readonly notChecked: readonly NotChecked[]
}

/**
 * One verdict per trajectory. The scorer weighs the evidence of all rules, and accuses of nothing of which there
 * is none; without it the strongest evidence decides.
 */
export function judgeTrajectory(trajectory: Trajectory, by: 'scorer' | 'rules' = 'scorer'): Verdict {
  const reading = readTrajectory(trajectory)
  const found = evidenceIn(reading)
  const strongest = strongestOf(found)
  const isCertain = CERTAIN.some((id) => strongest[id] >= 0.95)
  const byRules = by === 'rules' || isCertain
  const strengths = byRules ? strongest : oddsOf(measures(reading, strongest))
  const accused = JUDGEMENT_IDS.filter(
    (id) =>
      id !== 'appropriate' &&
      (isCertain
        ? CERTAIN.includes(id)
        : byRules
          ? strengths[id] > strengths.appropriate
          : strongest[id] > GROUND && mayAccuse(id, strengths, LIMITS)),
  )
  const judgement = accused.reduce<Judgement>(
    (best, id) => (best === 'appropriate' || strengths[id] > strengths[best] ? id : best),
    'appropriate',
  )
  return {
    judgement,
    strength: strengths[judgement],
    evidence: found.get(judgement) ?? [],
    strengths,
    notChecked: gapsOf(trajectory),
  }
}

/** Less than this is no ground for an accusation, however likely the rest makes it. */
const GROUND = 0.4

/** What shows in the form of a record needs no weighing: a result without a call, a server that speaks as the client. */
const CERTAIN: readonly Judgement[] = ['data-injection', 'identity-injection']

/** What the scorer weighs. */
export function measured(trajectory: Trajectory): Readonly<Record<string, number>> {
  const reading = readTrajectory(trajectory)
  return measures(reading, strongestOf(evidenceIn(reading)))
}

function evidenceIn(reading: Reading): ReadonlyMap<Judgement, readonly Evidence[]> {
  return new Map(
    guardianRules.map((rule) => [rule.id, [...rule.check(reading)].sort((a, b) => b.strength - a.strength)]),
  )
}

function strongestOf(found: ReadonlyMap<Judgement, readonly Evidence[]>): Record<Judgement, number> {
  return Object.fromEntries([...found].map(([id, evidence]) => [id, evidence[0]?.strength ?? 0])) as Record<
    Judgement,
    number
  >
}

/** What nobody can judge for want of what it rests on. */
function gapsOf({ steps, tools }: Trajectory): readonly NotChecked[] {
  const gaps: NotChecked[] = []
  if (!steps.some(({ kind }) => kind === 'user'))
    gaps.push({ what: 'whether calls were asked for', reason: 'The trajectory holds no words of the user.' })
  if (tools.length === 0)
    gaps.push({
      what: 'whether a better tool was at hand',
      reason: 'The trajectory does not say which tools there were.',
    })
  return gaps
}
