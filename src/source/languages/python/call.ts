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
  return lowerFormat(call) ?? memberGot(call) ?? handedOver(call) ?? call
}

/** `arguments.get('path')` reads a member, as `arguments['path']` does; what asks a machine for something is left alone. */
function memberGot({ callee, args, keywords, at }: Call): Expression | undefined {
  if (callee.kind !== 'member' || callee.name !== 'get' || keywords.length > 0 || args.length > 2)
    return undefined
  const [key, fallback] = args
  const isLiteral = key?.kind === 'literal'
  if (key && fallback && !isLiteral && !ASKS.test(lastName(callee.of))) {
    const found: Expression = { kind: 'index', of: callee.of, index: key, at }
    return { kind: 'binary', operator: '??', left: found, right: fallback, at }
  }
  if (key?.kind !== 'literal' || typeof key.value !== 'string' || !KEY.test(key.value)) return undefined
  if (ASKS.test(lastName(callee.of))) return undefined
  const member: Expression = { kind: 'member', of: callee.of, name: key.value, at }
  return fallback ? { kind: 'binary', operator: '??', left: member, right: fallback, at } : member
}

/** `asyncio.to_thread(f, x)` is `f(x)` elsewhere. */
function handedOver({ callee, args, keywords, at }: Call): Expression | undefined {
  const name = lastName(callee)
  const skip = Object.hasOwn(HANDS_OVER, name) ? HANDS_OVER[name] : undefined
  if (skip === undefined || callee.kind !== 'member' || keywords.some(({ name }) => name === '**'))
    return undefined
  const called = args[skip]
  if (called?.kind !== 'name' && called?.kind !== 'member' && called?.kind !== 'function') return undefined
  return { kind: 'call', callee: called, args: args.slice(skip + 1), keywords, isNew: false, at }
}

const HANDS_OVER: Readonly<Record<string, number>> = { to_thread: 0, run_sync: 0, run_in_executor: 1 }

const KEY = /^[A-Za-z_][\w-]{0,100}$/
const ASKS = /(?:client|session|requests|httpx|http|api|app|router)$/i

function lastName(expression: Expression): string {
  return expression.kind === 'name' || expression.kind === 'member' ? expression.name : ''
}
