import type { TrajectoryTool } from '../../core/trajectory.ts'
import { field, isArray, isObject, type JsonValue, stringField } from '../../core/value.ts'
import { jsonParts } from './json-parts.ts'

/** The functions that a text describes, one by one or in a list. */
export function readTools(text: string): TrajectoryTool[] {
  return jsonParts(text).flatMap(toolsIn)
}

export function toolsIn(value: JsonValue): TrajectoryTool[] {
  if (isArray(value)) return value.flatMap(toolsIn)
  const inner = field(value, 'function')
  if (inner !== undefined && isObject(inner)) return toolsIn(inner)
  const name = stringField(value, 'name')
  const schema = SCHEMAS.map((key) => field(value, key)).find((found) => found !== undefined)
  const description = stringField(value, 'description')
  if (name === undefined || (schema === undefined && description === undefined)) return []
  const server = stringField(value, 'server')
  return [
    {
      name,
      description: description ?? '',
      inputSchema: schema ?? {},
      ...(server !== undefined && { server }),
    },
  ]
}

const SCHEMAS = ['parameters', 'inputSchema', 'input_schema', 'arguments'] as const
