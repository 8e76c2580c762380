import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { lowerPercent } from './percent.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

export function lowerOperator(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  switch (node.type) {
    case 'comparison_operator':
      return comparison(lowering, node, names)
    case 'not_operator':
    case 'unary_operator':
      return unary(lowering, node, names)
    default:
      return chain(lowering, node, names)
  }
}

/** Terms in a row nest to the left, as deep as there are terms: that side is walked, not climbed. */
function chain(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const links: SyntaxNode[] = []
  let first: SyntaxNode = node
  while (first.type === 'binary_operator' || first.type === 'boolean_operator') {
    links.push(first)
    const left = field(first, 'left')
    if (!left) break
    first = left
  }
  if (links.length > LONGEST)
    return flat(lowering, node, [first, ...links.map((link) => field(link, 'right'))], names)
  let value = lowering.expression(first, names)
  for (const link of links.toReversed()) {
    const right = field(link, 'right')
    if (!right) continue
    const operator = operatorOf(lowering, link)
    const made: Expression = {
      kind: 'binary',
      operator,
      left: value,
      right: lowering.expression(right, names),
      at: lowering.at(link),
    }
    value = lowerPercent(made) ?? made
  }
  return value
}

const LONGEST = 100

function flat(
  lowering: Lowering,
  node: SyntaxNode,
  terms: readonly (SyntaxNode | undefined)[],
  names: NameScope,
): Expression {
  const parts = terms.filter((term) => term !== undefined).map((term) => lowering.expression(term, names))
  return { kind: 'other', parts, at: lowering.at(node) }
}

function operatorOf(lowering: Lowering, node: SyntaxNode): string {
  const operator = field(node, 'operator')
  const text = operator ? lowering.textOf(operator) : ''
  return WORDS[text] ?? text
}

const WORDS: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  is: '===',
  'is not': '!==',
  'not in': 'not-in',
  '<>': '!=',
}

/** `a < b < c` is two comparisons. */
function comparison(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  const terms = named(node).filter(({ field: role }) => role !== 'operators')
  const operators = node.children
    .filter(({ field: role }) => role === 'operators')
    .map((child) => lowering.textOf(child).replace(/\s+/, ' '))
  const values = terms.map((term) => lowering.expression(term, names))
  let whole: Expression | undefined
  for (const [index, text] of operators.entries()) {
    const left = values[index]
    const right = values[index + 1]
    if (!left || !right) break
    const one: Expression = { kind: 'binary', operator: WORDS[text] ?? text, left, right, at }
    whole = whole ? { kind: 'binary', operator: '&&', left: whole, right: one, at } : one
    if (index > LONGEST) break
  }
  return whole ?? { kind: 'other', parts: values, at }
}

function unary(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const of = field(node, 'argument')
  if (!of) return { kind: 'other', parts: [], at: lowering.at(node) }
  const operator = node.type === 'not_operator' ? '!' : operatorOf(lowering, node)
  return { kind: 'unary', operator, of: lowering.expression(of, names), at: lowering.at(node) }
}
