import type { TrajectoryTool } from '../../../core/trajectory.ts'
import { field, isObject, stringField, type JsonValue } from '../../../core/value.ts'
import { powerOf } from './power.ts'
import { conceptsOf, conceptOf, stemsOf } from './words.ts'

export interface ToolReading {
  readonly name: string
  readonly server: string | undefined
  readonly description: string
  /** Whether the agent was told of it; a tool may also be known only by its call. */
  readonly isListed: boolean
  readonly nameStems: readonly string[]
  readonly nameConcepts: ReadonlySet<string>
  readonly concepts: ReadonlySet<string>
  readonly parameters: readonly Parameter[]
  /** Words that claim more than an everyday right. */
  readonly power: ReadonlySet<string>
}

export interface Parameter {
  readonly name: string
  readonly isRequired: boolean
  readonly choices: readonly JsonValue[]
  readonly preset: JsonValue | undefined
  /** A number is a measure of something, never a right. */
  readonly isNumber: boolean
}

export function readTools(tools: readonly TrajectoryTool[]): readonly ToolReading[] {
  return tools.map((tool) => readTool(tool, true))
}

export function readTool(tool: TrajectoryTool, isListed: boolean): ToolReading {
  const parameters = parametersOf(tool.inputSchema)
  const nameStems = stemsOf(tool.name)
  const schemaText = parameters.map(({ name }) => name).join(' ')
  const rightsText = parameters.flatMap(({ name, isNumber }) => (isNumber ? [] : [name])).join(' ')
  return {
    name: tool.name,
    server: tool.server,
    description: tool.description,
    isListed,
    nameStems,
    nameConcepts: new Set(nameStems.map(conceptOf)),
    concepts: conceptsOf(`${tool.description.slice(0, 2000)} ${schemaText}`),
    parameters,
    power: powerOf(`${tool.name} ${tool.description.slice(0, 2000)} ${rightsText}`),
  }
}

function parametersOf(schema: JsonValue): readonly Parameter[] {
  // Some list the parameters themselves where others have a schema.
  const properties = field(schema, 'properties') ?? schema
  if (!isObject(properties)) return []
  const required = field(schema, 'required')
  return Object.entries(properties)
    .filter(([, one]) => isObject(one))
    .slice(0, 100)
    .map(([name, one]) => {
      const choices = field(one, 'enum')
      return {
        name,
        isRequired: Array.isArray(required) && required.includes(name),
        choices: Array.isArray(choices) ? (choices as readonly JsonValue[]) : [],
        isNumber: ['number', 'integer'].includes(stringField(one, 'type') ?? ''),
        preset: field(one, 'default') ?? stringField(one, 'const'),
      }
    })
}
