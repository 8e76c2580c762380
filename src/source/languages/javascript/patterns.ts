import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Pattern } from '../../program.ts'
import { keyOf } from './literals.ts'
import { field, named, spanOf, textOf, type Lowering } from './lowering.ts'

/** What stands left of `=`, in parameters, in `for` and in `catch`. */
export function lowerPattern(lowering: Lowering, node: SyntaxNode): Pattern {
  const at = spanOf(lowering, node)
  switch (node.type) {
    case 'identifier':
    case 'shorthand_property_identifier_pattern':
    case 'undefined':
      return { kind: 'name', name: textOf(lowering, node), at }
    case 'object_pattern':
      return { kind: 'members', members: named(node).flatMap((member) => lowerMember(lowering, member)), at }
    case 'array_pattern':
      return { kind: 'items', items: itemsOf(lowering, node), at }
    case 'assignment_pattern': {
      const left = field(node, 'left')
      return left ? lowering.pattern(left) : { kind: 'items', items: [], at }
    }
    case 'rest_pattern':
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'as_expression': {
      const [inside] = named(node)
      return inside ? lowering.pattern(inside) : { kind: 'items', items: [], at }
    }
    default:
      return { kind: 'place', place: lowering.expression(node), at }
  }
}

interface MemberPattern {
  readonly key: string
  readonly target: Pattern
  readonly default: Expression | undefined
}

function lowerMember(lowering: Lowering, node: SyntaxNode): readonly MemberPattern[] {
  switch (node.type) {
    case 'shorthand_property_identifier_pattern':
      return [{ key: textOf(lowering, node), target: lowering.pattern(node), default: undefined }]
    case 'object_assignment_pattern': {
      const left = field(node, 'left')
      const right = field(node, 'right')
      if (!left) return []
      const value = right && lowering.expression(right)
      return [{ key: textOf(lowering, left), target: lowering.pattern(left), default: value }]
    }
    case 'pair_pattern': {
      const key = field(node, 'key')
      const value = field(node, 'value')
      if (!key || !value) return []
      const right = value.type === 'assignment_pattern' ? field(value, 'right') : undefined
      const name = keyOf(lowering, key)
      // A computed key can be any member: then the target has the whole.
      return [
        { key: name ?? '...', target: lowering.pattern(value), default: right && lowering.expression(right) },
      ]
    }
    case 'rest_pattern':
      return [{ key: '...', target: lowering.pattern(node), default: undefined }]
    default:
      return []
  }
}

/** `[, second]`: commas are not in the tree, so the text between says how many are left out. */
function itemsOf(lowering: Lowering, node: SyntaxNode): readonly (Pattern | undefined)[] {
  const items: (Pattern | undefined)[] = []
  let from = node.start + 1
  for (const child of named(node)) {
    let commas = 0
    for (let at = from; at < child.start; at++) if (lowering.text.charCodeAt(at) === 0x2c) commas++
    for (let left = items.length === 0 ? commas : commas - 1; left > 0; left--) items.push(undefined)
    items.push(lowering.pattern(child))
    from = child.end
  }
  return items
}
