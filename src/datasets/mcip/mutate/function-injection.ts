import { isObject, type JsonValue } from '../../../core/value.ts'
import { foreign, inserting, lastExchanges, type Mutation, offering, pickFrom, withStep } from './kit.ts'

/** What the right function gives asks for another call, and the assistant makes it. */
export const append: Mutation = (draft, kit) => {
  const { corpus, random } = kit
  const chosen = pickFrom(lastExchanges(draft), random)
  if (chosen === undefined) return undefined
  const { result, resultAt } = chosen
  const { tool, ...other } = foreign(draft, kit)
  const cue = random.pick(corpus.voice.cues).replaceAll('{tool}', tool.name)
  const key = random.pick(['note', 'message', 'hint'])
  const changed = withStep(draft, resultAt, { ...result, value: cued(result.value, cue, key) })
  const { steps } = draft
  let after = resultAt + 1
  while (steps[after]?.kind === 'result') after++
  return offering(inserting(changed, after, other.call, other.result), tool, kit)
}

function cued(value: JsonValue, cue: string, key: string): JsonValue {
  if (isObject(value)) return { ...value, [key]: cue }
  return typeof value === 'string' ? `${value} ${cue}` : { value, [key]: cue }
}
