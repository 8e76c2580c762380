import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { lowerCall } from './call.ts'
import { lowerCollection } from './collection.ts'
import { lowerEach } from './each.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'
import { lowerOperator } from './operator.ts'
import { lowerSubscript } from './subscript.ts'
import { lowerText } from './text.ts'

/** Deeper than people write; whoever walks the program afterwards may then recurse without fear. */
const DEEPEST = 300

export function lowerExpression(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  if (names.nesting > DEEPEST) {
    lowering.tooDeep()
    return { kind: 'other', parts: [], at: lowering.at(node) }
  }
  names.nesting++
  const lower = FORMS[node.type]
  const lowered = lower ? lower(lowering, node, names) : other(lowering, node, names)
  names.nesting--
  return lowered
}

type Form = (lowering: Lowering, node: SyntaxNode, names: NameScope) => Expression

const FORMS: Readonly<Record<string, Form>> = {
  identifier: (lowering, node, names) => {
    const name = lowering.textOf(node)
    return { kind: 'name', name: name === names.self ? 'this' : name, at: lowering.at(node) }
  },
  dotted_name: (lowering, node, names) => {
    const [first, ...rest] = named(node)
    let value = first ? lowering.expression(first, names) : other(lowering, node, names)
    for (const part of rest) {
      const at = { file: lowering.path, start: node.start, end: part.end }
      value = { kind: 'member', of: value, name: lowering.textOf(part), at }
    }
    return value
  },
  true: (lowering, node) => ({ kind: 'literal', value: true, at: lowering.at(node) }),
  false: (lowering, node) => ({ kind: 'literal', value: false, at: lowering.at(node) }),
  none: (lowering, node) => ({ kind: 'literal', value: null, at: lowering.at(node) }),
  integer: number,
  float: number,
  string: lowerText,
  concatenated_string: lowerText,
  attribute: (lowering, node, names) => {
    const of = field(node, 'object')
    const name = field(node, 'attribute')
    if (!of || !name) return other(lowering, node, names)
    const at = lowering.at(node)
    return { kind: 'member', of: lowering.expression(of, names), name: lowering.textOf(name), at }
  },
  subscript: lowerSubscript,
  call: lowerCall,
  binary_operator: lowerOperator,
  boolean_operator: lowerOperator,
  comparison_operator: lowerOperator,
  not_operator: lowerOperator,
  unary_operator: lowerOperator,
  await: (lowering, node, names) => {
    const [of] = named(node)
    if (!of) return other(lowering, node, names)
    return { kind: 'await', of: lowering.expression(of, names), at: lowering.at(node) }
  },
  // `yield from others` gives what the others give.
  yield: (lowering, node, names) => {
    const [of] = named(node)
    if (!of) return other(lowering, node, names)
    const operator = /^yield\s{1,9}from\b/.test(lowering.textOf(node)) ? 'yield*' : 'yield'
    return { kind: 'unary', operator, of: lowering.expression(of, names), at: lowering.at(node) }
  },
  conditional_expression: (lowering, node, names) => {
    const [then, test, otherwise] = named(node)
    if (!then || !test || !otherwise) return other(lowering, node, names)
    return {
      kind: 'choice',
      test: lowering.expression(test, names),
      then: lowering.expression(then, names),
      else: lowering.expression(otherwise, names),
      at: lowering.at(node),
    }
  },
  named_expression: (lowering, node, names) => {
    const name = field(node, 'name')
    const value = field(node, 'value')
    if (!name || !value) return other(lowering, node, names)
    names.depth++
    names.declares([lowering.textOf(name)])
    names.depth--
    return {
      kind: 'assign',
      target: { kind: 'name', name: lowering.textOf(name), at: lowering.at(name) },
      value: lowering.expression(value, names),
      operator: '=',
      at: lowering.at(node),
    }
  },
  parenthesized_expression: inner,
  type: inner,
  lambda: (lowering, node, names) => {
    const made = lowering.function(node, names, { decorators: [], as: 'plain' })
    return { kind: 'function', function: made, at: lowering.at(node) }
  },
  list: lowerCollection,
  tuple: lowerCollection,
  set: lowerCollection,
  expression_list: lowerCollection,
  pattern_list: lowerCollection,
  dictionary: lowerCollection,
  list_splat: spread,
  dictionary_splat: spread,
  parenthesized_list_splat: inner,
  list_comprehension: lowerEach,
  set_comprehension: lowerEach,
  dictionary_comprehension: lowerEach,
  generator_expression: lowerEach,
}

function number(lowering: Lowering, node: SyntaxNode): Expression {
  const value = Number(
    lowering
      .textOf(node)
      .replaceAll('_', '')
      .replace(/[jJlL]$/, ''),
  )
  return { kind: 'literal', value: Number.isFinite(value) ? value : 0, at: lowering.at(node) }
}

function inner(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const parts = named(node)
  const [only] = parts
  return only && parts.length === 1 ? lowering.expression(only, names) : other(lowering, node, names)
}

function spread(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  return { kind: 'spread', of: inner(lowering, node, names), at: lowering.at(node) }
}

function other(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const parts = named(node).map((part) => lowering.expression(part, names))
  return { kind: 'other', parts, at: lowering.at(node) }
}
