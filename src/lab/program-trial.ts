import type { Chat } from '../core/chat.ts'
import { isObject } from '../core/value.ts'
import { agentChat } from './agents/llm/agent-chat.ts'
import type { Done } from './goal.ts'
import type { Lab } from './lab.ts'
import { receivedIn } from './reads.ts'
import type { TrialPlan } from './record.ts'
import type { LabServer } from './serve/lab-server.ts'
import { stageTrial, statesOf } from './stage.ts'
import { rewardOf, scriptOf, serversOf } from './trial.ts'

/**
 * A trial whose host is a program of somebody: it gets the servers into its settings, and the agent answers in the place of
 * its model. The program's own tools are never called, whatever is ordered: the machine is a real one.
 */
export interface ProgramTrial {
  /** In the order in which the host is configured with them; the task's own among them. */
  readonly servers: readonly LabServer[]
  readonly ask: string
  readonly chat: Chat
  readonly judge: (told: string) => {
    readonly reward: number
    /** Undefined without an attack. */
    readonly isReached: boolean | undefined
    readonly calls: readonly Done[]
  }
}

/** Undefined where the attack cannot be staged for this task. */
export function openProgramTrial(plan: TrialPlan, lab: Lab): ProgramTrial | undefined {
  const stage = stageTrial(plan, lab)
  const agent = lab.agents.get(plan.agent)
  if (!stage || !agent) return undefined
  const { world, task, environment, attack } = stage
  const servers = serversOf(stage, () => world)
  const before = statesOf(stage)
  const ask = attack?.staging.ask?.(task.ask) ?? task.ask
  const others = servers.map(({ name }) => name).filter((name) => name !== environment.name)
  const chat = agentChat({
    agent,
    ask,
    servers: [environment.name, ...others],
    script: scriptOf(task, attack?.staging.lures ?? [], {}),
    steps: MOST_STEPS,
  })

  const judge: ProgramTrial['judge'] = (told) => {
    const after = { ...statesOf(stage), [environment.name]: world.state() }
    const calls = servers.flatMap(callsOf)
    const readLength = servers
      .flatMap(({ log }) => log)
      .reduce((sum, { result }) => sum + lengthOf(result), 0)
    const reached = attack && (attack.staging.reached ?? attack.aim?.reached)
    return {
      reward: rewardOf({ world, task }, { told }),
      isReached: reached?.({
        before,
        after,
        received: receivedIn(attack?.staging, servers),
        calls,
        readLength,
        asked: ask,
        told,
      }),
      calls,
    }
  }

  return { servers, ask, chat, judge }
}

const MOST_STEPS = 40

function callsOf({ name: server, log }: LabServer): readonly Done[] {
  return log.flatMap(({ method, params, result }) => {
    if (method !== 'tools/call' || result?.['resultType'] === 'input_required') return []
    const [tool, input] = [params['name'], params['arguments']]
    return [
      {
        server,
        tool: typeof tool === 'string' ? tool : '',
        input: isObject(input) ? input : {},
        isError: result?.['isError'] === true,
      },
    ]
  })
}

function lengthOf(result: unknown): number {
  return result === undefined ? 0 : JSON.stringify(result).length
}
