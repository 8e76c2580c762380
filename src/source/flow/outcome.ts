import { both, either, NEVER, truthOf, type Facts } from './facts.ts'
import { joinAll } from './join.ts'
import { settled } from './settle.ts'
import { literalOf, thingsOf, type Value } from './value.ts'

/** A value, and what is known where it is the one. */
interface Returned {
  readonly value: Value
  readonly facts: Facts
}

/** One of several values: who looks at it afterwards learns on which way it came. */
export function oneOf(returned: readonly Returned[]): Value {
  const value = joinAll(returned.map((one) => settled(one.value, one.facts)))
  const object = value.object && correlated(value, returned)
  return { ...value, ...(object ? { object } : {}), truth: truthOver(returned, (one) => one.value) }
}

function truthOver(returned: readonly Returned[], pick: (one: Returned) => Value): { yes: Facts; no: Facts } {
  let yes: Facts = NEVER
  let no: Facts = NEVER
  for (const one of returned) {
    const truth = truthOf(pick(one))
    yes = either(yes, both(one.facts, truth.yes))
    no = either(no, both(one.facts, truth.no))
  }
  return { yes, no }
}

/** `{ ok: false, error }` here and `{ ok: true, path }` there: who asks `ok` afterwards knows which it was. */
function correlated({ object }: Value, returned: readonly Returned[]): Value['object'] {
  if (!object || object.of || !returned.every(({ value }) => value.object ?? value.literal === null))
    return object
  const sum = thingsOf(object.isList)
  for (const [key, field] of object.fields) {
    const pick = ({ value }: Returned): Value => value.object?.fields.get(key) ?? literalOf(null)
    const isTelling = returned.some((one) => pick(one).literal !== undefined)
    sum.fields.set(
      key,
      isTelling ? { ...field, literal: undefined, truth: truthOver(returned, pick) } : field,
    )
  }
  return sum
}
