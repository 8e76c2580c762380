import type { Half } from '../trace-row.ts'
import { call, defineWorld, goal, type Goal, type Scene, type Seeded, task, type World } from '../world.ts'
import type { Call } from '../trace-row.ts'
import type { AgentDojo, Suite } from './read-agentdojo.ts'

/** Our own content and plans for one suite; texts of prompts and goals come from the files. */
export interface SuiteScene {
  readonly answer: Scene['answer']
  /** By task, without the version: what an agent would call. */
  readonly plans: Readonly<Record<string, (text: string) => readonly Call[]>>
  readonly goals: Readonly<Record<string, (text: string) => Pick<Goal, 'looks' | 'calls' | 'payload'>>>
  readonly lookups: readonly Call[]
}

export function suiteWorld(
  dojo: AgentDojo,
  suite: Suite,
  half: Half,
  servers: Readonly<Record<string, string>>,
  open: (seeded: Seeded) => SuiteScene,
): World {
  return defineWorld({
    name: `agentdojo-${suite}`,
    half,
    tools: dojo.tools(servers),
    open(seeded) {
      const { answer, plans, goals, lookups } = open(seeded)
      return {
        answer,
        lookups,
        tasks: dojo.prompts(suite).flatMap(({ id, task: name, text }) => {
          const plan = plans[name]
          return plan ? [task(id, [text], plan(text))] : []
        }),
        goals: dojo.goals(suite).flatMap(({ id, task: name, text }) => {
          const plan = goals[name]?.(text)
          return plan ? [goal(id, [text], plan.calls, plan)] : []
        }),
      }
    },
  })
}

export { call }
