import type { Span } from '../../core/source.ts'
import type { Module } from '../program.ts'
import type { Program } from '../scope.ts'
import { bindPattern } from './bind.ts'
import { unknown, type Evaluator, type MetCall } from './evaluator.ts'
import { evaluateExpression } from './expressions.ts'
import { callKnown, createCaller, makeInstance } from './functions.ts'
import type { Known, Scope } from './known.ts'
import { everythingIn } from './everything.ts'
import { memberOf } from './members.ts'
import { createModules } from './modules.ts'
import { findRegistering } from './registering.ts'
import { runStatements } from './statements.ts'
import { followTheRest } from './the-rest.ts'

/**
 * Follows a program of JavaScript from its modules on, with what is the same in every run, to meet the calls that register
 * something, whatever wrappers, loops and tables lead to them. Nothing is executed; work is bounded.
 */
export function followProgram(
  program: Program,
  names: ReadonlySet<string>,
  alsoMet: ReadonlySet<string>,
  meet: (call: MetCall, evaluator: Evaluator) => boolean,
): { readonly evaluator: Evaluator; readonly isCut: boolean } {
  const own = program.modules.filter(({ language }) => language !== 'python')
  const registering = findRegistering(own, names)
  let left = BASE + own.reduce((sum, { text }) => sum + text.length, 0) / 4
  let depth = 0
  const evaluator: Evaluator = {
    program,
    evaluate: (expression, scope) => {
      if (left <= 0 || depth > DEEPEST) return unknown(expression.at)
      left--
      depth++
      const value = evaluateExpression(evaluator, expression, scope)
      depth--
      return value
    },
    run: (statements, scope, returned) => runStatements(evaluator, statements, scope, returned),
    bind: (pattern, value, scope, isNew) => bindPattern(evaluator, pattern, value, scope, isNew),
    member: (of, name, at) => memberOf(evaluator, of, name, at),
    call: (callee, args, at) => callKnown(evaluator, callee, args, at),
    callFunction: (known, args, at) => caller(known, args, at),
    make: (known, args, at) => makeInstance(evaluator, known, args, at),
    exported: (module, name, at) => modules.exported(module, name, at),
    everything: (module, at) => everythingIn(evaluator, module, at),
    scopeOf: (module) => modules.scopeOf(module),
    meet: (call) => (names.has(call.name) || alsoMet.has(call.name)) && meet(call, evaluator),
    followed: new Set(),
    registers: (known) => registering.has(known),
    step: () => left-- > 0,
    left: () => left,
  }
  const caller = createCaller(evaluator)
  const modules: {
    readonly exported: (module: Module, name: string, at: Span) => Known
    readonly scopeOf: (module: Module) => Scope
  } = createModules(evaluator, (module) => isWorthRunning(module, names))
  for (const module of own) modules.scopeOf(module)
  followTheRest(evaluator, own, registering)
  return { evaluator, isCut: left <= 0 }
}

const BASE = 300_000
/** Calls inside calls inside arguments: far from the end of the stack. */
const DEEPEST = 700
/** Large files that register nothing are libraries in a bundle: what they define is there, what they run when loaded is not followed. */
function isWorthRunning({ text }: Module, names: ReadonlySet<string>): boolean {
  if (text.length < LARGE) return true
  for (const name of names) if (text.includes(`.${name}(`)) return true
  return false
}

const LARGE = 400_000
