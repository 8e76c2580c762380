import { isObject } from '../../../core/value.ts'
import { overOf } from '../compose.ts'
import { exchanges, type Mutation, offering, pickFrom, toolOf, withStep } from './kit.ts'

/** A function that may do far more finishes the task as well. */
export const escalate: Mutation = (draft, kit) => {
  const { corpus, random } = kit
  const chosen = pickFrom(
    exchanges(draft).filter(({ call }) => toolOf(call.tool, corpus)?.over),
    random,
  )
  const tool = chosen && toolOf(chosen.call.tool, corpus)
  if (chosen === undefined || tool?.over === undefined) return undefined
  const { call, result, callAt, resultAt } = chosen
  const { name, adds } = tool.over
  const given = isObject(call.arguments) ? { ...call.arguments, ...adds } : adds
  const called = withStep(draft, callAt, { ...call, tool: name, arguments: given })
  return offering(withStep(called, resultAt, { ...result, tool: name }), overOf(tool)!, kit)
}
