import type { Span } from '../../core/source.ts'
import type { Class, Function, Module } from '../program.ts'

/** What an expression is, as far as it is the same in every run: how registrations are read without running anything. */
export type Known =
  | Literal
  | { readonly kind: 'text'; readonly at: Span }
  | KnownObject
  | KnownList
  | KnownFunction
  | KnownClass
  | Instance
  | { readonly kind: 'module'; readonly module: Module; readonly at: Span }
  | Outside
  | Unknown

export interface Literal {
  readonly kind: 'literal'
  readonly value: string | number | boolean | null
  readonly at: Span
}
/** `members` grows while the program is followed; a `Map` is an object of its keys. */
export interface KnownObject {
  readonly kind: 'object'
  readonly members: Map<string, Known>
  /** More may be in it than is known. */
  isOpen: boolean
  readonly at: Span
}
export interface KnownList {
  readonly kind: 'list'
  readonly items: Known[]
  isOpen: boolean
  readonly at: Span
}
export interface KnownFunction {
  readonly kind: 'function'
  readonly function: Function
  readonly scope: Scope
  readonly self: Known | undefined
  readonly at: Span
}
export interface KnownClass {
  readonly kind: 'class'
  readonly class: Class
  readonly scope: Scope
  readonly statics: Map<string, Known>
  readonly at: Span
}
export interface Instance {
  readonly kind: 'instance'
  readonly of: KnownClass
  readonly members: Map<string, Known>
  readonly at: Span
}
/** From a package or the platform: `zod`, then `.z`, then `.string`, then a call. */
export interface Outside {
  readonly kind: 'outside'
  /** Of a package: `zod#z`; of a member or call: the name of it. */
  readonly name: string
  readonly of: Known | undefined
  /** Undefined: not called. */
  readonly args: readonly Known[] | undefined
  readonly at: Span
}
export interface Unknown {
  readonly kind: 'unknown'
  readonly at: Span
}

export interface Scope {
  readonly names: Map<string, Known>
  readonly above: Scope | undefined
  readonly module: Module
  readonly self: Known | undefined
}

export function textIn(value: Known | undefined): string | undefined {
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined
}

export function membersOf(value: Known | undefined): ReadonlyMap<string, Known> | undefined {
  if (value?.kind === 'object' || value?.kind === 'instance') return value.members
  // `tool({ …, execute })` of a package: what such helpers give back has what they were given.
  const [given, second] = value?.kind === 'outside' ? (value.args ?? []) : []
  if (given?.kind !== 'object' || second) return undefined
  return [...given.members.values()].some(({ kind }) => kind === 'function') ? given.members : undefined
}

/** Of several values that one thing may have, the one that says most. */
export function richest(values: readonly Known[], at: Span): Known {
  let best: Known | undefined
  for (const value of values) if (!best || weight(value) > weight(best)) best = value
  return best ?? { kind: 'unknown', at }
}

function weight(value: Known): number {
  if (value.kind === 'list') return 10 + value.items.length
  if (value.kind === 'object') return 10 + value.members.size
  if (value.kind === 'literal') return value.value === null || value.value === false ? 0 : 2
  return WEIGHTS[value.kind] ?? 5
}

const WEIGHTS: Readonly<Record<string, number>> = { unknown: 0, text: 1 }

export function mergeInto(made: KnownObject, from: Known): void {
  for (const [name, value] of membersOf(from) ?? []) made.members.set(name, value)
  if (from.kind === 'object' ? from.isOpen : from.kind !== 'instance' && from.kind !== 'literal')
    made.isOpen = true
}
