import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Pattern, Statement } from '../../program.ts'
import { field, type Lowering } from './lowering.ts'
import { namesIn, type NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'

/** `a = b = value` is two statements with one value. */
export function lowerAssignment(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
): readonly Statement[] {
  const targets: SyntaxNode[] = []
  let last: SyntaxNode = node
  let value: SyntaxNode | undefined = node
  while (value?.type === 'assignment') {
    const left = field(value, 'left')
    if (left) targets.push(left)
    last = value
    value = field(value, 'right')
  }
  if (value?.type === 'augmented_assignment') return augmented(lowering, value, names)
  if (!value) {
    const [only] = targets
    return only?.type === 'identifier' && targets.length === 1 ? annotated(lowering, only, last, names) : []
  }
  const lowered = lowering.expression(value, names)
  return targets.map((target) =>
    bind(lowerPattern(lowering, target, names), lowered, lowering.at(node), names),
  )
}

/** As a declaration where the name is new to its function, and as an assignment where it is not. */
export function bind(target: Pattern, value: Expression, at: Statement['at'], names: NameScope): Statement {
  const bound = namesIn(target)
  if (bound && !bound.includes('this') && names.declares(bound)) return { kind: 'let', target, value, at }
  return { kind: 'do', value: { kind: 'assign', target, value, operator: '=', at }, at }
}

function annotated(
  lowering: Lowering,
  name: SyntaxNode,
  node: SyntaxNode,
  names: NameScope,
): readonly Statement[] {
  if (!names.declares([lowering.textOf(name)])) return []
  const at = lowering.at(node)
  return [{ kind: 'let', target: lowerPattern(lowering, name, names), value: undefined, at }]
}

function augmented(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Statement[] {
  const left = field(node, 'left')
  const right = field(node, 'right')
  const operator = field(node, 'operator')
  if (!left || !right) return []
  const at = lowering.at(node)
  const value: Expression = {
    kind: 'assign',
    target: lowerPattern(lowering, left, names),
    value: lowering.expression(right, names),
    operator: operator ? lowering.textOf(operator) : '+=',
    at,
  }
  return [{ kind: 'do', value, at }]
}
