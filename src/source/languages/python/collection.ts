import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Member } from '../../program.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

/** Lists, tuples and sets alike; dictionaries by the names of their members. */
export function lowerCollection(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  if (node.type === 'dictionary') {
    return { kind: 'object', members: named(node).map((child) => memberOf(lowering, child, names)), at }
  }
  return { kind: 'list', items: named(node).map((child) => lowering.expression(child, names)), at }
}

function memberOf(lowering: Lowering, node: SyntaxNode, names: NameScope): Member {
  const key = field(node, 'key')
  const value = field(node, 'value')
  if (!key || !value) return { key: undefined, value: lowering.expression(node, names) }
  const name = lowering.expression(key, names)
  return {
    key: name.kind === 'literal' ? String(name.value) : undefined,
    value: lowering.expression(value, names),
  }
}
