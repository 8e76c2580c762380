import { field, isArray, isObject, type JsonObject, type JsonValue, stringField } from '../../core/value.ts'
import { ONLY_SERVER } from './trace.ts'

export interface NamedTool {
  readonly server: string
  readonly name: string
  /** As in `tools/list`. */
  readonly json: JsonObject
}

/** Tools as MCP lists them, or as the interfaces of language models do: a list, or an object by name. */
export function readTools(value: JsonValue, unread: string[]): NamedTool[] {
  if (isObject(value))
    return Object.entries(value).flatMap(([name, one]) =>
      readTool(isObject(one) ? { name, ...one } : { name }, unread),
    )
  return isArray(value) ? value.flatMap((one) => readTool(one, unread)) : []
}

function readTool(value: JsonValue, unread: string[]): NamedTool[] {
  const inner = field(value, 'function')
  const tool = typeof value === 'string' ? { name: value } : isObject(inner) ? inner : value
  const name = stringField(tool, 'name') ?? stringField(tool, 'tool')
  if (!name) {
    unread.push('a tool without a name')
    return []
  }
  const server = stringField(value, 'server') ?? stringField(tool, 'server') ?? ONLY_SERVER
  const annotations = field(tool, 'annotations')
  const json: JsonObject = {
    name,
    description: stringField(tool, 'description') ?? '',
    inputSchema: schemaOf(
      field(tool, 'inputSchema') ?? field(tool, 'input_schema') ?? field(tool, 'parameters'),
    ),
    ...(isObject(annotations) && { annotations }),
  }
  return [{ server, name, json }]
}

function schemaOf(value: JsonValue | undefined): JsonObject {
  if (isObject(value))
    return Object.hasOwn(value, 'type') || Object.hasOwn(value, 'properties')
      ? { type: 'object', ...value }
      : bare(value)
  if (typeof value === 'string') {
    try {
      return schemaOf(JSON.parse(value) as JsonValue)
    } catch {
      return EMPTY
    }
  }
  return EMPTY
}

/** Arguments by name, without the frame of a schema around them. */
function bare(properties: JsonObject): JsonObject {
  const known = Object.entries(properties).map(([key, one]) => [
    key,
    isObject(one) ? one : typeof one === 'string' ? { description: one } : {},
  ])
  return { type: 'object', properties: Object.fromEntries(known) as JsonObject }
}

const EMPTY: JsonObject = { type: 'object', properties: {} }
