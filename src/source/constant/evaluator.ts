import type { Span } from '../../core/source.ts'
import type { Expression, Function, Module, Pattern, Statement } from '../program.ts'
import type { Program } from '../scope.ts'
import type { Known, KnownClass, KnownFunction, Scope } from './known.ts'

/** A call as it is met: what registrations are recognised by. */
export interface MetCall {
  readonly name: string
  /** What it is called on; undefined: a plain call. */
  readonly on: Known | undefined
  readonly args: readonly Known[]
  readonly expression: Extract<Expression, { kind: 'call' }>
  readonly module: Module
}

/** The parts of the evaluation know each other through this. */
export interface Evaluator {
  readonly program: Program
  readonly evaluate: (expression: Expression, scope: Scope) => Known
  readonly run: (statements: readonly Statement[], scope: Scope, returned: Known[]) => boolean
  readonly bind: (pattern: Pattern, value: Known, scope: Scope, isNew: boolean) => void
  readonly member: (of: Known, name: string, at: Span) => Known
  readonly call: (callee: Known, args: readonly Known[], at: Span) => Known
  readonly callFunction: (known: KnownFunction, args: readonly Known[], at: Span) => Known
  readonly make: (known: KnownClass, args: readonly Known[], at: Span) => Known
  readonly exported: (module: Module, name: string, at: Span) => Known
  /** All exports of a module, as an object. */
  readonly everything: (module: Module, at: Span) => Known
  readonly scopeOf: (module: Module) => Scope
  /** True: it is a registration and was taken; nobody need look into what is called. */
  readonly meet: (call: MetCall) => boolean
  /** Functions that were followed, so that what nobody calls can be followed in the end. */
  readonly followed: Set<Function>
  /** Functions of this program that register something, by themselves or through others. */
  readonly registers: (known: Function) => boolean
  /** False: enough was done. */
  readonly step: () => boolean
  /** How many steps may still be taken. */
  readonly left: () => number
}

export function unknown(at: Span): Known {
  return { kind: 'unknown', at }
}
