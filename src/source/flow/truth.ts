import { opposite } from './facts.ts'
import { type Value, valueOf } from './value.ts'

export function negated(value: Value): Value {
  return valueOf({
    literal: typeof value.literal === 'boolean' ? !value.literal : undefined,
    truth: value.truth && opposite(value.truth),
  })
}
