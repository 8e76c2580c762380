import type { Move } from '../campaign/moves.ts'
import type { TrialPlan, TrialRecord } from '../record.ts'
import { judgeByRubric } from '../score/judge.ts'

/** One way to attack, and what came of it so far. */
export interface Arm {
  readonly move: Move
  readonly tried: readonly Try[]
}

export interface Try {
  readonly plan: TrialPlan
  readonly isReached: boolean
  /** How near it came, 0 to 1. */
  readonly nearness: number
}

export const nameOf = ({ name, goal, position, transform, insertion }: Move): string =>
  [name, goal, position, transform, insertion].join(' / ')

/** Undefined for a trial that says nothing: invalid, failed, not run. */
export function tryOf(plan: TrialPlan, record: Omit<TrialRecord, 'key'> | undefined): Try | undefined {
  if (!record || record.end === 'invalid' || record.end === 'failed') return undefined
  const isReached = record.isReached === true
  // By the rubric, a step that went through without reaching the goal is worth more than one that was stopped.
  const nearness = isReached ? 1 : judgeByRubric(record) / 10
  return { plan, isReached, nearness }
}

/** Mean nearness, drawn towards the middle where little is known. */
export function promise({ tried }: Arm): number {
  const sum = tried.reduce((all, { nearness }) => all + nearness, 0)
  return (sum + PRIOR) / (tried.length + 2 * PRIOR)
}

const PRIOR = 0.5
