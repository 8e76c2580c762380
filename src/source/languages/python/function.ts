import type { SyntaxNode } from '../../grammar.ts'
import type { Function, Parameter, Statement } from '../../program.ts'
import { field, named, type FunctionPlace, type Lowering } from './lowering.ts'
import { nameScope, namesIn, type NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'

/**
 * A `def` or a `lambda`. Of a method the first parameter is left out and called `this` in its body, as in other languages:
 * callers do not give it.
 */
export function lowerFunction(
  lowering: Lowering,
  node: SyntaxNode,
  outer: NameScope,
  { decorators, as }: FunctionPlace,
): Function {
  const list = field(node, 'parameters')
  const written = list ? named(list).flatMap((child) => parameter(lowering, child, outer)) : []
  const [first] = written
  const isBound = as === 'bound' && first !== undefined && !first.isRest && first.target.kind === 'name'
  const params = isBound ? written.slice(1) : written
  const bound = params.flatMap(({ target }) => namesIn(target) ?? [])
  const inherited = outer.self !== undefined && bound.includes(outer.self) ? undefined : outer.self
  const self = isBound && first.target.kind === 'name' ? first.target.name : inherited
  const names = nameScope(outer, bound, self)
  const body = field(node, 'body')
  const name = field(node, 'name')
  return {
    name: name && lowering.textOf(name),
    params,
    body: body ? bodyOf(lowering, body, names) : [],
    decorators,
    doc: body && lowering.doc(body),
    at: lowering.at(node),
  }
}

function bodyOf(lowering: Lowering, body: SyntaxNode, names: NameScope): readonly Statement[] {
  if (body.type !== 'block') {
    return [{ kind: 'return', value: lowering.expression(body, names), at: lowering.at(body) }]
  }
  const statements = lowering.block(body.children, names)
  return [...names.hoisted(lowering), ...statements]
}

function parameter(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Parameter[] {
  if (node.type === 'keyword_separator' || node.type === 'positional_separator') return []
  const type = field(node, 'type')
  const value = field(node, 'value')
  const target = field(node, 'name') ?? (node.type === 'typed_parameter' ? named(node)[0] : node)
  if (!target) return []
  return [
    {
      target: lowerPattern(lowering, target, { ...names, self: undefined }),
      default: value && lowering.expression(value, names),
      type: type && lowering.textOf(type),
      isRest: target.type === 'list_splat_pattern',
      isNamedRest: target.type === 'dictionary_splat_pattern',
    },
  ]
}
