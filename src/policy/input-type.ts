import { resolvePointer } from '../core/place.ts'
import { field, isArray, isObject, listField, stringField, type JsonValue } from '../core/value.ts'
import type { SchemaType } from './cedar.ts'

/** What Cedar can say of an argument's type. `number` is a decimal of four places. */
export type InputType =
  | { readonly kind: 'String' | 'Long' | 'Boolean' | 'decimal' }
  | { readonly kind: 'Set'; readonly of: InputType }
  | { readonly kind: 'Record'; readonly fields: ReadonlyMap<string, InputField> }

export interface InputField {
  readonly type: InputType
  readonly isRequired: boolean
}

export interface InputTypes {
  readonly fields: ReadonlyMap<string, InputField>
  /** Arguments of types that Cedar has not: norms cannot speak of them. */
  readonly leftOut: readonly string[]
}

const NONE: InputTypes = { fields: new Map(), leftOut: [] }
const known = new WeakMap<object, InputTypes>()

/** The arguments of a tool, as its input schema types them. */
export function inputTypes(schema: JsonValue | undefined): InputTypes {
  if (!isObject(schema)) return NONE
  const found = known.get(schema) ?? membersOf(schema, schema, 0)
  known.set(schema, found)
  return found
}

function cedarType(type: InputType): SchemaType {
  if (type.kind === 'decimal') return { type: 'Extension', name: 'decimal' }
  if (type.kind === 'Set') return { type: 'Set', element: cedarType(type.of) }
  if (type.kind === 'Record') return { type: 'Record', attributes: attributesOf(type.fields) }
  return { type: type.kind }
}

export function attributesOf(fields: ReadonlyMap<string, InputField>): Record<string, SchemaType> {
  return Object.fromEntries(
    [...fields].map(([name, { type, isRequired }]) => [name, { ...cedarType(type), required: isRequired }]),
  )
}

const DEEPEST = 6
const MOST_FIELDS = 200

function membersOf(schema: JsonValue, root: JsonValue, depth: number): InputTypes {
  const properties = field(schema, 'properties')
  if (!isObject(properties)) return NONE
  const required = new Set(listField(schema, 'required'))
  const fields = new Map<string, InputField>()
  const leftOut: string[] = []
  for (const [name, property] of Object.entries(properties).slice(0, MOST_FIELDS)) {
    const { type, isNullable } = typeOf(property, root, depth + 1)
    // Cedar's own JSON gives names that begin so a meaning.
    if (type === undefined || name.startsWith('__')) leftOut.push(name)
    else fields.set(name, { type, isRequired: required.has(name) && !isNullable })
  }
  return { fields, leftOut }
}

interface Typed {
  readonly type: InputType | undefined
  readonly isNullable: boolean
}

const UNKNOWN: Typed = { type: undefined, isNullable: false }

function typeOf(given: JsonValue, root: JsonValue, depth: number): Typed {
  if (depth > DEEPEST) return UNKNOWN
  const reference = stringField(given, '$ref')
  if (reference !== undefined) {
    const target = reference.startsWith('#/') ? resolvePointer(root, reference.slice(1)) : undefined
    return isObject(target) ? typeOf(target, root, depth + 1) : UNKNOWN
  }
  const choices = [...listField(given, 'anyOf'), ...listField(given, 'oneOf')]
  if (choices.length > 0) {
    const others = choices.filter((choice) => stringField(choice, 'type') !== 'null')
    const isNullable = others.length < choices.length
    return others.length === 1 ? { ...typeOf(others[0]!, root, depth + 1), isNullable } : UNKNOWN
  }
  const said = field(given, 'type')
  const names = isArray(said) ? said.filter((name) => name !== 'null') : [said]
  const isNullable = isArray(said) && names.length < said.length
  if (names.length !== 1) return UNKNOWN
  return { type: named(names[0], given, root, depth), isNullable }
}

const SIMPLE: ReadonlyMap<JsonValue | undefined, InputType> = new Map([
  ['string', { kind: 'String' }],
  ['integer', { kind: 'Long' }],
  ['number', { kind: 'decimal' }],
  ['boolean', { kind: 'Boolean' }],
])

function named(
  name: JsonValue | undefined,
  given: JsonValue,
  root: JsonValue,
  depth: number,
): InputType | undefined {
  if (name === 'array') {
    const { type, isNullable } = typeOf(field(given, 'items') ?? null, root, depth + 1)
    return type && !isNullable ? { kind: 'Set', of: type } : undefined
  }
  if (name === 'object') {
    const { fields } = membersOf(given, root, depth)
    return fields.size > 0 ? { kind: 'Record', fields } : undefined
  }
  if (name === undefined) return isOneOfTexts(given) ? { kind: 'String' } : undefined
  return SIMPLE.get(name)
}

function isOneOfTexts(given: JsonValue): boolean {
  const values = [
    ...listField(given, 'enum'),
    ...(field(given, 'const') === undefined ? [] : [field(given, 'const')!]),
  ]
  return values.length > 0 && values.every((value) => typeof value === 'string')
}
