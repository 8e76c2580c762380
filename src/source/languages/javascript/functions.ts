import type { SyntaxNode } from '../../grammar.ts'
import type { Function, Parameter, Statement } from '../../program.ts'
import { childOf, field, fields, has, named, spanOf, textOf, type Lowering } from './lowering.ts'

export function lowerFunction(lowering: Lowering, node: SyntaxNode, given?: string): Function {
  const name = field(node, 'name')
  const only = field(node, 'parameter')
  const list = field(node, 'parameters')
  const params = only ? [only] : list ? named(list) : []
  return {
    name: given ?? (name ? textOf(lowering, name) : undefined),
    params: params.filter(isTaken).map((param) => lowerParameter(lowering, param)),
    body: [...fieldsOfParameters(lowering, params), ...bodyOf(lowering, node)],
    decorators: fields(node, 'decorator').flatMap(named).map(lowering.expression),
    doc: undefined,
    at: spanOf(lowering, node),
  }
}

function bodyOf(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = field(node, 'body')
  if (!body) return []
  if (body.type === 'statement_block') return lowering.statements(body.children)
  return [{ kind: 'return', value: lowering.expression(body), at: spanOf(lowering, body) }]
}

/** TypeScript's `this: Type` takes no argument. */
const isTaken = (node: SyntaxNode): boolean => field(node, 'pattern')?.type !== 'this'

function lowerParameter(lowering: Lowering, node: SyntaxNode): Parameter {
  const pattern = field(node, 'pattern') ?? node
  const type = field(node, 'type')
  const value =
    field(node, 'value') ?? (node.type === 'assignment_pattern' ? field(node, 'right') : undefined)
  return {
    target: lowering.pattern(pattern),
    default: value && lowering.expression(value),
    type: type ? textOf(lowering, type).replace(/^:\s*/, '') : undefined,
    isRest: pattern.type === 'rest_pattern',
  }
}

/** `constructor(private readonly api: Api)` also means `this.api = api`. */
function fieldsOfParameters(lowering: Lowering, params: readonly SyntaxNode[]): readonly Statement[] {
  return params.flatMap((param): Statement[] => {
    if (!has(param, 'accessibility_modifier') && !has(param, 'readonly')) return []
    const name = childOf(param, 'identifier')
    if (!name) return []
    const at = spanOf(lowering, name)
    const written = textOf(lowering, name)
    const place = { kind: 'member', of: { kind: 'name', name: 'this', at }, name: written, at } as const
    const value = { kind: 'name', name: written, at } as const
    return [
      {
        kind: 'do',
        value: { kind: 'assign', target: { kind: 'place', place, at }, value, operator: '=', at },
        at,
      },
    ]
  })
}
