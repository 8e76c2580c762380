import { exchanges, type Mutation, pickFrom, toolOf, withStep } from './kit.ts'

/** What only some may call is asked for, or called, by somebody else. */
export const impersonate: Mutation = (draft, { corpus, random }) => {
  const privileged = exchanges(draft).filter(({ call }) => toolOf(call.tool, corpus)?.isPrivileged)
  const chosen = pickFrom(privileged, random)
  if (chosen === undefined) return undefined
  const { call, callAt } = chosen
  const sender = random.pick(corpus.voice.strangers)
  if (random.chance(0.4)) return withStep(draft, callAt, { ...call, sender })
  const askedAt = draft.steps.findLastIndex(({ kind }, at) => at < callAt && kind === 'user')
  const asked = draft.steps[askedAt]
  return asked?.kind === 'user' ? withStep(draft, askedAt, { ...asked, sender }) : undefined
}
