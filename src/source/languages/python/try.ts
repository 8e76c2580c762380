import type { SyntaxNode } from '../../grammar.ts'
import type { Expression, Pattern, Statement } from '../../program.ts'
import { bind } from './assignment.ts'
import { field, named, type Lowering } from './lowering.ts'
import type { NameScope } from './names.ts'
import { lowerPattern } from './pattern.ts'

type Nested = (lowering: Lowering, node: SyntaxNode | undefined, names: NameScope) => Statement[]
type Caught = Extract<Statement, { kind: 'try' }>['catch']

/** Other languages have one `catch`: further clauses become its branches. What follows `else` belongs to the body. */
export function lowerTry(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  nested: Nested,
): readonly Statement[] {
  const at = lowering.at(node)
  const otherwise = node.children.find(({ type }) => type === 'else_clause')
  const last = node.children.find(({ type }) => type === 'finally_clause')
  const clauses = node.children.filter(({ type }) => type === 'except_clause')
  const body = nested(lowering, field(node, 'body'), names)
  const caught = catchOf(lowering, clauses, names, nested)
  return [
    {
      kind: 'try',
      body: otherwise ? [...body, ...nested(lowering, field(otherwise, 'body'), names)] : body,
      catch: caught,
      finally: last
        ? nested(
            lowering,
            named(last).find(({ type }) => type === 'block'),
            names,
          )
        : [],
      at,
    },
  ]
}

function catchOf(
  lowering: Lowering,
  clauses: readonly SyntaxNode[],
  names: NameScope,
  nested: Nested,
): Caught {
  const [first] = clauses
  if (!first) return undefined
  const lowered = clauses.map((clause) => {
    const alias = aliasOf(clause)
    const target = alias && lowerPattern(lowering, alias, names)
    return {
      clause,
      target,
      body: nested(
        lowering,
        named(clause).find(({ type }) => type === 'block'),
        names,
      ),
    }
  })
  const target = lowered.find((one) => one.target)?.target
  let rest: readonly Statement[] = []
  for (const [index, { clause, target: own, body }] of [...lowered.entries()].toReversed()) {
    const at = lowering.at(clause)
    const whole = [...renamed(own, target, names), ...body]
    const test: Expression = { kind: 'other', parts: [], at }
    rest = index === clauses.length - 1 ? whole : [{ kind: 'if', test, then: whole, else: rest, at }]
  }
  return { target, body: rest }
}

function renamed(
  own: Pattern | undefined,
  target: Pattern | undefined,
  names: NameScope,
): readonly Statement[] {
  if (own?.kind !== 'name' || target?.kind !== 'name' || own.name === target.name) return []
  names.depth++
  const statement = bind(own, { kind: 'name', name: target.name, at: own.at }, own.at, names)
  names.depth--
  return [statement]
}

function aliasOf(clause: SyntaxNode): SyntaxNode | undefined {
  const own = field(clause, 'alias')
  if (own) return own
  const value = field(clause, 'value')
  return value?.type === 'as_pattern' ? field(value, 'alias') : undefined
}
