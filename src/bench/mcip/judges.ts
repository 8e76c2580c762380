import type { Chat } from '../../core/chat.ts'
import type { Judgement } from '../../core/interaction-risk.ts'
import type { Trajectory } from '../../core/trajectory.ts'
import { askGuardian } from '../../flow/guardian/llm/ask.ts'
import { judgeTrajectory } from '../../flow/guardian.ts'

/** Undefined where it came to no judgement: not checked. */
export interface McipJudge {
  readonly name: string
  readonly judge: (trajectory: Trajectory) => Judgement | undefined | Promise<Judgement | undefined>
}

/** The strongest evidence decides. */
export const byRules: McipJudge = {
  name: 'guardian, rules alone',
  judge: (trajectory) => judgeTrajectory(trajectory, 'rules').judgement,
}

/** What the guardian is: rules, and a learned scorer that weighs what they found. */
export const byGuardian: McipJudge = {
  name: 'guardian',
  judge: (trajectory) => judgeTrajectory(trajectory).judgement,
}

export function byLanguageModel(model: string, chat: Chat): McipJudge {
  return { name: model, judge: async (trajectory) => (await askGuardian(chat, trajectory)).judgement }
}
