import type { SyntaxNode } from '../../grammar.ts'
import type { Member, Statement } from '../../program.ts'
import { importOf } from './commonjs.ts'
import { keyOf } from './literals.ts'
import { field, named, spanOf, textOf, type Lowering } from './lowering.ts'

export function lowerVariables(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  return named(node).flatMap((declarator): Statement[] => {
    const name = field(declarator, 'name')
    if (declarator.type !== 'variable_declarator' || !name) return []
    const written = field(declarator, 'value')
    const value = written && nameFunction(lowering, name, written)
    const target = lowering.pattern(name)
    const at = spanOf(lowering, declarator)
    return [importOf(target, value, at) ?? { kind: 'let', target, value, at }]
  })
}

/** `const run = () => …` has a name, which is what a path from source to sink is told with. */
function nameFunction(lowering: Lowering, name: SyntaxNode, value: SyntaxNode) {
  const lowered = lowering.expression(value)
  return lowered.kind === 'function' && lowered.function.name === undefined && name.type === 'identifier'
    ? { ...lowered, function: { ...lowered.function, name: textOf(lowering, name) } }
    : lowered
}

export function lowerFunctionStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const lowered = lowering.function(node)
  return [{ kind: 'function', function: lowered, isExported: false, at: spanOf(lowering, node) }]
}

export function lowerClassStatement(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const lowered = lowering.class(node, [])
  return [{ kind: 'class', class: lowered, isExported: false, at: spanOf(lowering, node) }]
}

/** An enum is an object of its values. */
export function lowerEnum(lowering: Lowering, node: SyntaxNode): readonly Statement[] {
  const name = field(node, 'name')
  const body = field(node, 'body')
  if (!name || !body) return []
  const at = spanOf(lowering, node)
  const members = named(body).flatMap((member, index): Member[] => {
    const key = field(member, 'name') ?? member
    const value = field(member, 'value')
    const lowered = value
      ? lowering.expression(value)
      : ({ kind: 'literal', value: index, at: spanOf(lowering, member) } as const)
    return [{ key: keyOf(lowering, key), value: lowered }]
  })
  return [{ kind: 'let', target: lowering.pattern(name), value: { kind: 'object', members, at }, at }]
}
