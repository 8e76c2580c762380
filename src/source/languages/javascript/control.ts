import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Statement } from '../../program.ts'
import { childOf, field, named, nothing, spanOf, type Lowering } from './lowering.ts'

/** `else if` chains are walked, not dived into: generated dispatchers have hundreds. */
export function lowerIf(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const chain: SyntaxNode[] = [node]
  let otherwise = alternativeOf(node)
  while (otherwise?.type === 'if_statement') {
    chain.push(otherwise)
    otherwise = alternativeOf(otherwise)
  }
  if (chain.length > LONGEST_CHAIN) lowering.cut()
  let rest: readonly Statement[] = otherwise ? bodyOf(lowering, otherwise) : []
  for (const link of chain.slice(0, LONGEST_CHAIN).toReversed()) {
    const then = field(link, 'consequence')
    rest = [
      {
        kind: 'if',
        test: testOf(lowering, link),
        then: then ? bodyOf(lowering, then) : [],
        else: rest,
        at: spanOf(lowering, link),
      },
    ]
  }
  return rest
}

const LONGEST_CHAIN = 300

function alternativeOf(node: SyntaxNode): SyntaxNode | undefined {
  const clause = field(node, 'alternative')
  return clause && named(clause)[0]
}

function testOf(lowering: Lowering, node: SyntaxNode): Expression {
  const test = field(node, 'condition')
  return test ? lowering.expression(test) : nothing(lowering, node)
}

function bodyOf(lowering: Lowering, node: SyntaxNode): Statement[] {
  return lowering.statements(node.type === 'statement_block' ? node.children : [node])
}

export function lowerFor(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const start = field(node, 'initializer')
  const test = field(node, 'condition')
  const step = field(node, 'increment')
  const body = field(node, 'body')
  const at = spanOf(lowering, node)
  const stepped: readonly Statement[] = step
    ? [{ kind: 'do', value: lowering.expression(step), at: spanOf(lowering, step) }]
    : []
  const before: readonly Statement[] = !start
    ? []
    : DECLARATIONS.has(start.type)
      ? lowering.statements([start])
      : [{ kind: 'do', value: lowering.expression(start), at: spanOf(lowering, start) }]
  return [
    ...before,
    {
      kind: 'loop',
      over: undefined,
      test: test && test.type !== 'empty_statement' ? lowering.expression(test) : undefined,
      body: [...(body ? bodyOf(lowering, body) : []), ...stepped],
      at,
    },
  ]
}

const DECLARATIONS = new Set(['variable_declaration', 'lexical_declaration', 'expression_statement'])

export function lowerForIn(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const left = field(node, 'left')
  const right = field(node, 'right')
  const body = field(node, 'body')
  if (!left || !right) return []
  return [
    {
      kind: 'loop',
      over: { target: lowering.pattern(left), of: lowering.expression(right) },
      test: undefined,
      body: body ? bodyOf(lowering, body) : [],
      at: spanOf(lowering, node),
    },
  ]
}

export function lowerWhile(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = field(node, 'body')
  const test = testOf(lowering, node)
  const at = spanOf(lowering, node)
  return [{ kind: 'loop', over: undefined, test, body: body ? bodyOf(lowering, body) : [], at }]
}

export function lowerSwitch(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const on = field(node, 'value')
  const cases: { readonly tests: readonly Expression[]; readonly body: readonly Statement[] }[] = []
  let waiting: Expression[] = []
  let isDefault = false
  for (const branch of field(node, 'body')?.children ?? []) {
    const test = field(branch, 'value')
    if (branch.type === 'switch_default') isDefault = true
    else if (test) waiting.push(lowering.expression(test))
    else continue
    const body = branch.children.filter((child) => child.field === 'body')
    // `case 'a': case 'b':` share what follows.
    if (body.length === 0) continue
    const inside = body.length === 1 && body[0]?.type === 'statement_block' ? body[0].children : body
    cases.push({ tests: isDefault ? [] : waiting, body: lowering.statements(inside) })
    waiting = []
    isDefault = false
  }
  const at = spanOf(lowering, node)
  return [{ kind: 'switch', on: on ? lowering.expression(on) : nothing(lowering, node), cases, at }]
}

export function lowerTry(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const body = field(node, 'body')
  const handler = field(node, 'handler')
  const last = field(node, 'finalizer')
  const target = handler && field(handler, 'parameter')
  const caught = handler && field(handler, 'body')
  const final = last && (field(last, 'body') ?? childOf(last, 'statement_block'))
  return [
    {
      kind: 'try',
      body: body ? bodyOf(lowering, body) : [],
      catch: handler && {
        target: target && lowering.pattern(target),
        body: caught ? bodyOf(lowering, caught) : [],
      },
      finally: final ? bodyOf(lowering, final) : [],
      at: spanOf(lowering, node),
    },
  ]
}
