import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

/** `a['b']` is a member, `a[0]` and `a[i]` an index, `a[1:]` an index by something else. */
export function lowerSubscript(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  const [first, ...indexes] = named(node)
  if (!first) return { kind: 'other', parts: [], at }
  const of = lowering.expression(first, names)
  const items = indexes.map((index) => lowering.expression(index, names))
  const [only] = items
  if (!only || items.length > 1) return { kind: 'index', of, index: { kind: 'list', items, at }, at }
  if (only.kind === 'literal' && typeof only.value === 'string') {
    return { kind: 'member', of, name: only.value, at }
  }
  return { kind: 'index', of, index: only, at }
}
