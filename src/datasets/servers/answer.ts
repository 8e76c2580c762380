import { canonicalJson } from '../../core/canonical.ts'
import { randomFrom, type Random } from '../../core/random.ts'
import { isArray, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { MockServer, MockTool } from './mock-server.ts'
import type { Count, Field, Value } from './values/field.ts'
import { isKind, kindOf } from './values/kinds.ts'

/** What a tool answers: the same server, tool and arguments always give the same. Members named like an argument repeat it. */
export function answerOf(server: MockServer, tool: MockTool, given: JsonObject): JsonObject {
  const random = randomFrom(`${server.path}\n${tool.name}\n${canonicalJson(given)}`)
  return makeRecord(tool.gives, given, given, random)
}

/** Arguments that fit the parameters of a tool. Optional ones are left out now and then. */
export function argumentsFor(tool: MockTool, random: Random): JsonObject {
  const fields = tool.takes.filter(({ isOptional }) => !isOptional || random.chance(0.6))
  return makeRecord(fields, {}, {}, random)
}

/** `given` is repeated by name; `around` is what sentences may speak of. */
function makeRecord(
  fields: readonly Field[],
  given: JsonObject,
  around: JsonObject,
  random: Random,
): JsonObject {
  const made: Record<string, JsonValue> = {}
  for (const { name, value } of fields) {
    made[name] = repeated(value, given[name]) ?? makeValue(value, { ...around, ...made }, random)
  }
  return made
}

/** An argument of the same name, where it is of the same type. */
function repeated(value: Value, given: JsonValue | undefined): JsonValue | undefined {
  if (given === undefined || (value.type === 'list') !== isArray(given)) return undefined
  return value.type === 'record' ? undefined : given
}

function makeValue(value: Value, around: JsonObject, random: Random): JsonValue {
  switch (value.type) {
    case 'list':
      return makeList(value.of, lengthOf(value.count, around, random), around, random)
    case 'kind':
      return kindOf(value.kind).make(random)
    case 'range':
      return Number((value.low + random.next() * (value.high - value.low)).toFixed(value.decimals))
    case 'choice':
    case 'numbers':
      return random.pick<string | number>(value.options)
    case 'sentence':
      return fill(value.template, around, random)
    case 'record':
      break
  }
  return makeRecord(value.fields, {}, around, random)
}

function makeList(of: Value, length: number, around: JsonObject, random: Random): JsonValue[] {
  if (of.type !== 'choice') return Array.from({ length }, () => makeValue(of, around, random))
  return random.shuffle(of.options).slice(0, length)
}

const LONGEST_LIST = 50

function lengthOf(count: Count, around: JsonObject, random: Random): number {
  if (typeof count !== 'string') return random.whole(count[0], count[1])
  const told = around[count]
  return typeof told === 'number' ? Math.max(0, Math.min(LONGEST_LIST, Math.trunc(told))) : random.whole(2, 4)
}

/** `{name}`: a member made before, an argument, or else a kind. A caller may leave out even an argument that is required. */
function fill(template: string, around: JsonObject, random: Random): string {
  return template.replace(/\{([a-z_]+)\}/g, (_, name: string) => {
    const known = around[name]
    if (typeof known === 'string' || typeof known === 'number') return String(known)
    if (isKind(name)) return String(kindOf(name).make(random))
    return name.replaceAll('_', ' ')
  })
}
