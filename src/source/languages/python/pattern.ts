import type { SyntaxNode } from '../../grammar.ts'
import type { Pattern } from '../../program.ts'
import { named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

/** What is assigned to. `*rest` is taken as one item: which one it is does not matter to whoever follows values. */
export function lowerPattern(lowering: Lowering, node: SyntaxNode, names: NameScope): Pattern {
  const at = lowering.at(node)
  switch (node.type) {
    case 'identifier': {
      const name = lowering.textOf(node)
      return { kind: 'name', name: name === names.self ? 'this' : name, at }
    }
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      return { kind: 'items', items: named(node).map((item) => lowerPattern(lowering, item, names)), at }
    case 'list_splat_pattern':
    case 'dictionary_splat_pattern':
    case 'list_splat':
    case 'parenthesized_expression':
    case 'as_pattern_target': {
      const [inner] = named(node)
      return inner ? lowerPattern(lowering, inner, names) : { kind: 'items', items: [], at }
    }
    default:
      return { kind: 'place', place: lowering.expression(node, names), at }
  }
}
