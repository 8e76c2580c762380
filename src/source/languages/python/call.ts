import type { SyntaxNode } from '../../grammar.ts'
import type { Expression } from '../../program.ts'
import { lowerFormat } from './format.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'

type Call = Extract<Expression, { kind: 'call' }>

export function lowerCall(lowering: Lowering, node: SyntaxNode, names: NameScope): Expression {
  const at = lowering.at(node)
  const callee = field(node, 'function')
  const list = field(node, 'arguments')
  if (!callee || !list) return { kind: 'other', parts: [], at }
  const args: Expression[] = []
  const keywords: { readonly name: string; readonly value: Expression }[] = []
  const given = list.type === 'argument_list' ? named(list) : [list]
  for (const child of given) {
    const name = child.type === 'keyword_argument' ? field(child, 'name') : undefined
    const value = child.type === 'keyword_argument' ? field(child, 'value') : undefined
    if (name && value) {
      keywords.push({ name: lowering.textOf(name), value: lowering.expression(value, names) })
    } else if (child.type === 'dictionary_splat') {
      const [of] = named(child)
      if (of) keywords.push({ name: '**', value: lowering.expression(of, names) })
    } else args.push(lowering.expression(child, names))
  }
  const call: Call = {
    kind: 'call',
    callee: lowering.expression(callee, names),
    args,
    keywords,
    isNew: false,
    at,
  }
  return lowerFormat(call) ?? memberGot(call) ?? call
}

/** `arguments.get('path')` reads a member, as `arguments['path']` does; what asks a machine for something is left alone. */
function memberGot({ callee, args, keywords, at }: Call): Expression | undefined {
  if (callee.kind !== 'member' || callee.name !== 'get' || keywords.length > 0 || args.length > 2)
    return undefined
  const [key, fallback] = args
  if (key?.kind !== 'literal' || typeof key.value !== 'string' || !KEY.test(key.value)) return undefined
  if (ASKS.test(lastName(callee.of))) return undefined
  const member: Expression = { kind: 'member', of: callee.of, name: key.value, at }
  return fallback ? { kind: 'binary', operator: '??', left: member, right: fallback, at } : member
}

const KEY = /^[A-Za-z_][\w-]{0,100}$/
const ASKS = /(?:client|session|requests|httpx|http|api|app|router)$/i

function lastName(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : ''
}
