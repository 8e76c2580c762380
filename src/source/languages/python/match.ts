import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Statement } from '../../program.ts'
import { bind } from './assignment.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

type Nested = (lowering: Lowering, node: SyntaxNode | undefined, names: NameScope) => Statement[]
type Case = Extract<Statement, { kind: 'switch' }>['cases'][number]

/** Cases that name values become tests; what a case takes apart is bound to the whole of what is matched. */
export function lowerMatch(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  nested: Nested,
): readonly Statement[] {
  const subject = field(node, 'subject')
  if (!subject) return []
  const on = lowering.expression(subject, names)
  const clauses = (field(node, 'body')?.children ?? []).filter(({ type }) => type === 'case_clause')
  const cases = clauses.map((clause) => caseOf(lowering, clause, on, names, nested))
  return [{ kind: 'switch', on, cases, at: lowering.at(node) }]
}

function caseOf(
  lowering: Lowering,
  clause: SyntaxNode,
  on: Expression,
  names: NameScope,
  nested: Nested,
): Case {
  const at = lowering.at(clause)
  const found: Found = { tests: [], captured: [], isOpen: false }
  for (const pattern of named(clause))
    if (pattern.type === 'case_pattern') take(lowering, pattern, names, found, true)
  names.depth++
  const bound = found.captured.map((name) => {
    const target = { kind: 'name', name: lowering.textOf(name), at: lowering.at(name) } as const
    return bind(target, on, at, names)
  })
  names.depth--
  const body = nested(lowering, field(clause, 'consequence'), names)
  const guard = field(clause, 'guard')
  const [test] = guard ? named(guard) : []
  const guarded: readonly Statement[] = test
    ? [{ kind: 'if', test: lowering.expression(test, names), then: body, else: [], at }]
    : body
  return { tests: found.isOpen ? [] : found.tests, body: [...bound, ...guarded] }
}

interface Found {
  readonly tests: Expression[]
  readonly captured: SyntaxNode[]
  /** Takes anything: the default. */
  isOpen: boolean
}

const VALUES = new Set(['string', 'concatenated_string', 'integer', 'float', 'true', 'false', 'none'])

function take(lowering: Lowering, node: SyntaxNode, names: NameScope, found: Found, isWhole: boolean): void {
  const parts = named(node)
  if (node.type === 'case_pattern' && parts.length === 0) found.isOpen ||= isWhole
  else if (node.type === 'case_pattern' || node.type === 'union_pattern') {
    for (const part of parts) take(lowering, part, names, found, isWhole)
  } else if (VALUES.has(node.type)) {
    if (isWhole) found.tests.push(lowering.expression(node, names))
  } else if (node.type === 'dotted_name') {
    const [only] = parts
    if (parts.length > 1) {
      if (isWhole) found.tests.push(lowering.expression(node, names))
    } else if (only) {
      found.captured.push(only)
      found.isOpen ||= isWhole
    }
  } else if (node.type === 'identifier') found.captured.push(node)
  else {
    if (isWhole) found.tests.push({ kind: 'other', parts: [], at: lowering.at(node) })
    const inside = node.type === 'class_pattern' || node.type === 'keyword_pattern' ? parts.slice(1) : parts
    for (const part of inside) take(lowering, part, names, found, false)
  }
}
