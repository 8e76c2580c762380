import type { JsonObject, JsonValue } from '../../../core/value.ts'
import type { Class, Expression } from '../../program.ts'
import type { Program } from '../../scope.ts'
import { isNarrowPattern } from '../narrow-pattern.ts'
import { basesOf, meantBy } from './resolve.ts'
import type { Around } from './sites.ts'
import { descriptionIn, patternIn, readType, unquoted } from './type.ts'

const DEEPEST = 6

/** What a pydantic model, a dataclass or a typed dictionary asks for, as JSON Schema. */
export function schemaOfClass(made: Class, around: Around, program: Program, depth = 0): JsonObject {
  const values = enumValues(made, around, program)
  if (values) return { enum: values }
  const properties: Record<string, JsonValue> = {}
  const required: string[] = []
  for (const { name, type, value } of allFields(made, around, program)) {
    if (type === undefined || name.startsWith('_') || name === 'model_config') continue
    properties[name] = schemaOfType(type, around, program, depth + 1, value)
    if (isRequired(value)) required.push(name)
  }
  return { type: 'object', properties, required }
}

/** An annotation and its default as JSON Schema: `pattern` where `Field` says so. */
export function schemaOfType(
  text: string | undefined,
  around: Around,
  program: Program,
  depth = 0,
  value?: Expression,
): JsonObject {
  const read = text === undefined || depth > DEEPEST ? {} : byType(text, around, program, depth)
  const said = text?.includes('Annotated') ? text : ''
  const pattern = patternIn(said) ?? keyword(value, 'pattern') ?? keyword(value, 'regex')
  const description = descriptionIn(said) ?? keyword(value, 'description')
  return {
    ...read,
    ...(pattern === undefined ? {} : { pattern }),
    ...(description === undefined ? {} : { description }),
  }
}

/** Nothing harmful fits: a few known values, numbers, what a narrow pattern admits. */
export function isRestrained(schema: JsonObject): boolean {
  const { type, enum: values, const: one, pattern, anyOf, items } = schema
  if (Array.isArray(values) || one !== undefined) return true
  if (type === 'integer' || type === 'number' || type === 'boolean' || type === 'null') return true
  if (typeof pattern === 'string') return isNarrowPattern(pattern)
  if (Array.isArray(anyOf)) return anyOf.length > 0 && anyOf.every((each) => isRestrained(each as JsonObject))
  if (type === 'string' && typeof schema['format'] === 'string') return FORMATS.has(schema['format'])
  return type === 'array' && typeof items === 'object' && isRestrained(items as JsonObject)
}

const FORMATS = new Set(['date', 'date-time', 'time', 'uuid', 'ipv4', 'ipv6'])

const SIMPLE: Readonly<Record<string, JsonObject>> = {
  str: { type: 'string' },
  int: { type: 'integer' },
  PositiveInt: { type: 'integer' },
  NonNegativeInt: { type: 'integer' },
  float: { type: 'number' },
  Decimal: { type: 'number' },
  bool: { type: 'boolean' },
  None: { type: 'null' },
  date: { type: 'string', format: 'date' },
  datetime: { type: 'string', format: 'date-time' },
  UUID: { type: 'string', format: 'uuid' },
  UUID4: { type: 'string', format: 'uuid' },
  IPv4Address: { type: 'string', format: 'ipv4' },
  dict: { type: 'object' },
  Dict: { type: 'object' },
  Mapping: { type: 'object' },
}
const LISTS = new Set(['list', 'List', 'Sequence', 'Iterable', 'set', 'Set', 'frozenset', 'tuple', 'Tuple'])

function byType(text: string, around: Around, program: Program, depth: number): JsonObject {
  const { name, args } = readType(text)
  const inner = (one: string | undefined): JsonObject => schemaOfType(one, around, program, depth + 1)
  if (name === 'Literal') return { enum: args.map(literal) }
  if (name === 'Annotated' || name === 'Required' || name === 'NotRequired') return inner(args[0])
  if (name === 'Optional') return { anyOf: [inner(args[0]), { type: 'null' }] }
  if (name === '|' || name === 'Union') return { anyOf: args.map(inner) }
  if (LISTS.has(name)) return { type: 'array', ...(args[0] === undefined ? {} : { items: inner(args[0]) }) }
  if (/^con(?:int|float|decimal)\(/.test(name)) return { type: 'number' }
  if (name.startsWith('constr(')) {
    const pattern = patternIn(name)
    return { type: 'string', ...(pattern === undefined ? {} : { pattern }) }
  }
  const simple = Object.hasOwn(SIMPLE, name) ? SIMPLE[name] : undefined
  if (simple) return simple
  const meant = meantBy({ kind: 'name', name, at: { file: '', start: 0, end: 0 } }, around, program)
  if (meant?.kind === 'class') return schemaOfClass(meant.class, meant.around, program, depth + 1)
  return {}
}

function literal(text: string): JsonValue {
  if (text === 'True' || text === 'False') return text === 'True'
  return /^-?\d{1,15}$/.test(text) ? Number(text) : unquoted(text)
}

function enumValues(made: Class, around: Around, program: Program): readonly JsonValue[] | undefined {
  const isEnum = basesOf(made).some((base) => {
    const meant = meantBy(base, around, program)
    return meant?.kind === 'outside' && /^enum\.(?:\w{0,10}Enum|\w{0,10}Flag)$/.test(meant.path)
  })
  if (!isEnum) return undefined
  return made.fields.flatMap(({ value }) => (value?.kind === 'literal' ? [value.value] : []))
}

function allFields(made: Class, around: Around, program: Program, depth = 0): Class['fields'] {
  const inherited = basesOf(made).flatMap((base) => {
    const meant = depth > DEEPEST ? undefined : meantBy(base, around, program)
    return meant?.kind === 'class' ? allFields(meant.class, meant.around, program, depth + 1) : []
  })
  return [...inherited, ...made.fields]
}

function isRequired(value: Expression | undefined): boolean {
  if (!value) return true
  if (value.kind !== 'call' || value.keywords.some(({ name }) => name.startsWith('default'))) return false
  const [first] = value.args
  return first === undefined || (first.kind === 'other' && first.parts.length === 0)
}

function keyword(value: Expression | undefined, name: string): string | undefined {
  if (value?.kind !== 'call') return undefined
  const found = value.keywords.find((one) => one.name === name)?.value
  return found?.kind === 'literal' && typeof found.value === 'string' ? found.value : undefined
}
