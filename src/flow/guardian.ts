import type { NotChecked } from '../core/finding.ts'
import type { Judgement } from '../core/interaction-risk.ts'
import type { Trajectory } from '../core/trajectory.ts'
import { guardianRules } from './guardian/index.ts'
import { readTrajectory } from './guardian/reading/read.ts'
import type { Evidence } from './guardian/rule.ts'

/** What one trajectory is judged to be, and why. */
export interface Verdict {
  readonly judgement: Judgement
  /** 0 to 1. */
  readonly strength: number
  /** All that speaks for it, the strongest first. */
  readonly evidence: readonly Evidence[]
  /** The strongest evidence of each judgement. */
  readonly strengths: Readonly<Record<Judgement, number>>
  readonly notChecked: readonly NotChecked[]
}

/** One verdict per trajectory: the judgement with the strongest evidence. */
export function judgeTrajectory(trajectory: Trajectory): Verdict {
  const reading = readTrajectory(trajectory)
  const found = guardianRules.map((rule) => {
    const evidence = [...rule.check(reading)].sort((a, b) => b.strength - a.strength)
    return { id: rule.id, evidence, strength: evidence[0]?.strength ?? 0 }
  })
  const best = found.reduce((most, one) => (one.strength > most.strength ? one : most))
  return {
    judgement: best.id,
    strength: best.strength,
    evidence: best.evidence,
    strengths: Object.fromEntries(found.map(({ id, strength }) => [id, strength])) as Record<
      Judgement,
      number
    >,
    notChecked: gapsOf(trajectory),
  }
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
