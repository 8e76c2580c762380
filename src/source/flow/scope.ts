import type { Function, Module } from '../program.ts'
import type { Facts } from './facts.ts'
import { Fields } from './fields.ts'
import type { Value } from './value.ts'

/** Names that can be seen at a place, innermost first. */
export interface Scope {
  readonly names: Map<string, Value>
  readonly above: Scope | undefined
  readonly module: Module
  readonly frame: Frame
}

/** One run of a function, or of a module. */
export interface Frame {
  readonly function: Function | undefined
  readonly self: Value | undefined
  readonly returned: { readonly value: Value; readonly facts: Facts }[]
  /** What `break` and `continue` knew when they left a loop. */
  left: Facts
}

export function scopeIn(above: Scope | undefined, module: Module, frame: Frame): Scope {
  return { names: new Fields(), above, module, frame }
}

export function holderOf(scope: Scope, name: string): Map<string, Value> | undefined {
  for (let at: Scope | undefined = scope; at; at = at.above) if (at.names.has(name)) return at.names
  return undefined
}
