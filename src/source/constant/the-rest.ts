import type { Function, Module, Statement } from '../program.ts'
import { partsOf, type Part } from '../walk.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Scope } from './known.ts'
import { isOfSdk } from './of-sdk.ts'
import { hoist } from './statements.ts'

/** What registers something and was called by nobody is followed as if someone called it: packages export such functions. */
export function followTheRest(
  evaluator: Evaluator,
  modules: readonly Module[],
  registering: ReadonlySet<Function>,
): void {
  for (const module of modules) followIn(evaluator, module.body, evaluator.scopeOf(module), registering)
  // A function inside one that was not followed, or made where nothing led.
  for (const module of modules) {
    const scope = evaluator.scopeOf(module)
    for (const inner of functionsIn(module)) {
      if (!registering.has(inner) || evaluator.followed.has(inner)) continue
      evaluator.callFunction(
        { kind: 'function', function: inner, scope, self: undefined, at: inner.at },
        [],
        inner.at,
      )
    }
  }
}

function followIn(
  evaluator: Evaluator,
  statements: readonly Statement[],
  scope: Scope,
  registering: ReadonlySet<Function>,
): void {
  hoist(
    statements
      .filter(({ kind }) => kind === 'function' || kind === 'class')
      .filter((one) => !isBound(one, scope)),
    scope,
  )
  for (const known of scope.names.values()) {
    if (
      known.kind === 'function' &&
      registering.has(known.function) &&
      !evaluator.followed.has(known.function)
    )
      evaluator.callFunction(known, [], known.at)
    if (known.kind !== 'class' || isOfSdk(known.class.methods)) continue
    const waiting = known.class.methods.filter(
      (method) => registering.has(method) && !evaluator.followed.has(method),
    )
    if (waiting.length === 0) continue
    const made = evaluator.make(known, [], known.at)
    for (const method of waiting)
      if (!evaluator.followed.has(method) && method.name !== undefined)
        evaluator.call(evaluator.member(made, method.name, known.at), [unknown(known.at)], known.at)
  }
}

function isBound(statement: Statement, scope: Scope): boolean {
  const name =
    statement.kind === 'function'
      ? statement.function.name
      : statement.kind === 'class'
        ? statement.class.name
        : undefined
  return name === undefined || scope.names.has(name)
}

function functionsIn(module: Module): readonly Function[] {
  const found: Function[] = []
  const open: Part[] = [module]
  for (let part = open.pop(); part; part = open.pop()) {
    if ('methods' in part && isOfSdk(part.methods)) continue
    if ('params' in part) found.push(part)
    for (const one of partsOf(part)) open.push(one)
  }
  return found.toReversed()
}
