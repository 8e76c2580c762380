import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Pattern } from '../../program.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'

interface Clause {
  readonly target: Pattern
  readonly of: Expression
  readonly tests: Expression[]
}

/** Comprehensions: one inside the other for each `for`. */
export function lowerEach(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  const body = field(node, 'body')
  if (!body) return { kind: 'other', parts: [], at }
  const clauses: Clause[] = []
  for (const child of named(node)) {
    if (child.type === 'for_in_clause') {
      const left = field(child, 'left')
      const sources = child.children.filter((part) => part.field === 'right' && part.isNamed)
      const [right] = sources
      if (!left || !right) continue
      const of: Expression =
        sources.length > 1
          ? { kind: 'list', items: sources.map((one) => lowering.expression(one, names)), at }
          : lowering.expression(right, names)
      clauses.push({ target: lowerPattern(lowering, left, names), of, tests: [] })
    } else if (child.type === 'if_clause') {
      const [test] = named(child)
      if (test) clauses.at(-1)?.tests.push(lowering.expression(test, names))
    }
  }
  const held = body.type === 'pair' ? field(body, 'value') : undefined
  let value = lowering.expression(held ?? body, names)
  for (const clause of clauses.toReversed()) value = { kind: 'each', ...clause, value, at }
  return held ? tableOf(value) : value
}

/** `{name: value for …}`: an object of all that is gone through, under names that nobody knows. */
function tableOf(of: Expression): Expression {
  const { at } = of
  return { kind: 'object', members: [{ key: undefined, value: { kind: 'spread', of, at } }], at }
}
