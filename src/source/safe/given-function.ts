import type { Call } from '../flow/calls.ts'
import { joinAll } from '../flow/join.ts'
import { type Machine, plainly } from '../flow/machine.ts'
import { UNKNOWN, type Value } from '../flow/value.ts'

/** `items.map(quote)`: what a function that was handed over gives for one of the items. */
export function givenFor(machine: Machine, run: Value, item: Value, call: Call): Value {
  // JavaScript gives the place in the list too.
  const given = call.language === 'python' ? plainly(item) : plainly(item, UNKNOWN)
  if (run.callables.length > 0) return joinAll(run.callables.map((one) => machine.call(one, given, call.at)))
  const path = run.external?.path
  if (path === undefined) return UNKNOWN
  if (/^[!?]/.test(path)) return item
  const name = path.slice(path.lastIndexOf('.') + 1)
  return machine.dispatch({
    ...call,
    path,
    name,
    text: path,
    receiver: undefined,
    called: run,
    plain: [item],
    named: new Map(),
    isNew: false,
  })
}
