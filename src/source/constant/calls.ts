import type { Expression } from '../program.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import type { Known, Scope } from './known.ts'
import { jsonImported } from './json-files.ts'
import { callNative } from './natives.ts'

/** A call is met by those who look for registrations, then followed where its function is in the tree. */
export function evaluateCall(
  evaluator: Evaluator,
  expression: Extract<Expression, { kind: 'call' }>,
  scope: Scope,
): Known {
  const { callee, at } = expression
  const on = callee.kind === 'member' ? evaluator.evaluate(callee.of, scope) : undefined
  const name = callee.kind === 'member' || callee.kind === 'name' ? callee.name : ''
  const called =
    callee.kind === 'member' && on
      ? evaluator.member(on, callee.name, callee.at)
      : callee.kind === 'name' && callee.name === 'super'
        ? superOf(scope, at)
        : evaluator.evaluate(callee, scope)
  const args = argsOf(evaluator, expression.args, scope)
  const asked = name === 'require' || name === 'import' ? moduleNamed(evaluator, args, scope, at) : undefined
  if (asked) return asked
  const own = called.kind === 'function' ? called.function : undefined
  // A wrapper is followed: the registration is in it.
  if (
    !(own && evaluator.registers(own)) &&
    evaluator.meet({ name, on, args, expression, module: scope.module })
  )
    return { kind: 'outside', name, of: on, args, at }
  if (expression.isNew) return made(evaluator, called, args, at)
  const native = on && callNative(evaluator, on, name, args, at)
  return native ?? evaluator.call(called, args, at)
}

function argsOf(evaluator: Evaluator, given: readonly Expression[], scope: Scope): readonly Known[] {
  return given.flatMap((arg): readonly Known[] => {
    const value = evaluator.evaluate(arg, scope)
    if (arg.kind !== 'spread') return [value]
    return value.kind === 'list' ? value.items : [unknown(arg.at)]
  })
}

function made(evaluator: Evaluator, called: Known, args: readonly Known[], at: Known['at']): Known {
  if (called.kind === 'class') return evaluator.make(called, args, at)
  if (called.kind === 'outside' && called.of === undefined) {
    const [first] = args
    if (called.name === 'Map' || called.name === 'Set') return collectionOf(called.name, first, at)
  }
  return { kind: 'outside', name: 'new', of: called, args, at }
}

/** A `Map` is an object of its entries, a `Set` is a list. */
function collectionOf(name: string, first: Known | undefined, at: Known['at']): Known {
  const items = first?.kind === 'list' ? first.items : []
  const isOpen = first !== undefined && first.kind !== 'list' && first.kind !== 'literal'
  if (name === 'Set') return { kind: 'list', items: [...items], isOpen, at }
  const members = new Map<string, Known>()
  for (const item of items) {
    const [key, value] = item.kind === 'list' ? item.items : []
    if (key?.kind === 'literal' && value) members.set(String(key.value), value)
  }
  return { kind: 'object', members, isOpen: isOpen || members.size < items.length, at }
}

function superOf({ self }: Scope, at: Known['at']): Known {
  return { kind: 'outside', name: 'super', of: self, args: undefined, at }
}

function moduleNamed(
  evaluator: Evaluator,
  args: readonly Known[],
  scope: Scope,
  at: Known['at'],
): Known | undefined {
  const [from] = args
  if (from?.kind !== 'literal' || typeof from.value !== 'string') return undefined
  const module = evaluator.program.moduleOf(scope.module, from.value)
  const json = module ? undefined : jsonImported(evaluator.program, from.value, at)
  if (json) return json
  return module
    ? { kind: 'module', module, at }
    : { kind: 'outside', name: `${from.value}#*`, of: undefined, args: undefined, at }
}
