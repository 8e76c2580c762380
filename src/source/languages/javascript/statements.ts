import type { SyntaxNode } from '../../grammar.ts'
import type { Statement } from '../../program.ts'
import { lowerFor, lowerForIn, lowerIf, lowerSwitch, lowerTry, lowerWhile } from './control.ts'
import { lowerClassStatement, lowerEnum, lowerFunctionStatement, lowerVariables } from './declarations.ts'
import { lowerExport, lowerImport } from './exchange.ts'
import { childOf, field, named, nothing, spanOf, type Lowering } from './lowering.ts'

type Lower = (lowering: Lowering, node: SyntaxNode) => readonly Statement[]

/** By type of node; what has no row does nothing when it runs: types, empty statements. */
export const STATEMENTS: ReadonlyMap<string, Lower> = new Map<string, Lower>([
  ['expression_statement', lowerExpression],
  ['variable_declaration', lowerVariables],
  ['lexical_declaration', lowerVariables],
  ['function_declaration', lowerFunctionStatement],
  ['generator_function_declaration', lowerFunctionStatement],
  ['class_declaration', lowerClassStatement],
  ['abstract_class_declaration', lowerClassStatement],
  ['enum_declaration', lowerEnum],
  ['return_statement', lowerReturn],
  ['throw_statement', lowerReturn],
  ['if_statement', lowerIf],
  ['for_statement', lowerFor],
  ['for_in_statement', lowerForIn],
  ['while_statement', lowerWhile],
  ['do_statement', lowerWhile],
  ['switch_statement', lowerSwitch],
  ['try_statement', lowerTry],
  ['break_statement', lowerLeave],
  ['continue_statement', lowerLeave],
  ['statement_block', lowerBlock],
  ['labeled_statement', lowerLabeled],
  ['internal_module', lowerBodied],
  ['import_statement', lowerImport],
  ['export_statement', lowerExport],
  ['ERROR', lowerFault],
])

/** Minified code writes `a(), b()` for two statements. */
function lowerExpression(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return named(node).flatMap((inside) =>
    inside.type === 'internal_module' ? lowerBodied(lowering, inside) : doAll(lowering, inside),
  )
}

function doAll(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return sequenceOf(node).map((part) => ({
    kind: 'do',
    value: lowering.expression(part),
    at: spanOf(lowering, part),
  }))
}

function lowerReturn(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const [written] = named(node)
  const kind = node.type === 'throw_statement' ? 'throw' : 'return'
  const at = spanOf(lowering, node)
  if (!written) return [{ kind, value: undefined, at }]
  const parts = sequenceOf(written)
  const last = parts.at(-1) ?? written
  const before = parts.slice(0, -1).flatMap((part) => doAll(lowering, part))
  return [...before, { kind, value: lowering.expression(last), at }]
}

function sequenceOf(node: SyntaxNode): readonly SyntaxNode[] {
  if (node.type !== 'sequence_expression') return [node]
  const parts: SyntaxNode[] = []
  let here = node
  for (;;) {
    const [left, right] = named(here)
    if (right) parts.push(right)
    if (left?.type !== 'sequence_expression') {
      if (left) parts.push(left)
      break
    }
    here = left
  }
  return parts.toReversed()
}

function lowerLeave(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return [{ kind: 'leave', at: spanOf(lowering, node) }]
}

function lowerBlock(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return [{ kind: 'block', body: lowering.statements(node.children), at: spanOf(lowering, node) }]
}

function lowerLabeled(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = field(node, 'body') ?? named(node).at(-1)
  return body ? lowering.statements([body]) : []
}

/** TypeScript's `namespace`: its parts are there for who looks for them by name. */
function lowerBodied(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = field(node, 'body') ?? childOf(node, 'statement_block')
  return body ? lowerBlock(lowering, body) : []
}

/** What could not be read is looked at for what can. */
function lowerFault(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const statements = lowering.statements(node.children.filter(({ type }) => STATEMENTS.has(type)))
  return statements.length > 0
    ? statements
    : [{ kind: 'do', value: nothing(lowering, node), at: spanOf(lowering, node) }]
}
