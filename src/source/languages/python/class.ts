import type { SyntaxNode } from '../../grammar.ts'
import type { Class, Expression } from '../../program.ts'
import { field, named, type Lowering } from './lowering.ts'
import { withConstructor } from './made-of-fields.ts'
import { withRequest } from './request-class.ts'
import { nameScope, type NameScope } from './names.ts'

type Method = Class['methods'][number]
type Field = Class['fields'][number]

/** `__init__` is its constructor, under the name that other languages give it. */
export function lowerClass(
  lowering: Lowering,
  node: SyntaxNode,
  outer: NameScope,
  decorators: readonly Expression[],
): Class {
  const names = nameScope(outer, [], outer.self)
  const bases = named(field(node, 'superclasses') ?? NOTHING)
    .filter(({ type }) => type !== 'keyword_argument')
    .map((base) => lowering.expression(base, outer))
  const methods: Method[] = []
  const fields: Field[] = []
  for (const child of field(node, 'body')?.children ?? []) {
    if (child.type === 'function_definition') methods.push(methodOf(lowering, child, names, []))
    else if (child.type === 'decorated_definition') takeDecorated(lowering, child, names, methods, fields)
    else if (child.type === 'class_definition') fields.push(classField(lowering, child, names, []))
    else if (child.type === 'expression_statement') fields.push(...fieldsOf(lowering, child, names))
  }
  const name = field(node, 'name')
  const body = field(node, 'body')
  return withRequest(
    withConstructor({
      name: name && lowering.textOf(name),
      base: bases[0],
      otherBases: bases.slice(1),
      decorators,
      doc: body && lowering.doc(body),
      methods,
      fields,
      at: lowering.at(node),
    }),
  )
}

const NOTHING: SyntaxNode = {
  type: '',
  field: undefined,
  start: 0,
  end: 0,
  isNamed: true,
  children: [],
}

function methodOf(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  decorators: readonly Expression[],
): Method {
  const tags = decorators.map((decorator) => (decorator.kind === 'name' ? decorator.name : ''))
  const isPlain = tags.includes('staticmethod')
  const made = lowering.function(node, names, { decorators, as: isPlain ? 'plain' : 'bound' })
  return {
    ...made,
    name: made.name === '__init__' ? 'constructor' : made.name,
    isStatic: isPlain || tags.includes('classmethod'),
  }
}

function takeDecorated(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  methods: Method[],
  fields: Field[],
): void {
  const definition = field(node, 'definition')
  const decorators = decoratorsOf(lowering, node, names)
  if (definition?.type === 'function_definition')
    methods.push(methodOf(lowering, definition, names, decorators))
  else if (definition) fields.push(classField(lowering, definition, names, decorators))
}

export function decoratorsOf(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Expression[] {
  return named(node)
    .filter(({ type }) => type === 'decorator')
    .flatMap((decorator) => named(decorator).slice(0, 1))
    .map((value) => lowering.expression(value, names))
}

function classField(
  lowering: Lowering,
  node: SyntaxNode,
  names: NameScope,
  decorators: readonly Expression[],
): Field {
  const inner = lowering.class(node, names, decorators)
  return {
    name: inner.name ?? '',
    type: undefined,
    value: { kind: 'class', class: inner, at: inner.at },
  }
}

function fieldsOf(lowering: Lowering, node: SyntaxNode, names: NameScope): readonly Field[] {
  const [assignment] = named(node)
  if (assignment?.type !== 'assignment') return []
  const left = field(assignment, 'left')
  if (left?.type !== 'identifier') return []
  const type = field(assignment, 'type')
  const right = field(assignment, 'right')
  return [
    {
      name: lowering.textOf(left),
      type: type && lowering.textOf(type),
      value: right && lowering.expression(right, names),
    },
  ]
}
