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
      return [part.on, ...part.cases.flatMap(({ tests, body }) => [...tests, ...body])]
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
      return [part.callee, ...part.args, ...part.keywords.map(({ value }) => value)]
    case 'text':
      return [...part.parts, ...some(part.tag)]
    case 'binary':
      return [part.left, part.right]
    case 'object':
      return part.members.map(({ value }) => value)
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
      return part.members.flatMap(({ target, default: value }) => some(target, value))
    case 'items':
      return part.items.flatMap((item) => some(item))
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

function functionParts({ params, body, decorators }: Function): readonly Part[] {
  return [...decorators, ...params.flatMap((param) => some(param.target, param.default)), ...body]
}

function classParts({ base, decorators, methods, fields }: Class): readonly Part[] {
  return [...some(base), ...decorators, ...methods, ...fields.flatMap(({ value }) => some(value))]
}

function some(...parts: readonly (Part | undefined)[]): readonly Part[] {
  return parts.filter((part) => part !== undefined)
}
