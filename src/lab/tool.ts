import type { JsonObject } from '../core/value.ts'
import { answerError, type Answer, type ToolDefinition, type World } from './environment.ts'

/** A definition whose parameters are all required, but for those named optional; nothing else is taken. */
export function tool(
  name: string,
  description: string,
  properties: JsonObject = {},
  { optional = [], annotations }: { optional?: readonly string[]; annotations?: JsonObject } = {},
): ToolDefinition {
  const required = Object.keys(properties).filter((each) => !optional.includes(each))
  return {
    name,
    description,
    inputSchema: { type: 'object', properties, required, additionalProperties: false },
    ...(annotations ? { annotations } : {}),
  }
}

export const text = (description: string): JsonObject => ({ type: 'string', description })

export const whole = (description: string, minimum: number, maximum: number): JsonObject => ({
  type: 'integer',
  minimum,
  maximum,
  description,
})

export const oneOf = (description: string, choices: readonly string[]): JsonObject => ({
  type: 'string',
  enum: [...choices],
  description,
})

/** Answers each tool by the function of its name. */
export function answerBy(tools: Readonly<Record<string, (input: JsonObject) => Answer>>): World['call'] {
  const byName = new Map(Object.entries(tools))
  return ({ tool: name, input }) => byName.get(name)?.(input) ?? answerError('There is no such tool.')
}
