import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Member } from '../../program.ts'
import { keyOf } from './literals.ts'
import { field, has, named, spanOf, textOf, type Lowering } from './lowering.ts'

export function lowerObject(lowering: Lowering, node: SyntaxNode): Expression {
  const members = named(node).flatMap((member) => lowerMember(lowering, member))
  return { kind: 'object', members, at: spanOf(lowering, node) }
}

function lowerMember(lowering: Lowering, node: SyntaxNode): readonly Member[] {
  const at = spanOf(lowering, node)
  switch (node.type) {
    case 'pair': {
      const key = field(node, 'key')
      const value = field(node, 'value')
      return key && value ? [{ key: keyOf(lowering, key), value: lowering.expression(value) }] : []
    }
    case 'shorthand_property_identifier': {
      const name = textOf(lowering, node)
      return [{ key: name, value: { kind: 'name', name, at } }]
    }
    case 'spread_element':
      return [{ key: undefined, value: lowering.expression(node) }]
    case 'method_definition': {
      const name = field(node, 'name')
      const key = name && keyOf(lowering, name)
      const value: Expression = { kind: 'function', function: lowering.function(node, key), at }
      // Who reads a getter gets what it returns.
      return has(node, 'get')
        ? [{ key, value: { kind: 'call', callee: value, args: [], keywords: [], isNew: false, at } }]
        : [{ key, value }]
    }
    default:
      return [{ key: undefined, value: lowering.expression(node) }]
  }
}
