import type { Class, Expression, Function, Module, Pattern, Statement } from './program.ts'

export type Part = Module | Statement | Expression | Function | Class | Pattern

/** What stands directly in a part of a program, whatever it is: for who looks for something anywhere. */
export function partsOf(part: Part): readonly Part[] {
  if (!('kind' in part))
    return 'params' in part ? functionParts(part) : 'methods' in part ? classParts(part) : part.body
  switch (part.kind) {
    case 'let':
      return some(part.target, part.value)
    case 'do':
      return [part.value]
    case 'return':
    case 'throw':
      return some(part.value)
    case 'if':
      return [part.test, ...part.then, ...part.else]
    case 'loop':
      return [...some(part.over?.target, part.over?.of, part.test), ...part.body]
    case 'switch':
      return switchParts(part)
    case 'try':
      return [...part.body, ...some(part.catch?.target), ...(part.catch?.body ?? []), ...part.finally]
    case 'block':
      return part.body
    case 'export':
      return part.names.flatMap(({ value }) => some(value))
    case 'function':
      return [part.function]
    case 'class':
      return [part.class]
    case 'member':
    case 'unary':
    case 'spread':
    case 'await':
      return [part.of]
    case 'index':
      return [part.of, part.index]
    case 'call':
      return callParts(part)
    case 'text':
      return part.tag ? [...part.parts, part.tag] : part.parts
    case 'binary':
      return [part.left, part.right]
    case 'object':
      return valuesOf(part.members)
    case 'list':
      return part.items
    case 'choice':
      return [part.test, part.then, part.else]
    case 'assign':
      return [part.target, part.value]
    case 'each':
      return [part.target, part.of, ...part.tests, part.value]
    case 'other':
      return part.parts
    case 'members':
      return targetsOf(part.members)
    case 'items':
      return some(...part.items)
    case 'place':
      return [part.place]
    case 'import':
    case 'leave':
    case 'literal':
    case 'name':
    case 'pattern':
      break
  }
  return []
}

// Whole programs are walked several times: these make one list and no other.

function functionParts({ params, body, decorators }: Function): readonly Part[] {
  if (params.length === 0 && decorators.length === 0) return body
  const parts: Part[] = [...decorators, ...targetsOf(params)]
  for (const one of body) parts.push(one)
  return parts
}

function classParts({ base, decorators, methods, fields }: Class): readonly Part[] {
  const parts: Part[] = base ? [base, ...decorators, ...methods] : [...decorators, ...methods]
  for (const { value } of fields) if (value) parts.push(value)
  return parts
}

function callParts({ callee, args, keywords }: Extract<Expression, { kind: 'call' }>): readonly Part[] {
  const parts: Part[] = [callee]
  for (const arg of args) parts.push(arg)
  for (const { value } of keywords) parts.push(value)
  return parts
}

function switchParts({ on, cases }: Extract<Statement, { kind: 'switch' }>): readonly Part[] {
  const parts: Part[] = [on]
  for (const { tests, body } of cases) {
    for (const test of tests) parts.push(test)
    for (const one of body) parts.push(one)
  }
  return parts
}

function valuesOf(members: readonly { readonly value: Expression }[]): readonly Part[] {
  const parts: Part[] = []
  for (const { value } of members) parts.push(value)
  return parts
}

function targetsOf(
  members: readonly { readonly target: Pattern; readonly default: Expression | undefined }[],
): readonly Part[] {
  const parts: Part[] = []
  for (const { target, default: value } of members) {
    parts.push(target)
    if (value) parts.push(value)
  }
  return parts
}

function some(...parts: readonly (Part | undefined)[]): readonly Part[] {
  return parts.filter((part) => part !== undefined)
}
