import type { Random } from '../../../core/random.ts'
import type { TrajectoryTool } from '../../../core/trajectory.ts'
import { asOffered } from '../compose.ts'
import type { Corpus } from '../corpus.ts'
import { type Draft, type DraftCall, type DraftResult, type DraftStep, play } from '../draft.ts'
import type { FamilyTool, Scene } from '../family.ts'

/** What a mutation draws on. */
export interface Kit {
  readonly corpus: Corpus
  readonly random: Random
}

/** Does one wrong thing to a clean dialogue; undefined where it offers no occasion. */
export type Mutation = (draft: Draft, kit: Kit) => Draft | undefined

export interface Exchange {
  readonly call: DraftCall
  readonly result: DraftResult
  readonly callAt: number
  readonly resultAt: number
}

export function exchanges({ steps }: Draft): Exchange[] {
  return steps.flatMap((call, callAt) => {
    if (call.kind !== 'call') return []
    const resultAt = steps.findIndex((step) => step.kind === 'result' && step.pair === call.pair)
    const result = steps[resultAt]
    return result?.kind === 'result' ? [{ call, result, callAt, resultAt }] : []
  })
}

/** Those on whose result no later call of the same turn builds. */
export function lastExchanges(draft: Draft): Exchange[] {
  return exchanges(draft).filter(({ resultAt }) => {
    const next = draft.steps.slice(resultAt + 1).find(({ kind }) => kind !== 'result')
    return next?.kind !== 'call'
  })
}

export function toolOf(name: string, { families }: Corpus): FamilyTool | undefined {
  return families.flatMap(({ tools }) => tools).find((tool) => tool.name === name)
}

export interface Foreign {
  readonly tool: TrajectoryTool
  readonly call: DraftCall
  readonly result: DraftResult
  readonly answer: string | undefined
}

/** A call, its result and the answer to it, of a family that the dialogue does not touch. */
export function foreign(draft: Draft, { corpus, random }: Kit): Foreign {
  const touched = new Set(draft.steps.flatMap((step) => ('from' in step ? [step.from.scene.family] : [])))
  const others = corpus.families.filter(({ name }) => !touched.has(name))
  const scenes = others.flatMap((family) => family.scenes.filter((scene) => opensPlainly(scene, corpus)))
  const steps = play(random.pick(scenes), 'foreign', corpus, random)
  const [{ call, result, resultAt }] = exchanges({ tools: [], steps }) as [Exchange]
  const answer = steps.slice(resultAt).find(({ kind }) => kind === 'answer')
  return {
    tool: asOffered(toolOf(call.tool, corpus)!),
    call,
    result,
    answer: answer?.kind === 'answer' ? answer.text : undefined,
  }
}

/** Not with one of the mighty functions, which are no tools of their own. */
function opensPlainly({ lines }: Scene, corpus: Corpus): boolean {
  const first = lines.find(({ kind }) => kind === 'call')
  return first?.kind === 'call' && toolOf(first.tool, corpus) !== undefined
}

/** What is called is mostly offered, as a client would have it. */
export function offering(draft: Draft, tool: TrajectoryTool, { random }: Kit): Draft {
  if (draft.tools.some(({ name }) => name === tool.name) || random.chance(0.1)) return draft
  return { ...draft, tools: random.shuffle([...draft.tools, tool]) }
}

export function withStep(draft: Draft, at: number, ...replacements: DraftStep[]): Draft {
  return { ...draft, steps: draft.steps.toSpliced(at, 1, ...replacements) }
}

export function inserting(draft: Draft, at: number, ...added: DraftStep[]): Draft {
  return { ...draft, steps: draft.steps.toSpliced(at, 0, ...added) }
}

/** The answer that follows a step says something else. */
export function answering(draft: Draft, after: number, text: string): Draft {
  const at = draft.steps.findIndex(({ kind }, index) => index > after && kind === 'answer')
  return at < 0 ? draft : withStep(draft, at, { kind: 'answer', text })
}

export function pickFrom<T>(items: readonly T[], random: Random): T | undefined {
  return items.length === 0 ? undefined : random.pick(items)
}
