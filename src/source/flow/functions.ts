import type { Span } from '../../core/source.ts'
import type { Function } from '../program.ts'
import { either, NEVER, type Facts } from './facts.ts'
import { oneOf } from './outcome.ts'
import type { Arguments, Machine } from './machine.ts'
import { baseOf, memberOf } from './member.ts'
import { madeOf } from './nodes.ts'
import { isSealing, sealed } from './sealed.ts'
import { type Frame, scopeIn } from './scope.ts'
import {
  type Callable,
  type ClassValue,
  externalOf,
  listOf,
  literalOf,
  thingsOf,
  UNKNOWN,
  type Value,
  valueOf,
} from './value.ts'

const DEEPEST = 24

export function callFunction(machine: Machine, callable: Callable, given: Arguments, at: Span): Value {
  if (callable.kind === 'native') return callable.run(given.plain, at)
  if (callable.kind === 'class') return instanceOf(machine, callable.class, given, at)
  const { function: called, scope, module, self } = callable
  let again = 0
  for (const one of machine.stack) if (one === called) again += 1
  if (machine.stack.length >= DEEPEST || again >= 2 || machine.isCut)
    return madeOf([...given.plain, ...given.named.values()], { what: called.name ?? 'function', at })
  const key = machine.remembered.keyOf(callable, given)
  const known = key === undefined ? undefined : machine.remembered.find(called, key)
  if (known) {
    if (known.stops) machine.facts = NEVER
    return known.value
  }
  machine.stack.push(called)
  const frame: Frame = { function: called, self, returned: [], left: NEVER }
  const inner = scopeIn(scope, module, frame)
  const start = machine.facts
  const spread = given.named.get('**')
  for (const [index, { target, default: fallback, type, isRest, isNamedRest }] of called.params.entries()) {
    const name = target.kind === 'name' ? target.name : ''
    const value = isRest
      ? listOf(given.plain.slice(index))
      : isNamedRest === true && given.plain[index] === undefined
        ? namedRest(called, given.named)
        : (given.plain[index] ??
          given.named.get(name) ??
          (spread && memberOf(machine, spread, name, target.at)))
    const held = value ?? (fallback ? machine.evaluate(fallback, inner) : UNKNOWN)
    machine.bind(target, isSealing(type) ? sealed(held) : held, inner, true)
  }
  machine.execute(called.body, inner)
  if (machine.facts !== NEVER) frame.returned.push({ value: literalOf(null), facts: machine.facts })
  machine.stack.pop()
  const value = outcome(machine, frame, start)
  if (key !== undefined && !machine.isCut && again === 0)
    machine.remembered.keep(called, key, value, machine.facts === NEVER)
  return value
}

/** `**options`: all that was given by name and that no other parameter took. */
function namedRest({ params }: Function, named: ReadonlyMap<string, Value>): Value {
  const spread = named.get('**')
  if (spread !== undefined && named.size === 1) return spread
  const object = thingsOf(false)
  for (const [name, value] of named) {
    const isTaken = params.some(({ target }) => target.kind === 'name' && target.name === name)
    if (!isTaken && name !== '**') object.fields.set(name, value)
  }
  return valueOf({ object })
}

/** What comes back, and what is known once it came back. */
function outcome(machine: Machine, { returned }: Frame, start: Facts): Value {
  if (returned.length === 0) {
    machine.facts = machine.isCut ? start : NEVER
    return UNKNOWN
  }
  machine.facts = returned.reduce<Facts>((sum, { facts }) => either(sum, facts), NEVER)
  if (returned.length === 1) return returned[0]!.value
  return oneOf(returned)
}

export function instanceOf(machine: Machine, of: ClassValue, given: Arguments, at: Span): Value {
  const object = thingsOf(false, of)
  const self = valueOf({ object, external: outsideBase(machine, of) })
  fill(machine, of, self, 0)
  for (
    let one: ClassValue | undefined = of, depth = 0;
    one && depth < 6;
    one = baseOf(machine, one), depth += 1
  ) {
    const made = one.class.methods.find(({ name }) => name === 'constructor')
    if (!made) continue
    if (!machine.stack.includes(made))
      callFunction(
        machine,
        { kind: 'closure', function: made, scope: one.scope, module: one.module, self },
        given,
        at,
      )
    break
  }
  return self
}

function fill(machine: Machine, of: ClassValue, self: Value, depth: number): void {
  const base = depth < 6 ? baseOf(machine, of) : undefined
  if (base) fill(machine, base, self, depth + 1)
  const frame: Frame = { function: undefined, self, returned: [], left: NEVER }
  const scope = scopeIn(of.scope, of.module, frame)
  for (const { name, value } of of.class.fields)
    if (value) self.object?.fields.set(name, machine.evaluate(value, scope))
}

function outsideBase(machine: Machine, of: ClassValue): Value['external'] {
  if (!of.class.base) return undefined
  const { external } = machine.evaluate(of.class.base, of.scope)
  return external && !external.path.startsWith('?')
    ? externalOf(`${external.path}()`, external).external
    : undefined
}
