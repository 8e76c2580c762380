import type { Call } from '../flow/calls.ts'
import { joinAll } from '../flow/join.ts'
import { type Machine, plainly } from '../flow/machine.ts'
import { type Callable, UNKNOWN, type Value, valueOf } from '../flow/value.ts'

/** `new Promise((resolve) => …)` is what it is resolved with. */
export function promised(machine: Machine, { plain: [run], at }: Call): Value {
  const given: Value[] = []
  const resolve: Callable = { kind: 'native', run: ([value]) => (given.push(value ?? UNKNOWN), UNKNOWN) }
  const reject: Callable = { kind: 'native', run: () => UNKNOWN }
  const start = machine.facts
  for (const callable of run?.callables ?? [])
    machine.call(callable, plainly(valueOf({ callables: [resolve] }), valueOf({ callables: [reject] })), at)
  machine.facts = start
  return joinAll(given)
}
