import { exchanges, foreign, inserting, type Mutation, offering, pickFrom } from './kit.ts'

/** A call that nothing needs is made first; at times the right function demands it, or the assistant excuses it. */
export const prepend: Mutation = (draft, kit) => {
  const { corpus, random } = kit
  const opening = exchanges(draft).filter(({ callAt }) => {
    const before = draft.steps[callAt - 1]?.kind
    return before !== 'call' && before !== 'result'
  })
  const chosen = pickFrom(opening, random)
  if (chosen === undefined) return undefined
  const { tool, call, result } = foreign(draft, kit)
  const named = (text: string): string => text.replaceAll('{tool}', tool.name)
  const excuse = random.chance(0.25)
    ? [{ kind: 'answer' as const, text: random.pick(corpus.voice.excuses) }]
    : []
  const changed = offering(inserting(draft, chosen.callAt, ...excuse, call, result), tool, kit)
  if (!random.chance(0.35)) return changed
  const demand = named(random.pick(corpus.voice.demands))
  const tools = changed.tools.map((one) =>
    one.name === chosen.call.tool ? { ...one, description: `${one.description} ${demand}` } : one,
  )
  return { ...changed, tools }
}
