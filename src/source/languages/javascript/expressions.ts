import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { lowerCall, lowerNew } from './calls.ts'
import { lowerNumber, lowerPattern, lowerString, lowerTemplate, stringOf } from './literals.ts'
import { field, has, named, nothing, other, spanOf, textOf, type Lowering } from './lowering.ts'
import { lowerObject } from './objects.ts'
import { lowerBinary, lowerUnary } from './operators.ts'

type Lower = (lowering: Lowering, node: SyntaxNode) => Expression

/** By type of node; what has no row becomes `other`, whose parts all flow into it. */
export const EXPRESSIONS: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['identifier', lowerName],
  ['shorthand_property_identifier', lowerName],
  ['this', lowerName],
  ['super', lowerName],
  ['import', lowerName],
  ['string', lowerString],
  ['number', lowerNumber],
  ['regex', lowerPattern],
  ['template_string', (lowering, node) => lowerTemplate(lowering, node, undefined)],
  ['true', (lowering, node) => ({ kind: 'literal', value: true, at: spanOf(lowering, node) })],
  ['false', (lowering, node) => ({ kind: 'literal', value: false, at: spanOf(lowering, node) })],
  ['null', nothing],
  ['undefined', nothing],
  ['member_expression', lowerMember],
  ['subscript_expression', lowerIndex],
  ['call_expression', lowerCall],
  ['new_expression', lowerNew],
  ['object', lowerObject],
  ['array', lowerList],
  ['spread_element', lowerSpread],
  ['arrow_function', lowerFunction],
  ['function_expression', lowerFunction],
  ['generator_function', lowerFunction],
  ['function', lowerFunction],
  ['class', lowerClass],
  ['binary_expression', lowerBinary],
  ['unary_expression', lowerUnary],
  ['update_expression', lowerUnary],
  ['ternary_expression', lowerChoice],
  ['assignment_expression', lowerAssign],
  ['augmented_assignment_expression', lowerAssign],
  ['await_expression', lowerAwait],
  ['yield_expression', lowerYield],
  ['parenthesized_expression', lowerFirst],
  ['as_expression', lowerFirst],
  ['satisfies_expression', lowerFirst],
  ['non_null_expression', lowerFirst],
  ['instantiation_expression', lowerFirst],
  ['type_assertion', lowerLast],
  ['sequence_expression', lowerSequence],
])

function lowerName(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'name', name: textOf(lowering, node), at: spanOf(lowering, node) }
}

function lowerMember(lowering: Lowering, node: SyntaxNode): Expression {
  const of = field(node, 'object')
  const name = field(node, 'property')
  if (!of || !name) return other(lowering, node)
  const at = spanOf(lowering, node)
  return { kind: 'member', of: lowering.expression(of), name: textOf(lowering, name), at }
}

function lowerIndex(lowering: Lowering, node: SyntaxNode): Expression {
  const of = field(node, 'object')
  const index = field(node, 'index')
  if (!of || !index) return other(lowering, node)
  const at = spanOf(lowering, node)
  return index.type === 'string'
    ? { kind: 'member', of: lowering.expression(of), name: stringOf(lowering, index), at }
    : { kind: 'index', of: lowering.expression(of), index: lowering.expression(index), at }
}

function lowerList(lowering: Lowering, node: SyntaxNode): Expression {
  const items = named(node).map((item) => lowering.expression(item))
  return { kind: 'list', items, at: spanOf(lowering, node) }
}

function lowerSpread(lowering: Lowering, node: SyntaxNode): Expression {
  const [of] = named(node)
  return of
    ? { kind: 'spread', of: lowering.expression(of), at: spanOf(lowering, node) }
    : nothing(lowering, node)
}

function lowerFunction(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'function', function: lowering.function(node), at: spanOf(lowering, node) }
}

function lowerClass(lowering: Lowering, node: SyntaxNode): Expression {
  return { kind: 'class', class: lowering.class(node, []), at: spanOf(lowering, node) }
}

function lowerChoice(lowering: Lowering, node: SyntaxNode): Expression {
  const test = field(node, 'condition')
  const then = field(node, 'consequence')
  const otherwise = field(node, 'alternative')
  if (!test || !then || !otherwise) return other(lowering, node)
  return {
    kind: 'choice',
    test: lowering.expression(test),
    then: lowering.expression(then),
    else: lowering.expression(otherwise),
    at: spanOf(lowering, node),
  }
}

function lowerAssign(lowering: Lowering, node: SyntaxNode): Expression {
  const left = field(node, 'left')
  const right = field(node, 'right')
  if (!left || !right) return other(lowering, node)
  const operator = field(node, 'operator')
  return {
    kind: 'assign',
    target: lowering.pattern(left),
    value: lowering.expression(right),
    operator: operator ? textOf(lowering, operator) : '=',
    at: spanOf(lowering, node),
  }
}

function lowerAwait(lowering: Lowering, node: SyntaxNode): Expression {
  const [of] = named(node)
  return of
    ? { kind: 'await', of: lowering.expression(of), at: spanOf(lowering, node) }
    : nothing(lowering, node)
}

/** `yield* others` gives what the others give. */
function lowerYield(lowering: Lowering, node: SyntaxNode): Expression {
  const [of] = named(node)
  if (!of) return nothing(lowering, node)
  const operator = has(node, '*') ? 'yield*' : 'yield'
  return { kind: 'unary', operator, of: lowering.expression(of), at: spanOf(lowering, node) }
}

/** Parentheses and what only types see. */
function lowerFirst(lowering: Lowering, node: SyntaxNode): Expression {
  const [first] = named(node)
  return first ? lowering.expression(first) : nothing(lowering, node)
}

function lowerLast(lowering: Lowering, node: SyntaxNode): Expression {
  const last = named(node).at(-1)
  return last && !has(node, 'ERROR') ? lowering.expression(last) : nothing(lowering, node)
}

/** `(0, module.call)(…)` is what compilers write for `call(…)`. */
function lowerSequence(lowering: Lowering, node: SyntaxNode): Expression {
  const parts = named(node)
  const last = parts.at(-1)
  if (last && parts.slice(0, -1).every(({ type }) => type === 'number')) return lowering.expression(last)
  return other(lowering, node)
}
