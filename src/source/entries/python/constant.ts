import { isObject, type JsonObject, type JsonValue } from '../../../core/value.ts'
import type { Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { documentation, returnedBy } from './own-words.ts'
import { meantBy } from './resolve.ts'
import { schemaOfClass } from './model.ts'
import type { Around } from './sites.ts'

const DEEPEST = 14

/** The value that is written out; members whose value is not are left out. */
export function constantOf(
  expression: Expression | undefined,
  around: Around,
  program: Program,
  depth = 0,
): JsonValue | undefined {
  if (!expression || depth > DEEPEST) return undefined
  const inner = (value: Expression): JsonValue | undefined => constantOf(value, around, program, depth + 1)
  switch (expression.kind) {
    case 'literal':
      return expression.value
    case 'list':
      return expression.items.flatMap((item) => {
        const value = inner(item)
        return value === undefined ? [] : [value]
      })
    case 'object':
      return objectOf(
        expression.members.map(({ key, value }) => [key, value]),
        inner,
      )
    case 'text': {
      const parts = expression.parts.map(inner)
      return parts.every((part) => part !== undefined && typeof part !== 'object')
        ? parts.join('')
        : undefined
    }
    case 'binary': {
      const [left, right] = [inner(expression.left), inner(expression.right)]
      if (expression.operator === '||') return left === undefined || left === '' ? right : left
      return expression.operator === '+' && typeof left === 'string' && typeof right === 'string'
        ? left + right
        : undefined
    }
    case 'call':
      return calledOf(expression, around, program, depth)
    case 'name':
    case 'member': {
      // `.value` of a member of an enumeration.
      if (expression.kind === 'member' && (expression.name === 'value' || expression.name === 'name')) {
        const of = inner(expression.of)
        if (of !== undefined) return of
      }
      if (expression.kind === 'member' && expression.name === '__doc__')
        return documentation(expression.of, around, program)
      const own = expression.kind === 'member' ? returnedBy(expression, around, program) : undefined
      if (own) return constantOf(own.value, own.around, program, depth + 1)
      const meant = meantBy(expression, around, program)
      return meant?.kind === 'value' ? constantOf(meant.value, meant.around, program, depth + 1) : undefined
    }
    case 'unary':
    case 'index':
    case 'spread':
    case 'function':
    case 'class':
    case 'choice':
    case 'pattern':
    case 'assign':
    case 'await':
    case 'each':
    case 'other':
      break
  }
  return undefined
}

export function textOf(
  expression: Expression | undefined,
  around: Around,
  program: Program,
): string | undefined {
  const value = constantOf(expression, around, program)
  return typeof value === 'string' ? value : undefined
}

function objectOf(
  members: readonly (readonly [string | undefined, Expression])[],
  inner: (value: Expression) => JsonValue | undefined,
): JsonObject {
  const made: Record<string, JsonValue> = {}
  for (const [key, value] of members) {
    const constant = inner(value.kind === 'spread' ? value.of : value)
    if (constant === undefined) continue
    if (key !== undefined)
      Object.defineProperty(made, key, {
        value: constant,
        enumerable: true,
        configurable: true,
        writable: true,
      })
    else if (isObject(constant)) Object.assign(made, constant)
  }
  return made
}

const PASS_ON = new Set(['dedent', 'cleandoc', 'strip', 'lstrip', 'rstrip'])
const MADE_OF_KEYWORDS = new Set(['dict', 'ToolAnnotations', 'Annotations'])

function calledOf(
  call: Extract<Expression, { kind: 'call' }>,
  around: Around,
  program: Program,
  depth: number,
): JsonValue | undefined {
  const inner = (value: Expression): JsonValue | undefined => constantOf(value, around, program, depth + 1)
  const { callee, args, keywords } = call
  const name = lastName(callee)
  const [first] = args
  if (name === 'getdoc') return first && documentation(first, around, program)
  if (PASS_ON.has(name)) {
    const of = args[0] ?? (callee.kind === 'member' ? callee.of : undefined)
    const value = of && inner(of)
    return typeof value === 'string' ? value.trim() : undefined
  }
  if (MADE_OF_KEYWORDS.has(name))
    return objectOf(
      keywords.map((keyword) => [keyword.name, keyword.value]),
      inner,
    )
  if ((name === 'model_json_schema' || name === 'schema') && callee.kind === 'member') {
    const model = meantBy(callee.of, around, program)
    return model?.kind === 'class' ? schemaOfClass(model.class, model.around, program) : undefined
  }
  return undefined
}

export function lastName(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : ''
}
