import type { Span } from '../../core/source.ts'
import type { Expression } from '../program.ts'
import { builtin } from '../safe/methods.ts'
import { model } from '../safe/models.ts'
import { checkCall } from '../sinks/check.ts'
import { givesPrincipal, isPrincipal, PRINCIPAL } from '../shapes/principal.ts'
import { lookedAt } from './facts.ts'
import { INNER, kinds } from './kinds.ts'
import { write } from './journal.ts'
import { joinAll } from './join.ts'
import { type Arguments, type Machine, NO_NAMES } from './machine.ts'
import { baseOf, elementOf, memberOf, pathTo } from './member.ts'
import { madeOf } from './nodes.ts'
import type { Scope } from './scope.ts'
import { type Callable, externalOf, REST, thingsOf, UNKNOWN, type Value, valueOf } from './value.ts'

/** A call with everything about it that rules ask. */
export interface Call {
  /** `child_process.exec`, `pg.Pool().query`, `?.query`. */
  readonly path: string
  /** The last word of the path. */
  readonly name: string
  readonly receiver: Value | undefined
  readonly called: Value
  readonly plain: readonly Value[]
  readonly named: ReadonlyMap<string, Value>
  readonly isNew: boolean
  readonly at: Span
  readonly text: string
  readonly language: string
}

export function callOf(machine: Machine, expression: Expression & { kind: 'call' }, scope: Scope): Value {
  const { callee, at } = expression
  const receiver = callee.kind === 'member' ? machine.evaluate(callee.of, scope) : undefined
  const called =
    callee.kind === 'member' && receiver
      ? memberOf(machine, receiver, callee.name, callee.at)
      : machine.evaluate(callee, scope)
  const given = argumentsOf(machine, expression, scope)
  if (callee.kind === 'name' && callee.name === 'super') return construct(machine, given, scope, at)
  if (callee.kind === 'name' && (callee.name === 'import' || callee.name === 'require')) {
    const known = importedBy(machine, given.plain[0], scope)
    if (known) return known
  }
  const name = callee.kind === 'member' ? callee.name : callee.kind === 'name' ? callee.name : ''
  if (receiver && receiver.callables.length > 0 && BOUND.has(name)) {
    if (name === 'bind') return receiver
    const plain = name === 'call' ? given.plain.slice(1) : listed(given.plain[1], at)
    return dispatch(machine, {
      ...callWith(receiver, name, undefined, { plain, named: given.named }, expression, scope),
    })
  }
  if (receiver && BOUND.has(name) && receiver.external && !receiver.external.path.startsWith('?')) {
    if (name === 'bind') return receiver
    const plain = name === 'call' ? given.plain.slice(1) : listed(given.plain[1], at)
    return dispatch(
      machine,
      callWith(
        receiver,
        lastOf(receiver.external.path),
        undefined,
        { plain, named: given.named },
        expression,
        scope,
      ),
    )
  }
  return dispatch(machine, callWith(called, name, receiver, given, expression, scope))
}

const BOUND = new Set(['bind', 'call', 'apply'])

function callWith(
  called: Value,
  name: string,
  receiver: Value | undefined,
  given: Arguments,
  { callee, isNew, at }: Expression & { kind: 'call' },
  { module }: Scope,
): Call {
  const path = called.external?.path ?? (receiver ? `?.${name}` : '?')
  return {
    path,
    name: called.external && !receiver ? lastOf(path) : name,
    receiver,
    called,
    plain: given.plain,
    named: given.named,
    isNew,
    at,
    // Few ask.
    get text() {
      return module.text
        .slice(callee.at.start, Math.min(callee.at.end, callee.at.start + 60))
        .replace(/\s+/g, ' ')
    },
    language: module.language,
  }
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

function argumentsOf(
  machine: Machine,
  { args, keywords }: Expression & { kind: 'call' },
  scope: Scope,
): Arguments {
  const plain: Value[] = []
  for (const arg of args) {
    const value = machine.evaluate(arg, scope)
    if (arg.kind !== 'spread') plain.push(value)
    else if (value.object?.isList && !value.object.fields.has(REST))
      plain.push(...value.object.fields.values())
    else plain.push(elementOf(value, arg.at))
  }
  if (keywords.length === 0) return { plain, named: NO_NAMES }
  const named = new Map<string, Value>()
  for (const { name, value } of keywords) named.set(name, machine.evaluate(value, scope))
  return { plain, named }
}

function listed(value: Value | undefined, at: Span): readonly Value[] {
  if (value === undefined) return []
  return value.object?.isList && !value.object.fields.has(REST)
    ? [...value.object.fields.values()]
    : [elementOf(value, at)]
}

export function dispatch(machine: Machine, call: Call): Value {
  const { called, at } = call
  if (called.callables.length > 0) {
    machine.watch.handed(call)
    const results = called.callables.slice(0, 4).map((callable) => machine.call(callable, call, at))
    const value = joinAll(results)
    return givesPrincipal(call.name) && !isPrincipal(value) ? { ...value, external: PRINCIPAL } : value
  }
  machine.watch.called(call)
  const checked = checkCall(machine, call)
  return checked ?? model(machine, call) ?? builtin(machine, call) ?? unknownCall(machine, call)
}

/** Whatever it is: what it is given as a function it may call; what it gives may be made of what it was given. */
function unknownCall(machine: Machine, call: Call): Value {
  const { path, receiver, at, plain, named } = call
  const given = named.size === 0 ? plain : [...plain, ...named.values()]
  runCallbacks(machine, given, receiver, at)
  if (named.size > 0 && ANSWERS.test(call.name)) return answerOf(named)
  const isOfModule = !path.includes('()') && !path.startsWith('?') && !path.startsWith('!')
  const from = receiver?.node ? [receiver, ...given] : isOfModule ? given : []
  const made = madeOf(from.filter(isOutward), { what: `${call.name}(…)`, at, strips: LEAVES })
  const address = given.find(({ node }) => node?.form === 'address')?.node
  return valueOf({
    node: made.node,
    truth: address && lookedAt(address),
    external: {
      path: pathTo(path, '()').replace('.()', '()'),
      args: named.size > 0 ? [...plain.slice(0, 6), answerOf(named)] : plain.slice(0, 6),
      of: call.called.external,
    },
  })
}

/** `TextContent(type='text', text=text)`: holds what it is given. */
const ANSWERS = /(?:Content|Result|Contents|PromptMessage|EmbeddedResource)$/

function answerOf(named: Call['named']): Value {
  const object = thingsOf(false)
  for (const [name, value] of named) object.fields.set(name, value)
  return valueOf({ object })
}

/** A token given to a client is not in all that the client gives. */
const LEAVES = kinds('result', 'log')

/** A secret that is handed to someone does not come back out of everything he says. */
export function isOutward({ node }: Value): boolean {
  return !(node?.source && INNER.has(node.source.kind))
}

function runCallbacks(
  machine: Machine,
  given: readonly Value[],
  receiver: Value | undefined,
  at: Span,
): void {
  for (const { callables, object } of given) {
    for (const callable of callables) callBack(machine, callable, receiver, at)
    if (object === undefined || object.fields.size > 24) continue
    for (const value of object.fields.values())
      for (const callable of value.callables) callBack(machine, callable, receiver, at)
  }
}

function callBack(machine: Machine, callable: Callable, receiver: Value | undefined, at: Span): void {
  if (callable.kind !== 'closure' || machine.handlers.has(callable.function)) return
  if (machine.stack.includes(callable.function)) return
  const { facts } = machine
  const given = receiver?.node
    ? [UNKNOWN, madeOf([receiver].filter(isOutward), { what: 'callback', at })]
    : []
  machine.call(callable, { plain: given, named: new Map() }, at)
  machine.facts = facts
}

function construct(machine: Machine, given: Arguments, scope: Scope, at: Span): Value {
  const self = scope.frame.self
  const of = self?.object?.of
  if (self === undefined || of === undefined) return UNKNOWN
  for (
    let base = baseOf(machine, of), depth = 0;
    base && depth < 6;
    base = baseOf(machine, base), depth += 1
  ) {
    const made = base.class.methods.find(({ name }) => name === 'constructor')
    if (!made || machine.stack.includes(made)) continue
    machine.call({ kind: 'closure', function: made, scope: base.scope, module: base.module, self }, given, at)
    return UNKNOWN
  }
  // `super(message)` of an error.
  const [message] = given.plain
  if (message && self.external?.path.endsWith('Error()'))
    write(machine, self.object!.fields, 'message', message)
  return UNKNOWN
}

function importedBy(machine: Machine, from: Value | undefined, scope: Scope): Value | undefined {
  if (typeof from?.literal !== 'string') return undefined
  const module = machine.program.moduleOf(scope.module, from.literal)
  if (module) return valueOf({ object: { isList: false, fields: machine.exportsOf(module), of: undefined } })
  return externalOf(moduleNamed(from.literal))
}

export function moduleNamed(from: string): string {
  const name = from.startsWith('node:') ? from.slice(5) : from
  return name === 'fs/promises' ? 'fs.promises' : name === 'dns/promises' ? 'dns.promises' : name
}
