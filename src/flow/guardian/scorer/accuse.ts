import type { Judgement } from '../../../core/interaction-risk.ts'

/** How likely it must be that something is wrong before one is accused of anything, or of this. */
export interface Limits {
  readonly any: number
  readonly each: Readonly<Partial<Record<Judgement, number>>>
}

export function mayAccuse(
  id: Judgement,
  odds: Readonly<Record<Judgement, number>>,
  { any, each }: Limits = { any: 0.5, each: {} },
): boolean {
  return 1 - odds.appropriate >= (each[id] ?? any)
}
