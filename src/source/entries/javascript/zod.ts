import type { JsonObject, JsonValue } from '../../../core/value.ts'
import { textIn, type Known } from '../../constant/known.ts'
import { jsonOf } from './known-json.ts'
import { objectSchema } from './schema-object.ts'

interface Link {
  readonly name: string
  readonly args: readonly Known[]
}

/** `z.string().min(1)` as `string()`, `min(1)`. Whatever stands before the first known type is who has them. */
export function chainOf(known: Known | undefined): readonly Link[] {
  const links: Link[] = []
  let here = known
  while (here?.kind === 'outside' && links.length < 60) {
    const args = here.args
    const called: Known | undefined = args && here.name === '()' ? here.of : here
    if (called?.kind !== 'outside') break
    links.push({ name: called.name.slice(called.name.indexOf('#') + 1), args: args ?? [] })
    here = called.of
  }
  links.reverse()
  const first = links.findIndex(({ name }) => TYPES.has(name))
  return first < 0 ? [] : links.slice(first)
}

export function isZod(known: Known | undefined): boolean {
  return known?.kind === 'outside' && chainOf(known).length > 0
}

type Inside = (known: Known) => JsonValue | undefined

export function schemaOfZod(known: Known, inside: Inside): JsonObject {
  const [type, ...rest] = chainOf(known)
  if (!type) return {}
  // `z.coerce.number()`.
  const [next] = rest
  const base = type.name === 'coerce' && next ? next : type
  return rest.reduce((schema, link) => withLink(schema, link, inside), baseOf(base, inside))
}

function baseOf({ name, args }: Link, inside: Inside): JsonObject {
  const [first, second] = args
  switch (name) {
    case 'string':
      return { type: 'string' }
    case 'number':
    case 'bigint':
      return { type: 'number' }
    case 'int':
      return { type: 'integer' }
    case 'boolean':
      return { type: 'boolean' }
    case 'literal': {
      const value = first && jsonOf(first)
      return value === undefined ? {} : { const: value }
    }
    case 'enum':
    case 'nativeEnum':
      return { type: 'string', enum: valuesOf(first) }
    case 'array':
    case 'set': {
      const items = first && inside(first)
      return items === undefined ? { type: 'array' } : { type: 'array', items }
    }
    case 'object':
    case 'strictObject':
    case 'looseObject':
      return first?.kind === 'object' ? objectSchema([...first.members], inside) : { type: 'object' }
    case 'record':
      return { type: 'object', additionalProperties: (second && inside(second)) ?? {} }
    case 'union':
    case 'discriminatedUnion': {
      const of = first?.kind === 'list' ? first : second
      return of?.kind === 'list' ? { anyOf: of.items.map((item) => inside(item) ?? {}) } : {}
    }
    case 'optional':
    case 'nullable':
    case 'lazy': {
      const of = first && inside(first)
      return isObject(of) ? of : {}
    }
    case 'preprocess': {
      const of = second && inside(second)
      return isObject(of) ? of : {}
    }
    case 'uuid':
    case 'email':
    case 'url':
      return { type: 'string', format: name === 'url' ? 'uri' : name }
    default:
      return {}
  }
}

function withLink(schema: JsonObject, { name, args }: Link, inside: Inside): JsonObject {
  const [first] = args
  switch (name) {
    case 'describe': {
      const text = textIn(first)
      return text === undefined ? schema : { ...schema, description: text }
    }
    case 'regex':
      return first?.kind === 'outside' && first.name.startsWith('/')
        ? { ...schema, pattern: first.name.slice(1, -1) }
        : schema
    case 'uuid':
    case 'datetime':
    case 'date':
    case 'ipv4':
    case 'email':
      return { ...schema, format: name === 'datetime' ? 'date-time' : name }
    case 'url':
      return { ...schema, format: 'uri' }
    case 'int':
      return { ...schema, type: 'integer' }
    case 'array':
      return { type: 'array', items: schema }
    case 'min':
    case 'max':
      return first?.kind === 'literal' && typeof first.value === 'number'
        ? { ...schema, [boundName(schema, name)]: first.value }
        : schema
    case 'extend':
    case 'merge': {
      const more = first && inside(first)
      return isObject(more) ? merged(schema, more) : schema
    }
    case 'or':
      return { anyOf: [schema, (first && inside(first)) ?? {}] }
    // What changes the value after it was checked may give anything.
    case 'transform':
    case 'pipe':
      return {}
    default:
      return schema
  }
}

function boundName(schema: JsonObject, name: 'min' | 'max'): string {
  if (schema['type'] === 'string') return `${name}Length`
  return schema['type'] === 'array' ? `${name}Items` : `${name}imum`
}

function merged(one: JsonObject, two: JsonObject): JsonObject {
  const properties = { ...objectAt(one, 'properties'), ...objectAt(two, 'properties') }
  const required = [...listAt(one, 'required'), ...listAt(two, 'required')]
  return { ...one, properties, ...(required.length > 0 ? { required } : {}) }
}

function valuesOf(known: Known | undefined): readonly JsonValue[] {
  if (known?.kind === 'object') return [...known.members.values()].flatMap((value) => jsonOf(value) ?? [])
  const json = known && jsonOf(known)
  return Array.isArray(json) ? json : []
}

function objectAt(schema: JsonObject, name: string): JsonObject {
  const value = schema[name]
  return isObject(value) ? value : {}
}

function listAt(schema: JsonObject, name: string): readonly JsonValue[] {
  const value = schema[name]
  return Array.isArray(value) ? value : []
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const TYPES = new Set(
  (
    'string number bigint int boolean literal enum nativeEnum array set object strictObject looseObject record union ' +
    'discriminatedUnion intersection tuple any unknown null undefined date coerce optional nullable lazy preprocess uuid ' +
    'email url never void map promise function instanceof custom'
  ).split(' '),
)
