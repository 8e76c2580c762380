import type { Span } from '../../core/source.ts'
import type { Function } from '../program.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import {
  richest,
  type Instance,
  type Known,
  type KnownClass,
  type KnownFunction,
  type Scope,
} from './known.ts'
import { basesOf } from './members.ts'

export function callKnown(evaluator: Evaluator, callee: Known, args: readonly Known[], at: Span): Known {
  if (callee.kind === 'function') return evaluator.callFunction(callee, args, at)
  if (callee.kind === 'class') return evaluator.make(callee, args, at)
  if (callee.kind === 'outside' && callee.name === 'super' && callee.of?.kind === 'instance')
    return constructNext(evaluator, callee.of, args, at)
  // What is given to someone else's function is called by it, such as what sets up a server per session.
  for (const arg of args)
    if (arg.kind === 'function' && evaluator.registers(arg.function)) evaluator.callFunction(arg, [], at)
  return { kind: 'outside', name: '()', of: callee, args, at }
}

/** Functions are followed, but not into themselves, and what is called over and over only as long as it is worth it. */
export function createCaller(evaluator: Evaluator): Evaluator['callFunction'] {
  const stack: Function[] = []
  const spent = new Map<Function, number>()
  return (known, args, at) => {
    const { function: called } = known
    const before = evaluator.left()
    const most = evaluator.registers(called) ? MOST_REGISTERING : MOST
    if (stack.length >= DEEPEST || stack.includes(called) || (spent.get(called) ?? 0) > most)
      return unknown(at)
    if (!evaluator.step()) return unknown(at)
    evaluator.followed.add(called)
    stack.push(called)
    const scope: Scope = {
      names: new Map(),
      above: known.scope,
      module: known.scope.module,
      self: known.self,
    }
    bindParameters(evaluator, called, args, scope)
    const returned: Known[] = []
    evaluator.run(called.body, scope, returned)
    stack.pop()
    spent.set(called, (spent.get(called) ?? 0) + before - evaluator.left())
    return richest(returned, at)
  }
}

const DEEPEST = 24
/** Steps in all runs together. */
const MOST = 15_000
const MOST_REGISTERING = 300_000

function bindParameters(evaluator: Evaluator, called: Function, args: readonly Known[], scope: Scope): void {
  for (const [index, param] of called.params.entries()) {
    const { at } = param.target
    const given: Known | undefined = param.isRest
      ? { kind: 'list', items: args.slice(index), isOpen: false, at }
      : args[index]
    const value = given ?? (param.default ? evaluator.evaluate(param.default, scope) : unknown(at))
    evaluator.bind(param.target, value, scope, true)
  }
}

/** An instance: fields of its bases first, then constructors, which may register what the class serves. */
export function makeInstance(
  evaluator: Evaluator,
  known: KnownClass,
  args: readonly Known[],
  at: Span,
): Known {
  const made: Instance = { kind: 'instance', of: known, members: new Map(), at }
  if (!evaluator.step()) return made
  const bases = [...basesOf(evaluator, known)]
  for (const { of, scope } of bases.toReversed())
    for (const { name, value } of of.fields)
      if (value) made.members.set(name, evaluator.evaluate(value, { ...scope, self: made }))
  const constructors = bases.flatMap(({ of, scope }): KnownFunction[] => {
    const found = of.methods.find(({ name }) => name === 'constructor')
    return found
      ? [{ kind: 'function', function: found, scope: { ...scope, self: made }, self: made, at }]
      : []
  })
  waiting.set(made, constructors)
  constructNext(evaluator, made, args, at)
  return made
}

/** Constructors still to run: the class's own first, and each calls the next by `super(…)`. */
const waiting = new WeakMap<Instance, KnownFunction[]>()

function constructNext(evaluator: Evaluator, made: Instance, args: readonly Known[], at: Span): Known {
  const next = waiting.get(made)?.shift()
  if (next) evaluator.callFunction(next, args, at)
  return made
}
