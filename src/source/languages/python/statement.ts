import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Statement } from '../../program.ts'
import { lowerAssignment } from './assignment.ts'
import { decoratorsOf } from './class.ts'
import { lowerImport } from './import.ts'
import { field, named, type Lowering } from './lowering.ts'
import { lowerMatch } from './match.ts'
import type { NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'
import { lowerTry } from './try.ts'
import { lowerWith } from './with.ts'

const DEEPEST = 100

export function lowerBlock(lowering: Lowering, nodes: readonly SyntaxNode[], names: NameScope): Statement[] {
  if (names.depth > DEEPEST) {
    lowering.tooDeep()
    return []
  }
  const statements: Statement[] = []
  for (const node of nodes) {
    if (!node.isNamed) continue
    const lower = FORMS[node.type]
    if (lower) statements.push(...lower(lowering, node, names))
    else if (!SILENT.has(node.type)) statements.push(asExpression(lowering, node, names))
  }
  return statements
}

/** The documentation string, cleaned as `inspect.getdoc` does. */
export function docOf(lowering: Lowering, body: SyntaxNode): string | undefined {
  const [first] = named(body)
  const [only] = first?.type === 'expression_statement' ? named(first) : []
  if (only?.type !== 'string' && only?.type !== 'concatenated_string') return undefined
  const value = lowering.expression(only, NO_NAMES)
  if (value.kind !== 'literal' || typeof value.value !== 'string') return undefined
  const [head = '', ...lines] = value.value.split('\n')
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length)
  const indent = indents.reduce((least, one) => Math.min(least, one), Infinity)
  return [head.trim(), ...lines.map((line) => line.slice(Math.min(indent, line.length)).trimEnd())]
    .join('\n')
    .trim()
}

const NO_NAMES: NameScope = {
  depth: 0,
  nesting: 0,
  self: undefined,
  declares: () => true,
  foreign: () => undefined,
  hoisted: () => [],
}

type Form = (lowering: Lowering, node: SyntaxNode, names: NameScope) => readonly Statement[]

const SILENT = new Set(['comment', 'pass_statement', 'type_alias_statement', 'future_import_statement'])

const FORMS: Readonly<Record<string, Form>> = {
  expression_statement: (lowering, node, names) => {
    const [first, ...more] = named(node)
    if (!first) return []
    if (first.type === 'assignment' || first.type === 'augmented_assignment') {
      return lowerAssignment(lowering, first, names)
    }
    return [first, ...more].map((one) => asExpression(lowering, one, names))
  },
  return_statement: (lowering, node, names) => [leaving('return', lowering, node, names)],
  raise_statement: (lowering, node, names) => [leaving('throw', lowering, node, names)],
  break_statement: (lowering, node) => [{ kind: 'leave', at: lowering.at(node) }],
  continue_statement: (lowering, node) => [{ kind: 'leave', at: lowering.at(node) }],
  assert_statement: (lowering, node, names) => {
    const [test] = named(node)
    if (!test) return []
    const at = lowering.at(node)
    const failed: Expression = { kind: 'unary', operator: '!', of: lowering.expression(test, names), at }
    return [{ kind: 'if', test: failed, then: [{ kind: 'throw', value: undefined, at }], else: [], at }]
  },
  global_statement: foreign,
  nonlocal_statement: foreign,
  import_statement: lowerImport,
  import_from_statement: lowerImport,
  if_statement: (lowering, node, names) => {
    const alternatives = node.children.filter(({ field: role }) => role === 'alternative')
    return [ifOf(lowering, node, alternatives, names)]
  },
  while_statement: (lowering, node, names) => {
    const condition = field(node, 'condition')
    const test = condition && lowering.expression(condition, names)
    const body = nested(lowering, field(node, 'body'), names)
    return [
      { kind: 'loop', over: undefined, test, body, at: lowering.at(node) },
      ...afterLoop(lowering, node, names),
    ]
  },
  for_statement: (lowering, node, names) => {
    const left = field(node, 'left')
    const right = field(node, 'right')
    if (!left || !right) return []
    const over = { target: lowerPattern(lowering, left, names), of: lowering.expression(right, names) }
    const body = nested(lowering, field(node, 'body'), names)
    return [
      { kind: 'loop', over, test: undefined, body, at: lowering.at(node) },
      ...afterLoop(lowering, node, names),
    ]
  },
  try_statement: (lowering, node, names) => lowerTry(lowering, node, names, nested),
  with_statement: (lowering, node, names) => lowerWith(lowering, node, names, nested),
  match_statement: (lowering, node, names) => lowerMatch(lowering, node, names, nested),
  block: (lowering, node, names) => [
    { kind: 'block', body: nested(lowering, node, names), at: lowering.at(node) },
  ],
  function_definition: (lowering, node, names) => [functionOf(lowering, node, names, [])],
  class_definition: (lowering, node, names) => [classOf(lowering, node, names, [])],
  decorated_definition: (lowering, node, names) => {
    const definition = field(node, 'definition')
    if (!definition) return []
    const decorators = decoratorsOf(lowering, node, names)
    return definition.type === 'function_definition'
      ? [functionOf(lowering, definition, names, decorators)]
      : [classOf(lowering, definition, names, decorators)]
  },
}

function asExpression(lowering: Lowering, node: SyntaxNode, names: NameScope): Statement {
  return { kind: 'do', value: lowering.expression(node, names), at: lowering.at(node) }
}

function leaving(
  kind: 'return' | 'throw',
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
): Statement {
  const [value] = named(node)
  return { kind, value: value && lowering.expression(value, names), at: lowering.at(node) }
}

function foreign(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Statement[] {
  names.foreign(named(node).map((name) => lowering.textOf(name)))
  return []
}

function nested(lowering: Lowering, node: SyntaxNode | undefined, names: NameScope): Statement[] {
  if (!node) return []
  names.depth++
  const body = lowering.block(node.children, names)
  names.depth--
  return body
}

/** `elif` is an `if` in the `else`; chains longer than people write end in one block. */
function ifOf(
  lowering: Lowering,
  node: SyntaxNode,
  alternatives: readonly SyntaxNode[],
  names: NameScope,
): Statement {
  const arms = [node, ...alternatives]
  let rest: readonly Statement[] = []
  const lowered = arms.map((arm) => {
    const condition = arm.type === 'else_clause' ? undefined : field(arm, 'condition')
    const test = condition && lowering.expression(condition, names)
    return {
      test,
      body: nested(lowering, field(arm, arm.type === 'else_clause' ? 'body' : 'consequence'), names),
      arm,
    }
  })
  for (const { test, body, arm } of lowered.toReversed()) {
    const at = lowering.at(arm)
    rest = test ? [{ kind: 'if', test, then: body, else: rest, at }] : body
  }
  return rest[0] ?? { kind: 'block', body: [], at: lowering.at(node) }
}

function afterLoop(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Statement[] {
  const otherwise = field(node, 'alternative')
  const body = otherwise && field(otherwise, 'body')
  return body ? [{ kind: 'block', body: nested(lowering, body, names), at: lowering.at(body) }] : []
}

function functionOf(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  decorators: readonly Expression[],
): Statement {
  const made = lowering.function(node, names, { decorators, as: 'plain' })
  return { kind: 'function', function: made, isExported: true, at: lowering.at(node) }
}

function classOf(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  decorators: readonly Expression[],
): Statement {
  const made = lowering.class(node, names, decorators)
  return { kind: 'class', class: made, isExported: true, at: lowering.at(node) }
}
