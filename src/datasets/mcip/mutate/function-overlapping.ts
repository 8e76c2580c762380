import type { JsonValue } from '../../../core/value.ts'
import { nearOf } from '../compose.ts'
import { answering, lastExchanges, type Mutation, offering, pickFrom, toolOf, withStep } from './kit.ts'

/** The near-namesake is called, and what it gives is of no use. */
export const overlap: Mutation = (draft, kit) => {
  const { corpus, random } = kit
  const fitting = lastExchanges(draft).filter(({ call }) => toolOf(call.tool, corpus)?.near)
  const chosen = pickFrom(fitting, random)
  const tool = chosen && toolOf(chosen.call.tool, corpus)
  if (chosen === undefined || tool?.near === undefined) return undefined
  const { call, result, callAt, resultAt } = chosen
  const { near } = tool
  const value = JSON.parse(random.chance(0.6) ? near.gives : random.pick(corpus.voice.empty)) as JsonValue
  let changed = withStep(draft, callAt, { ...call, tool: near.name })
  changed = withStep(changed, resultAt, { ...result, tool: near.name, value })
  changed = answering(
    changed,
    resultAt,
    random.pick(random.chance(0.75) ? corpus.voice.failed : corpus.voice.done),
  )
  return offering(changed, nearOf(tool)!, kit)
}
