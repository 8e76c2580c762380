import type { SyntaxNode } from '../../grammar.ts'
import type { Statement } from '../../program.ts'
import { bind } from './assignment.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'

type Nested = (lowering: Lowering, node: SyntaxNode | undefined, names: NameScope) => Statement[]

/** `with open(p) as f:` gives `f` a value that lasts beyond it, as Python does. */
export function lowerWith(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  nested: Nested,
): readonly Statement[] {
  const clause = node.children.find(({ type }) => type === 'with_clause')
  const opened: Statement[] = []
  names.depth++
  for (const item of clause ? named(clause) : []) {
    const value = field(item, 'value')
    if (value) opened.push(opening(lowering, value, names))
  }
  names.depth--
  const body = nested(lowering, field(node, 'body'), names)
  return [{ kind: 'block', body: [...opened, ...body], at: lowering.at(node) }]
}

function opening(lowering: Lowering, node: SyntaxNode, names: NameScope): Statement {
  const at = lowering.at(node)
  const alias = node.type === 'as_pattern' ? field(node, 'alias') : undefined
  const [made] = node.type === 'as_pattern' ? named(node) : [node]
  const value = lowering.expression(made ?? node, names)
  return alias ? bind(lowerPattern(lowering, alias, names), value, at, names) : { kind: 'do', value, at }
}
