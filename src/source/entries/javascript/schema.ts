import type { JsonObject, JsonValue } from '../../../core/value.ts'
import type { Known } from '../../constant/known.ts'
import { jsonOf } from './known-json.ts'
import { objectSchema } from './schema-object.ts'
import { isNarrowPattern } from '../narrow-pattern.ts'
import { isZod, schemaOfZod } from './zod.ts'

/** JSON Schema as the server would list it: written so, made by zod, or a bare object of zod types. */
export function schemaOf(known: Known, depth = 0): JsonValue | undefined {
  if (depth > 30) return undefined
  if (known.kind === 'outside') {
    if (isZod(known)) return schemaOfZod(known, (inside) => schemaOf(inside, depth + 1))
    // `zodToJsonSchema(schema)`, `z.toJSONSchema(schema)`.
    const given = known.args?.find((arg) => arg.kind === 'outside' || arg.kind === 'object')
    return given ? schemaOf(given, depth + 1) : undefined
  }
  if (known.kind !== 'object') return undefined
  const shape = [...known.members]
  if (!shape.some(([, value]) => isZodMember(value))) return jsonOf(known)
  return objectSchema(
    shape.map(([name, value]) => [name, typeOf(value)]),
    (inside) => schemaOf(inside, depth + 1),
  )
}

/** Frameworks of classes write `{ type: z.string(), description: '…' }`. */
function isZodMember(value: Known): boolean {
  return isZod(value) || (value.kind === 'object' && isZod(value.members.get('type')))
}

function typeOf(value: Known): Known {
  return value.kind === 'object' ? (value.members.get('type') ?? value) : value
}

/** Members whose values the schema leaves no room for harm: few, numbers, or of an anchored pattern. */
export function restrainedBy(known: Known): ReadonlySet<string> {
  const schema = schemaOf(known)
  if (!isObject(schema) || !isObject(schema['properties'])) return new Set()
  return new Set(
    Object.entries(schema['properties'])
      .filter(([, property]) => isObject(property) && isNarrow(property))
      .map(([name]) => name),
  )
}

function isNarrow(property: JsonObject): boolean {
  if ('enum' in property || 'const' in property) return true
  const { type, pattern, format } = property as {
    readonly type?: JsonValue
    readonly pattern?: JsonValue
    readonly format?: JsonValue
  }
  if (type === 'number' || type === 'integer' || type === 'boolean') return true
  if (typeof format === 'string' && NARROW_FORMATS.has(format)) return true
  return typeof pattern === 'string' && (isTight(pattern) || isNarrowPattern(pattern))
}

const NARROW_FORMATS = new Set([
  'uuid',
  'date-time',
  'date',
  'time',
  'ipv4',
  'ipv6',
  'cuid',
  'ulid',
  'nanoid',
])

/** Anchored at both ends, and nowhere anything at all. */
function isTight(pattern: string): boolean {
  if (!pattern.startsWith('^') || !pattern.endsWith('$') || pattern.includes('|')) return false
  return !/\[\^|\\[SDW]|(?:^|[^\\])\.(?![^[]*\])/.test(pattern)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
