import { exchanges, type Mutation, pickFrom } from './kit.ts'

/** The result stays, the call is gone. */
export const fabricate: Mutation = (draft, { random }) => {
  const chosen = pickFrom(exchanges(draft), random)
  return chosen && { ...draft, steps: draft.steps.toSpliced(chosen.callAt, 1) }
}
