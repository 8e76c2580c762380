import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { field, named, nothing, other, spanOf, textOf, type Lowering } from './lowering.ts'

/** Chains lean left as deep as they are long, and generated ones are very long: these become trees of even depth. */
const LONG = 24
const ASSOCIATIVE = new Set(['+', '||', '&&', '??', '|', '&'])

export function lowerBinary(lowering: Lowering, node: SyntaxNode): Expression {
  const operator = operatorOf(lowering, node)
  if (ASSOCIATIVE.has(operator)) {
    const chain = chainOf(lowering, node, operator)
    if (chain.length > LONG) return even(lowering, chain, operator)
  }
  const left = field(node, 'left')
  const right = field(node, 'right')
  if (!left || !right) return other(lowering, node)
  const at = spanOf(lowering, node)
  return { kind: 'binary', operator, left: lowering.expression(left), right: lowering.expression(right), at }
}

export function lowerUnary(lowering: Lowering, node: SyntaxNode): Expression {
  const [of] = named(node)
  if (!of) return nothing(lowering, node)
  const operator = operatorOf(lowering, node)
  const inside = lowering.expression(of)
  const at = spanOf(lowering, node)
  if (operator === 'void' && inside.kind === 'literal') return { kind: 'literal', value: null, at }
  if (operator === '-' && inside.kind === 'literal' && typeof inside.value === 'number')
    return { kind: 'literal', value: -inside.value, at }
  // `!0` and `!1`: what minifiers write for true and false.
  if (operator === '!' && inside.kind === 'literal') return { kind: 'literal', value: !inside.value, at }
  return { kind: 'unary', operator, of: inside, at }
}

function operatorOf(lowering: Lowering, node: SyntaxNode): string {
  const operator = field(node, 'operator')
  return operator ? textOf(lowering, operator) : ''
}

function chainOf(lowering: Lowering, node: SyntaxNode, operator: string): readonly SyntaxNode[] {
  const chain: SyntaxNode[] = []
  let here = node
  for (;;) {
    const left = field(here, 'left')
    const right = field(here, 'right')
    if (right) chain.push(right)
    if (!left) break
    if (left.type !== 'binary_expression' || operatorOf(lowering, left) !== operator) {
      chain.push(left)
      break
    }
    here = left
  }
  return chain.toReversed()
}

function even(lowering: Lowering, chain: readonly SyntaxNode[], operator: string): Expression {
  const [first] = chain
  const last = chain.at(-1)
  if (!first || !last || first === last) return lowering.expression(first as SyntaxNode)
  const middle = chain.length >> 1
  return {
    kind: 'binary',
    operator,
    left: even(lowering, chain.slice(0, middle), operator),
    right: even(lowering, chain.slice(middle), operator),
    at: { file: lowering.path, start: first.start, end: last.end },
  }
}
