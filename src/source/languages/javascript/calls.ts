import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { lowerTemplate } from './literals.ts'
import { field, named, other, spanOf, type Lowering } from './lowering.ts'

export function lowerCall(lowering: Lowering, node: SyntaxNode): Expression {
  const callee = field(node, 'function')
  const given = field(node, 'arguments')
  if (!callee || !given) return other(lowering, node)
  if (given.type === 'template_string') return lowerTemplate(lowering, given, lowering.expression(callee))
  const called = lowering.expression(callee)
  const args = named(given).map((arg) => lowering.expression(arg))
  return withoutScaffold(called, args) ?? call(lowering, node, called, args, false)
}

export function lowerNew(lowering: Lowering, node: SyntaxNode): Expression {
  const callee = field(node, 'constructor')
  if (!callee) return other(lowering, node)
  const given = field(node, 'arguments')
  const args = given ? named(given).map((arg) => lowering.expression(arg)) : []
  return call(lowering, node, lowering.expression(callee), args, true)
}

function call(
  lowering: Lowering,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Expression[],
  isNew: boolean,
): Expression {
  return { kind: 'call', callee, args, keywords: [], isNew, at: spanOf(lowering, node) }
}

/** Calls that only a compiler writes: what they stand for. */
function withoutScaffold(callee: Expression, args: readonly Expression[]): Expression | undefined {
  const name = callee.kind === 'name' ? callee.name : callee.kind === 'member' ? callee.name : ''
  if (!name.startsWith('_')) return undefined
  const [first] = args
  if (IMPORTS.has(name) && first && isRequire(first)) return first
  // `__awaiter(this, void 0, void 0, function* () { … })`: an async function's body.
  const last = args.at(-1)
  if (name === '__awaiter' && last?.kind === 'function')
    return { kind: 'call', callee: last, args: [], keywords: [], isNew: false, at: last.at }
  return undefined
}

const IMPORTS = new Set([
  '__importStar',
  '__importDefault',
  '__toESM',
  '_interopRequireDefault',
  '_interopRequireWildcard',
  '_interop_require_default',
  '_interop_require_wildcard',
])

export function isRequire(expression: Expression): boolean {
  return required(expression) !== undefined
}

/** The module that `require('…')` names. */
export function required(expression: Expression): string | undefined {
  if (expression.kind !== 'call' || expression.callee.kind !== 'name' || expression.callee.name !== 'require')
    return undefined
  const [from] = expression.args
  return from?.kind === 'literal' && typeof from.value === 'string' ? from.value : undefined
}
