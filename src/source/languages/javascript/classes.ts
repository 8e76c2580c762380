import type { SyntaxNode } from '../../grammar.ts'
import type { Class, Expression } from '../../program.ts'
import { keyOf } from './literals.ts'
import { childOf, field, fields, has, named, spanOf, textOf, type Lowering } from './lowering.ts'

type Method = Class['methods'][number]
type Field = Class['fields'][number]

export function lowerClass(lowering: Lowering, node: SyntaxNode, decorators: readonly SyntaxNode[]): Class {
  const name = field(node, 'name')
  const methods: Method[] = []
  const held: Field[] = []
  // Decorators stand before what they decorate, as members of their own.
  let waiting: SyntaxNode[] = []
  for (const member of field(node, 'body')?.children ?? []) {
    if (member.type === 'decorator') {
      waiting.push(member)
      continue
    }
    if (member.type === 'method_definition') methods.push(methodOf(lowering, member, waiting))
    if (FIELDS.has(member.type)) held.push(...fieldOf(lowering, member))
    if (member.type !== 'comment') waiting = []
  }
  return {
    name: name ? textOf(lowering, name) : undefined,
    base: baseOf(lowering, node),
    decorators: [...decorators, ...fields(node, 'decorator')].flatMap(named).map(lowering.expression),
    methods,
    fields: held,
    at: spanOf(lowering, node),
  }
}

const FIELDS = new Set(['field_definition', 'public_field_definition'])

function methodOf(lowering: Lowering, node: SyntaxNode, decorators: readonly SyntaxNode[]): Method {
  const name = field(node, 'name')
  const lowered = lowering.function(node, name && keyOf(lowering, name))
  return {
    ...lowered,
    decorators: [
      ...decorators.flatMap(named).map(lowering.expression),
      ...lowered.decorators,
      // As Python says it: what looks like a member is what a function gives.
      ...(has(node, 'get') ? [{ kind: 'name', name: 'property', at: lowered.at } as const] : []),
    ],
    isStatic: has(node, 'static'),
  }
}

function fieldOf(lowering: Lowering, node: SyntaxNode): readonly Field[] {
  const name = field(node, 'name') ?? field(node, 'property')
  const key = name && keyOf(lowering, name)
  const value = field(node, 'value')
  return key === undefined ? [] : [{ name: key, value: value && lowering.expression(value) }]
}

/** JavaScript has the base right in `class_heritage`, TypeScript in an `extends_clause` of it. */
function baseOf(lowering: Lowering, node: SyntaxNode): Expression | undefined {
  const heritage = childOf(node, 'class_heritage')
  if (!heritage) return undefined
  const clause = childOf(heritage, 'extends_clause')
  const base = clause ? (field(clause, 'value') ?? named(clause)[0]) : named(heritage)[0]
  return base && base.type !== 'implements_clause' ? lowering.expression(base) : undefined
}
