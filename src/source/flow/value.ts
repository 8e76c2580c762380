import type { SourceKind, Span } from '../../core/source.ts'
import type { Class, Function, Module } from '../program.ts'
import type { Facts, Label } from './facts.ts'
import { Fields } from './fields.ts'
import type { Kinds } from './kinds.ts'
import type { Scope } from './scope.ts'

/**
 * What one expression may hold, as far as it matters: whence it comes (`node`), and what it is, where that is known. Values never
 * change; the object behind one does.
 */
export interface Value {
  readonly node: Node | undefined
  readonly literal: string | number | boolean | null | undefined
  readonly pattern: { readonly source: string; readonly flags: string } | undefined
  readonly object: Things | undefined
  readonly callables: readonly Callable[]
  readonly external: External | undefined
  /** What is known where it is true, and where it is not. */
  readonly truth: Truth | undefined
}

/** Something a caller or the inside gave, or was made of such: one step of a way. Two equal accesses are one node. */
export interface Node {
  /** In words: `args.path`, `template text`, `path.join`. */
  readonly what: string
  readonly at: Span
  readonly from: readonly Node[]
  readonly source: { readonly kind: SourceKind; readonly name: string } | undefined
  /** What it is no longer dangerous for, whatever it was made of. */
  readonly strips: Kinds
  /** A check of this is a check of what it was made of, for these kinds. */
  readonly checks: Kinds
  readonly form: Form
  readonly labels: readonly Label[]
  /** Parts in order, where it is text; undefined: not known, but harmless. */
  readonly parts: readonly Part[] | undefined
}
export type Part = string | Node | undefined

/** `path`: joined under a base; `absolute`: dots are resolved; `relative`: the way from a base; `url`, `host`, `scheme`; `address`: looked up. */
export type Form =
  | 'plain'
  | 'path'
  | 'absolute'
  | 'relative'
  | 'url'
  | 'host'
  | 'scheme'
  | 'address'
  | 'common'

/** An object, list, map or set. Lists: `0`, `1`, …; what has no known key is under `REST`. */
export interface Things {
  readonly isList: boolean
  readonly fields: Map<string, Value>
  /** The class it is an instance of. */
  readonly of: ClassValue | undefined
}

/** Key of `fields` for whatever has no known key. */
export const REST = '…'

export type Callable =
  | {
      readonly kind: 'closure'
      readonly function: Function
      readonly scope: Scope
      readonly module: Module
      readonly self: Value | undefined
    }
  | { readonly kind: 'native'; readonly run: (args: readonly Value[], at: Span) => Value }
  | { readonly kind: 'class'; readonly class: ClassValue }

export interface ClassValue {
  readonly class: Class
  readonly scope: Scope
  readonly module: Module
}

/** Something from outside the tree: `child_process.exec`, `pg.Pool()`, `?.query` where not even the module is known. */
export interface External {
  readonly path: string
  /** Of a call: with what. */
  readonly args: readonly Value[]
  readonly of: External | undefined
}

export interface Truth {
  readonly yes: Facts
  readonly no: Facts
}

type Given = { readonly [K in keyof Value]?: Value[K] | undefined }

const NO_CALLABLES: readonly Callable[] = []

export function valueOf(given: Given): Value {
  return {
    node: given.node,
    literal: given.literal,
    pattern: given.pattern,
    object: given.object,
    callables: given.callables ?? NO_CALLABLES,
    external: given.external,
    truth: given.truth,
  }
}

export const UNKNOWN = valueOf({})

export function literalOf(literal: string | number | boolean | null): Value {
  return valueOf({ literal })
}

export function externalOf(path: string, of?: External, args: readonly Value[] = []): Value {
  return valueOf({ external: { path, args, of } })
}

export function thingsOf(isList: boolean, of?: ClassValue): Things {
  return { isList, fields: new Fields(), of }
}

export function listOf(items: readonly Value[]): Value {
  const object = thingsOf(true)
  for (const [index, item] of items.entries()) object.fields.set(String(index), item)
  return valueOf({ object })
}
