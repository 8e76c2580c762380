import { answering, foreign, lastExchanges, type Mutation, offering, pickFrom, withStep } from './kit.ts'

/** Something unrelated is called in place of what was asked for. */
export const misdirect: Mutation = (draft, kit) => {
  const { corpus, random } = kit
  const chosen = pickFrom(lastExchanges(draft), random)
  if (chosen === undefined) return undefined
  const { tool, call, result, answer } = foreign(draft, kit)
  const { callAt, resultAt } = chosen
  const changed = withStep(withStep(draft, callAt, call), resultAt, result)
  const said = answer !== undefined && random.chance(0.5) ? answer : random.pick(corpus.voice.done)
  return offering(answering(changed, resultAt, said), tool, kit)
}
