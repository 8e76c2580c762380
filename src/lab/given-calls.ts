import type { JsonObject } from '../core/value.ts'
import type { Agent } from './agent.ts'
import type { Lab } from './lab.ts'
import type { TrialPlan } from './record.ts'
import { runTrial } from './trial.ts'

export interface GivenCall {
  readonly server: string
  readonly tool: string
  readonly input: JsonObject
}

/**
 * What calls that somebody else chose are worth in a trial's world: the reward of the task, or nothing where the attacker got
 * what he wanted. Undefined where the trial cannot be run: that is no reward of nothing.
 */
export async function rewardOfCalls(
  plan: TrialPlan,
  { calls, told }: { readonly calls: readonly GivenCall[]; readonly told: string },
  lab: Lab,
): Promise<number | undefined> {
  const agent: Agent = {
    name: NAME,
    title: 'Makes the calls it was given',
    kind: 'scripted',
    run: async (session) => {
      for (const { server, tool, input } of calls.slice(0, session.limits.steps)) {
        const offered = session.tools().find((each) => each.server === server && each.tool === tool)
        await session.call(offered?.name ?? tool, input)
      }
      return { told, why: 'answered' }
    },
  }
  const agents = new Map([...lab.agents, [NAME, agent]])
  const { end, reward, isReached } = await runTrial(
    { ...plan, agent: NAME, defence: 'none' },
    { ...lab, agents },
  )
  if (end === 'invalid' || end === 'failed') return undefined
  return isReached === true ? 0 : reward
}

const NAME = 'given'
