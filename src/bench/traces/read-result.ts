import { field, isArray, isObject, type JsonObject, type JsonValue, stringField } from '../../core/value.ts'

/** What the tool gave back, as MCP would carry it: text, and beside it the object where it is one. */
export function resultOf(step: JsonValue): JsonObject | undefined {
  const error = field(step, 'error')
  if (error !== undefined && error !== null && error !== '' && error !== false)
    return { content: [textPart(typeof error === 'string' ? error : JSON.stringify(error))], isError: true }
  const value = field(step, 'result') ?? field(step, 'output') ?? field(step, 'response')
  if (value === undefined) return field(step, 'result') === null ? { content: [] } : undefined
  return callResult(value)
}

function callResult(value: JsonValue): JsonObject {
  if (value === null) return { content: [] }
  if (typeof value === 'string') return { content: [textPart(value)] }
  const content = field(value, 'content')
  if (isObject(value) && isArray(content) && content.every((part) => stringField(part, 'type') !== undefined))
    return value
  const text = textPart(JSON.stringify(value))
  return isObject(value) ? { content: [text], structuredContent: value } : { content: [text] }
}

const textPart = (text: string): JsonObject => ({ type: 'text', text })
