import type { Span } from '../../core/source.ts'
import type { Expression, Function, Module, Pattern, Statement } from '../program.ts'
import type { Program } from '../scope.ts'
import type { Call } from './calls.ts'
import type { Facts } from './facts.ts'
import type { Remembered } from './remember.ts'
import type { Journal } from './journal.ts'
import type { Scope } from './scope.ts'
import type { Callable, Value } from './value.ts'
import type { Watch } from './watch.ts'

/** The one evaluation under way. Its parts call each other through it, for they need each other in a ring. */
export interface Machine {
  readonly program: Program
  readonly watch: Watch
  /** What is known here and now; `never` where no run gets to. */
  facts: Facts
  journal: Journal | undefined
  /** Where what is thrown is caught: undefined where nobody does. */
  caught: Value[] | undefined
  /** Expressions evaluated, and how many may be before the rest is left: `partly`. */
  steps: number
  limit: number
  isCut: boolean
  readonly stack: Function[]
  /** Functions with the scopes they were made in: a wrapper makes one for each tool. */
  readonly closures: Map<Function, Callable[]>
  readonly exports: Map<Module, Map<string, Value>>
  readonly scopes: Map<Module, Scope>
  /** Files that were not followed to their end. */
  readonly partly: Set<string>
  /** Handlers: not run when they are registered, but as the entries they are. */
  readonly remembered: Remembered
  readonly handlers: ReadonlySet<Function>
  /** While an entry runs: what its dispatcher asks, and the answer. */
  branch: { readonly text: string; readonly name: string } | undefined
  restrained: ReadonlySet<string>
  /** While a tool of a dispatcher runs: what `params.name` is. */
  toolName: string | undefined
  readonly evaluate: (expression: Expression, scope: Scope) => Value
  readonly execute: (statements: readonly Statement[], scope: Scope) => void
  readonly bind: (target: Pattern, value: Value, scope: Scope, isNew: boolean) => void
  readonly call: (callable: Callable, args: Arguments, at: Span) => Value
  /** A call, whoever makes it: `names.map(quote)` calls for each. */
  readonly dispatch: (call: Call) => Value
  readonly exportsOf: (module: Module) => Map<string, Value>
}

export interface Arguments {
  readonly plain: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
}

export function plainly(...plain: readonly Value[]): Arguments {
  return { plain, named: NO_NAMES }
}

export const NO_NAMES: ReadonlyMap<string, Value> = new Map()
