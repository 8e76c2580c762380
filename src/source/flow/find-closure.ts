import type { Function, Module } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import type { Entry } from '../entry.ts'
import type { Scope } from './scope.ts'
import { type Machine, plainly } from './machine.ts'
import type { Callable, Value } from './value.ts'
import { UNKNOWN } from './value.ts'

type Holder =
  | { readonly kind: 'function'; readonly function: Function }
  | { readonly kind: 'method'; readonly class: string | undefined; readonly name: string }

/** A function with the scope and the object it belongs to: made when its surroundings ran, or else they are run for it. */
export function closureFor(machine: Machine, { handler: wanted, module, tool }: Entry): Callable {
  machine.exportsOf(module)
  const known = machine.closures.get(wanted)
  if (known) return ofTool(known, tool?.name)
  const way = wayTo(module, wanted) ?? []
  for (const holder of way) {
    if (machine.closures.has(wanted)) break
    runHolder(machine, holder, module)
  }
  const scope = machine.scopes.get(module)!
  const made = machine.closures.get(wanted)
  return made
    ? ofTool(made, tool?.name)
    : { kind: 'closure', function: wanted, scope, module, self: undefined }
}

/** Of the closures that a wrapper made, the one that knows the tool's name; else the last. */
function ofTool(made: readonly Callable[], name: string | undefined): Callable {
  const last = made.at(-1)!
  if (made.length === 1 || name === undefined) return last
  return made.findLast((one) => one.kind === 'closure' && knows(one.scope, name)) ?? last
}

function knows(scope: Scope, name: string): boolean {
  for (let at: Scope | undefined = scope; at?.above; at = at.above)
    for (const { literal, object } of at.names.values())
      if (literal === name || object?.fields.get('name')?.literal === name) return true
  return false
}

function runHolder(machine: Machine, holder: Holder, module: Module): void {
  const at = { file: module.path, start: 0, end: 0 }
  if (holder.kind === 'function') {
    const closure = machine.closures.get(holder.function)?.at(-1)
    if (closure) void quietly(machine, () => machine.call(closure, plainly(), at))
    return
  }
  const scope = machine.scopes.get(module)
  const made = holder.class === undefined ? undefined : scope?.names.get(holder.class)
  const of = made?.callables.find(({ kind }) => kind === 'class')
  if (!of) return
  const self = quietly(machine, () => machine.call(of, plainly(), at))
  const held = of.kind === 'class' ? of.class.class.methods : []
  for (const method of held)
    if (!machine.closures.has(method))
      machine.closures.set(method, [{ kind: 'closure', function: method, scope: scope!, module, self }])
}

function quietly(machine: Machine, run: () => Value): Value {
  const { facts } = machine
  const value = machine.isCut ? UNKNOWN : run()
  machine.facts = facts
  return value
}

/** Functions and methods around a function, outermost first, itself last. */
function wayTo(module: Module, wanted: Function): readonly Holder[] | undefined {
  const ways: { readonly part: Part; readonly way: readonly Holder[] }[] = [{ part: module, way: [] }]
  for (let step = ways.pop(); step; step = ways.pop()) {
    const { part, way } = step
    if (part === wanted) return way
    if ('methods' in part) {
      for (const method of part.methods) {
        const inside = [...way, { kind: 'method', class: part.name, name: method.name ?? '' } as const]
        ways.push({ part: method, way: inside })
        // The method itself must run before what is in it exists.
        if (wanted !== method)
          for (const inner of partsOf(method))
            ways.push({ part: inner, way: [...inside, { kind: 'function', function: method }] })
      }
      for (const { value } of part.fields)
        if (value) ways.push({ part: value, way: [...way, { kind: 'method', class: part.name, name: '' }] })
    } else if ('params' in part)
      for (const inner of partsOf(part))
        ways.push({ part: inner, way: [...way, { kind: 'function', function: part }] })
    else for (const inner of partsOf(part)) ways.push({ part: inner, way })
  }
  return undefined
}
