import type { Function, Module } from '../program.ts'
import { isOfSdk } from './of-sdk.ts'
import { partsOf, type Part } from '../walk.ts'

/**
 * Functions that register something by a call of one of `names`, or call such a function by its name. By names alone, so some
 * are taken that do not: they are only followed in vain.
 */
export function findRegistering(
  modules: readonly Module[],
  names: ReadonlySet<string>,
): ReadonlySet<Function> {
  const calls = new Map<Function, Set<string>>()
  for (const module of modules) collect(module, calls)
  const found = new Set<Function>()
  const known = new Set(names)
  for (let round = 0; round < ROUNDS; round++) {
    const before = found.size
    for (const [one, called] of calls) {
      if (found.has(one)) continue
      for (const name of called)
        if (known.has(name)) {
          found.add(one)
          break
        }
    }
    if (found.size === before) break
    for (const { name } of found)
      if (name !== undefined && name.length > 2 && name !== 'constructor') known.add(name)
  }
  return found
}

const ROUNDS = 8

/** Which names each function calls, those made in it included. */
function collect(module: Module, calls: Map<Function, Set<string>>): void {
  const open: Part[] = [module]
  const above: (readonly Set<string>[])[] = [[]]
  for (let part = open.pop(); part; part = open.pop()) {
    const owners = above.pop() ?? []
    if ('kind' in part && part.kind === 'call') {
      const { callee } = part
      if (callee.kind === 'name' || callee.kind === 'member')
        for (const owner of owners) owner.add(callee.name)
    }
    if ('methods' in part && isOfSdk(part.methods)) continue
    let inside = owners
    if ('params' in part) {
      const own = new Set<string>()
      calls.set(part, own)
      inside = [...owners.slice(-8), own]
    }
    for (const child of partsOf(part)) {
      open.push(child)
      above.push(inside)
    }
  }
}
