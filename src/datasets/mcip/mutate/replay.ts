import { exchanges, inserting, type Mutation, pickFrom } from './kit.ts'

/** A call that was made is made once more, with the same result, though nobody asked: at once, in a later turn, or at the end. */
export const replay: Mutation = (draft, { random }) => {
  const all = exchanges(draft)
  const sameAs = ({ call }: (typeof all)[number]): string => JSON.stringify([call.tool, call.arguments])
  const once = all.filter((one) => all.filter((other) => sameAs(other) === sameAs(one)).length === 1)
  const chosen = pickFrom(once, random)
  if (chosen === undefined) return undefined
  const { call, result, resultAt } = chosen
  const copy = [
    { ...call, pair: `${call.pair} again` },
    { ...result, pair: `${call.pair} again` },
  ]
  const places = draft.steps.flatMap((step, at) =>
    at > resultAt && (step.kind === 'answer' || step.kind === 'call') ? [at] : [],
  )
  const at = random.pick([resultAt + 1, ...places, draft.steps.length])
  // Not between the results of calls that were made together.
  return draft.steps[at]?.kind === 'result' || draft.steps[at - 1]?.kind === 'call'
    ? undefined
    : inserting(draft, at, ...copy)
}
