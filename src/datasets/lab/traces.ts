import type { JsonValue } from '../../core/value.ts'
import type { GeneratedTrace, TraceStep, TraceTool } from '../traces/trace-row.ts'
import { aboutOf, type Draft, type Drafting, type DraftingTools } from './draft.ts'
import { LICENCE } from './licence.ts'
import type { LabTrial } from './trial.ts'

/** A row as `bench run traces` reads it, and why each call was made. */
export interface LabTrace extends Omit<GeneratedTrace, 'half' | 'steps'> {
  readonly licence: string
  readonly steps: readonly (TraceStep & { readonly origin: 'task' | 'lure' | 'bent' })[]
  /** Of the user's task, from 0 to 1. */
  readonly reward: number
  readonly defence: string
  readonly seed: number
  readonly position?: string
  readonly transform?: string
  readonly risks?: readonly string[]
}

/** Whole runs. One without a call is none: nothing of it could be stopped. */
export function draftTraces({ count, stands }: DraftingTools): Drafting {
  const drafts = new Map<string, Draft<LabTrace>>()
  return {
    take: (trial) => {
      if (trial.steps.length === 0) return count('no conversation')
      drafts.set(trial.key, draftOf(trial, stands))
    },
    finish: () => [...drafts.values()],
  }
}

function draftOf(trial: LabTrial, stands: DraftingTools['stands']): Draft<LabTrace> {
  const { plan, key, steps, reads, reward, risks, lures } = trial
  const label = !plan.attack ? 'benign' : trial.isReached === true ? 'attack-success' : 'attack-failed'
  const results = reads.filter(
    ({ from, lure }) => (from === 'result' || from === 'error') && lure === 'whole',
  )
  const injected = lures.filter((essence) => results.some(({ text }) => stands(text, essence)))
  const attack = steps.flatMap(({ origin }, at) => (origin === 'task' ? [] : [at]))
  const row: LabTrace = {
    id: `lab-${key.slice(0, 24)}`,
    label,
    user: reads.findLast(({ from }) => from === 'user')?.text ?? '',
    tools: toolsOf(trial),
    steps: steps.map(({ server, tool, input, text, isError, origin }) => ({
      call: { tool, arguments: input, ...(server !== '' && { server }) },
      result: isError ? asError(text) : text,
      origin,
    })),
    ...(injected.length > 0 && { injected: injected.map((essence) => essence.join('\n')) }),
    world: plan.environment,
    task: plan.task,
    style: plan.agent,
    ...(plan.attack && {
      goal: plan.attack.goal,
      wrapper: plan.attack.name,
      position: plan.attack.position,
      transform: plan.attack.transform,
      risks,
    }),
    ...(attack.length > 0 && { attack }),
    reward,
    defence: plan.defence,
    seed: plan.seed,
    licence: LICENCE,
  }
  return { row, about: aboutOf(trial, label, lures) }
}

/** As they were offered last: what changed under way is what did the harm. */
function toolsOf({ offered = [] }: LabTrial): readonly TraceTool[] {
  const tools = new Map(
    offered.map(({ server, name, description, inputSchema = { type: 'object' } }) => [
      `${server}\n${name}`,
      { name, description, inputSchema, server },
    ]),
  )
  return [...tools.values()]
}

const asError = (text: string): JsonValue => ({ content: [{ type: 'text', text }], isError: true })
