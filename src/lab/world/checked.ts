import { isArray, isObject, listField, type JsonObject, type JsonValue } from '../../core/value.ts'
import { answerError, type Answer, type ToolDefinition, type World } from '../environment.ts'

/** What a tool was given, after its schema was checked; what is optional and absent reads as empty. */
export interface Taken {
  readonly text: (name: string) => string
  readonly number: (name: string, otherwise?: number) => number
  /** Texts by name. */
  readonly texts: (name: string) => Readonly<Record<string, string>>
}

/** Answers each tool by the function of its name, which only ever sees input that fits the tool's own schema. */
export function answerChecked(
  definitions: readonly ToolDefinition[],
  answers: Readonly<Record<string, (taken: Taken) => Answer>>,
): World['call'] {
  const schemas = new Map(definitions.map(({ name, inputSchema }) => [name, inputSchema]))
  const byName = new Map(Object.entries(answers))
  return ({ tool, input }) => {
    const schema = schemas.get(tool)
    const answer = byName.get(tool)
    if (!schema || !answer) return answerError('There is no such tool.')
    const given = new Map(isObject(input) ? Object.entries(input) : [])
    const wrong = firstWrong(schema, given)
    return wrong ? answerError(wrong) : answer(takenFrom(given))
  }
}

const LONGEST_TEXT = 20_000

function firstWrong(schema: JsonObject, given: ReadonlyMap<string, JsonValue>): string | undefined {
  const required = listField(schema, 'required')
  for (const [name, wanted] of Object.entries(schema['properties'] as JsonObject)) {
    const value = given.get(name)
    if (value === undefined && required.includes(name)) return `The input lacks "${name}".`
    if (value !== undefined && !fits(value, wanted as JsonObject))
      return `"${name}" is not what this tool takes.`
  }
  return undefined
}

function fits(value: JsonValue, wanted: JsonObject): boolean {
  if (wanted['type'] === 'object') return isObject(value) && Object.values(value).every(isShortText)
  if (wanted['type'] === 'string') {
    const choices = wanted['enum']
    return isShortText(value) && (!isArray(choices) || choices.includes(value))
  }
  if (typeof value !== 'number' || !Number.isFinite(value)) return false
  if (wanted['type'] === 'integer' && !Number.isInteger(value)) return false
  return value >= Number(wanted['minimum'] ?? -Infinity) && value <= Number(wanted['maximum'] ?? Infinity)
}

const isShortText = (value: JsonValue): boolean => typeof value === 'string' && value.length <= LONGEST_TEXT

function takenFrom(given: ReadonlyMap<string, JsonValue>): Taken {
  return {
    text: (name) => textOf(given.get(name)),
    number: (name, otherwise = 0) => Number(given.get(name) ?? otherwise),
    texts: (name) => (given.get(name) ?? {}) as Record<string, string>,
  }
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '')
