import { NEVER } from './facts.ts'
import type { Machine } from './machine.ts'
import type { Scope } from './scope.ts'
import { REST, thingsOf, UNKNOWN, type Value, valueOf } from './value.ts'

/** What is given out one by one is a list to whoever asks; to `with`, it is the one thing. */
export function yielded(machine: Machine, operator: string, of: Value, { frame }: Scope): Value {
  const isOne = frame.function?.decorators.some(
    (decorator) => (decorator.kind === 'name' || decorator.kind === 'member') && HELD.has(decorator.name),
  )
  const object = thingsOf(true)
  object.fields.set(REST, of)
  const value = isOne === true || operator === 'yield*' ? of : valueOf({ object })
  if (machine.facts !== NEVER && frame.returned.length < 20)
    frame.returned.push({ value, facts: machine.facts })
  return UNKNOWN
}

const HELD = new Set(['contextmanager', 'asynccontextmanager', 'fixture'])
