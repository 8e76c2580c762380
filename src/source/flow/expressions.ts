import type { Expression, Function } from '../program.ts'
import { both, either, NEVER, NOTHING, whereAsked, type Facts, opposite, truthOf } from './facts.ts'
import { binaryOf } from './binary.ts'
import { callOf } from './calls.ts'
import { branches } from './journal.ts'
import { join } from './join.ts'
import type { Machine } from './machine.ts'
import { elementOf, indexOf, memberOf } from './member.ts'
import { madeOf } from './nodes.ts'
import { oneOf } from './outcome.ts'
import { holderOf, scopeIn, type Scope } from './scope.ts'
import { settled } from './settle.ts'
import { textOf } from './text.ts'
import { yielded } from './yielded.ts'
import { externalOf, literalOf, REST, thingsOf, UNKNOWN, type Value, valueOf } from './value.ts'
import { asText } from '../safe/written.ts'
import { whenEmpty } from '../safe/size.ts'
import { checkTaggedText } from '../sinks/check.ts'

export function evaluate(machine: Machine, expression: Expression, scope: Scope): Value {
  machine.steps += 1
  if (machine.steps > machine.limit) {
    machine.isCut = true
    return UNKNOWN
  }
  const told = machine.branch && answered(machine, expression, scope)
  return told ?? valueIn(machine, expression, scope)
}

/** While one tool of a dispatcher runs, what the dispatcher asks has its name. */
function answered(machine: Machine, expression: Expression, scope: Scope): Value | undefined {
  if ((expression.kind !== 'name' && expression.kind !== 'member') || machine.branch === undefined)
    return undefined
  const { text, name } = machine.branch
  const { start, end } = expression.at
  if (end - start !== text.length || !scope.module.text.startsWith(text, start)) return undefined
  // What has the same name in a function that is only called from there is something else.
  for (let at: Scope | undefined = scope; at; at = at.above)
    if (at.frame.function && machine.handlers.has(at.frame.function)) return literalOf(name)
  return undefined
}

function valueIn(machine: Machine, expression: Expression, scope: Scope): Value {
  const at = expression.at
  switch (expression.kind) {
    case 'literal':
      return literalOf(expression.value)
    case 'name':
      return named(expression.name, scope)
    case 'member':
      return memberOf(machine, machine.evaluate(expression.of, scope), expression.name, at)
    case 'index': {
      const of = machine.evaluate(expression.of, scope)
      return indexOf(machine, of, machine.evaluate(expression.index, scope), at)
    }
    case 'call':
      return callOf(machine, expression, scope)
    case 'text':
      return taggedOrText(machine, expression, scope)
    case 'binary':
      return isLazy(expression.operator)
        ? lazy(machine, expression, scope)
        : eager(machine, expression, scope)
    case 'unary': {
      const of = machine.evaluate(expression.of, scope)
      if (expression.operator.startsWith('yield')) return yielded(machine, expression.operator, of, scope)
      return unary(expression.operator, of)
    }
    case 'object':
      return objectOf(machine, expression, scope)
    case 'list':
      return list(machine, expression.items, scope)
    case 'spread':
      return machine.evaluate(expression.of, scope)
    case 'function':
      return closureOf(machine, expression.function, scope)
    case 'class':
      return valueOf({
        callables: [{ kind: 'class', class: { class: expression.class, scope, module: scope.module } }],
      })
    case 'choice':
      return choice(machine, expression, scope)
    case 'pattern':
      return valueOf({ pattern: { source: expression.source, flags: expression.flags } })
    case 'assign': {
      const value = machine.evaluate(expression.value, scope)
      const isPlain = expression.operator === '='
      const before =
        isPlain || expression.target.kind === 'members' ? undefined : current(machine, expression, scope)
      const sum =
        before === undefined
          ? value
          : expression.operator === '+='
            ? textOf([before, value], at)
            : /^(?:\|\||&&|\?\?)=$/.test(expression.operator)
              ? join(before, value)
              : UNKNOWN
      machine.bind(expression.target, sum, scope, false)
      return sum
    }
    case 'await':
      return machine.evaluate(expression.of, scope)
    case 'each':
      return each(machine, expression, scope)
    case 'other':
      break
  }
  return madeOf(
    expression.parts.map((part) => machine.evaluate(part, scope)),
    { what: 'part of an expression', at },
  )
}

function named(name: string, scope: Scope): Value {
  if (name === 'this') return scope.frame.self ?? UNKNOWN
  const holder = holderOf(scope, name)
  if (holder) return holder.get(name) ?? UNKNOWN
  if (name === 'undefined') return literalOf(null)
  return externalOf(name === 'globalThis' || name === 'window' ? '' : name)
}

function current(
  machine: Machine,
  { target }: Expression & { kind: 'assign' },
  scope: Scope,
): Value | undefined {
  if (target.kind === 'name') return named(target.name, scope)
  return target.kind === 'place' ? machine.evaluate(target.place, scope) : undefined
}

function taggedOrText(machine: Machine, expression: Expression & { kind: 'text' }, scope: Scope): Value {
  const parts = expression.parts.map((part) => machine.evaluate(part, scope))
  if (expression.tag === undefined) {
    const isPython = scope.module.language === 'python'
    return textOf(isPython ? parts : parts.map((part) => asText(machine, part)), expression.at)
  }
  const tag = machine.evaluate(expression.tag, scope)
  return checkTaggedText(machine, tag, parts, expression.at)
}

const isLazy = (operator: string): boolean => operator === '&&' || operator === '||' || operator === '??'

function lazy(
  machine: Machine,
  { operator, left, right }: Expression & { kind: 'binary' },
  scope: Scope,
): Value {
  const first = machine.evaluate(left, scope)
  const one = truthOf(first)
  const isAnd = operator === '&&'
  const start = machine.facts
  const when = isAnd ? one.yes : operator === '||' ? one.no : start
  if (operator !== '??' && when === NEVER) return first
  if (operator !== '??') machine.facts = both(start, when)
  const second = machine.evaluate(right, scope)
  const stops = machine.facts === NEVER
  machine.facts = stops ? both(start, isAnd ? one.no : one.yes) : start
  if (operator === '??')
    return first.literal !== undefined && first.literal !== null ? first : join(second, first)
  const two = truthOf(second)
  const isSetting = first.node === undefined && one.yes === NOTHING && one.no === NOTHING
  const ask = (sum: Facts, checked: Facts): Facts => (isSetting ? whereAsked(sum, checked) : sum)
  const truth = isAnd
    ? { yes: both(one.yes, two.yes), no: ask(either(one.no, both(one.yes, two.no)), two.no) }
    : { yes: ask(either(one.yes, both(one.no, two.yes)), two.yes), no: both(one.no, two.no) }
  // `a && b` is b or something empty.
  const value =
    isAnd && first.literal === undefined
      ? first.node && !second.node
        ? join(first, second)
        : second
      : join(first, second)
  return { ...value, literal: isAnd ? undefined : value.literal, truth }
}

function eager(
  machine: Machine,
  { operator, left, right, at }: Expression & { kind: 'binary' },
  scope: Scope,
): Value {
  const one = machine.evaluate(left, scope)
  const two = machine.evaluate(right, scope)
  return binaryOf(machine, operator, one, two, at)
}

function unary(operator: string, of: Value): Value {
  if (operator === '!' || operator === 'not') {
    const literal = of.literal === undefined ? undefined : !of.literal
    return valueOf({ literal, truth: opposite(truthOf(of)) })
  }
  if (operator === '-' && typeof of.literal === 'number') return literalOf(-of.literal)
  if (operator === 'typeof') return valueOf({ external: { path: '!typeof', args: [of], of: undefined } })
  return operator === '*' || operator === '**' ? of : UNKNOWN
}

function objectOf(machine: Machine, { members, at }: Expression & { kind: 'object' }, scope: Scope): Value {
  const object = thingsOf(false)
  const spread: Value[] = []
  for (const { key, value } of members) {
    const one = machine.evaluate(value, scope)
    if (key !== undefined) object.fields.set(key, one)
    else if (value.kind === 'spread') {
      for (const [name, field] of one.object?.fields ?? []) object.fields.set(name, field)
      spread.push(one)
    } else object.fields.set(REST, one)
  }
  const nodes = spread.flatMap(({ node }) => node ?? [])
  void at
  return valueOf({ object, node: nodes[0] })
}

export function list(machine: Machine, items: readonly Expression[], scope: Scope): Value {
  const object = thingsOf(true)
  let isCounted = true
  for (const [index, item] of items.entries()) {
    const value = machine.evaluate(item, scope)
    if (item.kind === 'spread') {
      const known = value.object?.isList ? [...value.object.fields] : undefined
      if (known && isCounted && !known.some(([key]) => key === REST) && index === items.length - 1)
        for (const [key, one] of known) object.fields.set(String(index + Number(key)), one)
      else {
        isCounted = false
        add(object.fields, elementOf(value, item.at))
      }
    } else if (isCounted) object.fields.set(String(index), value)
    else add(object.fields, value)
  }
  return valueOf({ object })
}

function add(fields: Map<string, Value>, value: Value): void {
  const rest = fields.get(REST)
  fields.set(REST, rest ? join(rest, value) : value)
}

const MOST_CLOSURES = 200

export function closureOf(machine: Machine, made: Function, scope: Scope): Value {
  const callable = {
    kind: 'closure',
    function: made,
    scope,
    module: scope.module,
    self: scope.frame.self,
  } as const
  const known = machine.closures.get(made)
  if (known === undefined) machine.closures.set(made, [callable])
  else if (known.length < MOST_CLOSURES) known.push(callable)
  return valueOf({ callables: [callable] })
}

function choice(machine: Machine, expression: Expression & { kind: 'choice' }, scope: Scope): Value {
  const truth = truthOf(machine.evaluate(expression.test, scope))
  const found: { value: Value; facts: Facts }[] = []
  const take = (value: Value): void => void found.push({ value, facts: machine.facts })
  branches(machine, [
    { when: truth.yes, run: () => take(machine.evaluate(expression.then, scope)) },
    { when: truth.no, run: () => take(machine.evaluate(expression.else, scope)) },
  ])
  const [first] = found
  return first === undefined ? UNKNOWN : found.length === 1 ? first.value : oneOf(found)
}

function each(machine: Machine, expression: Expression & { kind: 'each' }, scope: Scope): Value {
  const inner = scopeIn(scope, scope.module, scope.frame)
  const start = machine.facts
  const of = machine.evaluate(expression.of, scope)
  machine.bind(expression.target, elementOf(of, expression.at), inner, true)
  let failed: Facts = NEVER
  for (const test of expression.tests) {
    const { yes, no } = truthOf(machine.evaluate(test, inner))
    failed = either(failed, no)
    machine.facts = both(machine.facts, yes)
  }
  const every = machine.evaluate(expression.value, inner)
  const isPicking = expression.tests.length > 0
  const value = isPicking ? settled(every, machine.facts) : every
  if (isPicking) machine.watch.picked(of, sourceOf(expression.of, scope), expression.at)
  machine.facts = start
  const object = thingsOf(true)
  object.fields.set(REST, value)
  return valueOf({ object, truth: value.truth ?? (isPicking ? whenEmpty(failed) : undefined) })
}

function sourceOf({ at }: Expression, { module }: Scope): string {
  return module.text.slice(at.start, Math.min(at.end, at.start + 60))
}
