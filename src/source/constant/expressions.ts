import type { Expression } from '../program.ts'
import { evaluateCall } from './calls.ts'
import { unknown, type Evaluator } from './evaluator.ts'
import { mergeInto, richest, type Known, type KnownObject, type Scope } from './known.ts'

export function evaluateExpression(evaluator: Evaluator, expression: Expression, scope: Scope): Known {
  const { at } = expression
  const value = (inside: Expression): Known => evaluator.evaluate(inside, scope)
  switch (expression.kind) {
    case 'literal':
      return { kind: 'literal', value: expression.value, at }
    case 'pattern':
      return { kind: 'outside', name: `/${expression.source}/`, of: undefined, args: undefined, at }
    case 'name':
      return nameIn(expression.name, scope, at)
    case 'member':
      return evaluator.member(value(expression.of), expression.name, at)
    case 'index': {
      const index = value(expression.index)
      const of = value(expression.of)
      return index.kind === 'literal' ? evaluator.member(of, String(index.value), at) : unknown(at)
    }
    case 'call':
      return evaluateCall(evaluator, expression, scope)
    case 'text':
      return joined(expression.tag ? [] : expression.parts.map(value), at)
    case 'binary':
      return binary(evaluator, expression, scope)
    case 'object':
      return object(evaluator, expression, scope)
    case 'list':
      return list(evaluator, expression.items, scope, at)
    case 'function':
      return { kind: 'function', function: expression.function, scope, self: scope.self, at }
    case 'class':
      return { kind: 'class', class: expression.class, scope, statics: new Map(), at }
    case 'choice': {
      const test = value(expression.test)
      if (test.kind === 'literal') return value(test.value ? expression.then : expression.else)
      return richest([value(expression.then), value(expression.else)], at)
    }
    case 'assign': {
      const given = value(expression.value)
      evaluator.bind(expression.target, given, scope, false)
      return given
    }
    case 'await':
    case 'spread':
      return value(expression.of)
    case 'unary': {
      const of = value(expression.of)
      return expression.operator === '!' && of.kind === 'literal'
        ? { kind: 'literal', value: !of.value, at }
        : unknown(at)
    }
    case 'other': {
      const parts = expression.parts.map(value)
      return parts.at(-1) ?? unknown(at)
    }
    case 'each':
      break
  }
  return unknown(at)
}

function nameIn(name: string, scope: Scope, at: Known['at']): Known {
  if (name === 'this') return scope.self ?? unknown(at)
  for (let here: Scope | undefined = scope; here; here = here.above) {
    const found = here.names.get(name)
    if (found) return found
  }
  return { kind: 'outside', name, of: undefined, args: undefined, at }
}

function binary(
  evaluator: Evaluator,
  expression: Extract<Expression, { kind: 'binary' }>,
  scope: Scope,
): Known {
  const { operator, at } = expression
  const left = evaluator.evaluate(expression.left, scope)
  const right = evaluator.evaluate(expression.right, scope)
  if (operator === '+') return joined([left, right], at)
  if (operator === '||' || operator === '??') return richest([left, right], at)
  if (operator === '&&') return right
  if (left.kind !== 'literal' || right.kind !== 'literal') return unknown(at)
  if (operator === '===' || operator === '==')
    return { kind: 'literal', value: left.value === right.value, at }
  if (operator === '!==' || operator === '!=')
    return { kind: 'literal', value: left.value !== right.value, at }
  return unknown(at)
}

function joined(parts: readonly Known[], at: Known['at']): Known {
  let text = ''
  for (const part of parts) {
    if (part.kind !== 'literal') return { kind: 'text', at }
    text += String(part.value)
  }
  const numbers = parts.every((part) => part.kind === 'literal' && typeof part.value === 'number')
  return parts.length === 0 || numbers || text.length > LONGEST
    ? { kind: 'text', at }
    : { kind: 'literal', value: text, at }
}

const LONGEST = 200_000

function object(
  evaluator: Evaluator,
  expression: Extract<Expression, { kind: 'object' }>,
  scope: Scope,
): Known {
  const made: KnownObject = { kind: 'object', members: new Map(), isOpen: false, at: expression.at }
  for (const { key, value } of expression.members) {
    const known = evaluator.evaluate(value, scope)
    if (key !== undefined) made.members.set(key, known)
    else if (value.kind === 'spread') mergeInto(made, known)
    else made.isOpen = true
  }
  return made
}

function list(evaluator: Evaluator, items: readonly Expression[], scope: Scope, at: Known['at']): Known {
  const known: Known[] = []
  let isOpen = false
  for (const item of items) {
    const value = evaluator.evaluate(item, scope)
    if (item.kind !== 'spread') known.push(value)
    else if (value.kind === 'list') {
      known.push(...value.items)
      isOpen ||= value.isOpen
    } else isOpen ||= value.kind !== 'literal'
  }
  return { kind: 'list', items: known, isOpen, at }
}
