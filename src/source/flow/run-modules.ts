import { isElsewhere } from '../elsewhere.ts'
import type { Module } from '../program.ts'
import type { Program } from '../scope.ts'
import { forgetChanging } from './changing.ts'
import { NEVER, NOTHING } from './facts.ts'
import type { Machine } from './machine.ts'
import { scopeIn, type Frame } from './scope.ts'
import { hoist } from './statements.ts'
import type { Value } from './value.ts'

const STEPS_OF_MODULE = 30_000

/** What a module exports; its top level runs when this is first asked. */
export function exportsOf(machine: Machine, module: Module): Map<string, Value> {
  const known = machine.exports.get(module)
  if (known) return known
  const exports = new Map<string, Value>()
  machine.exports.set(module, exports)
  const { facts, journal, limit, isCut, steps, branch, restrained, toolName } = machine
  const stack = machine.stack.splice(0)
  machine.facts = NOTHING
  machine.journal = undefined
  machine.limit = steps + STEPS_OF_MODULE
  machine.isCut = false
  machine.branch = undefined
  machine.toolName = undefined
  machine.restrained = new Set()
  const frame: Frame = { function: undefined, self: undefined, returned: [], left: NEVER }
  const scope = scopeIn(undefined, module, frame)
  machine.scopes.set(module, scope)
  hoist(machine, module.body, scope)
  share(module, scope.names, exports)
  machine.execute(module.body, scope)
  forgetChanging(scope.names, module, machine.program)
  share(module, scope.names, exports)
  if (machine.isCut) machine.partly.add(module.path)
  machine.stack.push(...stack)
  machine.limit = limit + (machine.steps - steps)
  Object.assign(machine, { facts, journal, isCut, branch, restrained, toolName })
  return exports
}

/** Names exported before they had their value. */
function share(module: Module, names: ReadonlyMap<string, Value>, exports: Map<string, Value>): void {
  if (module.language === 'python') {
    for (const [name, value] of names) exports.set(name, value)
    return
  }
  for (const statement of module.body) {
    if (statement.kind === 'function' && statement.isExported)
      put(statement.function.name, statement.function.name)
    if (statement.kind === 'class' && statement.isExported) put(statement.class.name, statement.class.name)
    if (statement.kind !== 'export' || statement.from !== undefined) continue
    for (const { exported, local } of statement.names) put(exported, local)
  }
  function put(exported: string | undefined, local: string | undefined): void {
    const value = local === undefined ? undefined : names.get(local)
    if (exported !== undefined && value) exports.set(exported, value)
  }
}

/** Modules that no other imports: they run first, so that what they hand to others is known there. */
export function rootsOf({ modules, moduleOf }: Program): readonly Module[] {
  const imported = new Set<Module>()
  for (const module of modules)
    for (const statement of module.body)
      if ((statement.kind === 'import' || statement.kind === 'export') && statement.from !== undefined) {
        const found = moduleOf(module, statement.from)
        if (found) imported.add(found)
      }
  return modules.filter((module) => !imported.has(module) && !isElsewhere(module.path))
}
