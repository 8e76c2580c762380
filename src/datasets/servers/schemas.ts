import type { JsonObject } from '../../core/value.ts'
import type { Field, Value } from './values/field.ts'
import { kindOf } from './values/kinds.ts'

/** JSON Schema of arguments: nothing else is taken. */
export function inputSchemaOf(fields: readonly Field[]): JsonObject {
  return { ...recordSchema(fields, true), additionalProperties: false }
}

/** JSON Schema of an answer. Ranges and choices are how answers are made, not what they promise. */
export function outputSchemaOf(fields: readonly Field[]): JsonObject {
  return recordSchema(fields, false)
}

function recordSchema(fields: readonly Field[], isInput: boolean): JsonObject {
  const required = fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name)
  const properties = fields.map(({ name, value, description }): [string, JsonObject] => [
    name,
    { ...valueSchema(value, isInput), ...(description && { description }) },
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  }
}

function valueSchema(value: Value, isInput: boolean): JsonObject {
  switch (value.type) {
    case 'list':
      return { type: 'array', items: valueSchema(value.of, isInput), ...(isInput && { maxItems: 20 }) }
    case 'kind':
      return { type: kindOf(value.kind).type }
    case 'range': {
      const type = value.decimals === 0 ? 'integer' : 'number'
      return isInput ? { type, minimum: value.low, maximum: value.high } : { type }
    }
    case 'choice':
      return isInput && !value.isOpen ? { type: 'string', enum: value.options } : { type: 'string' }
    case 'numbers':
      return { type: 'number', ...(isInput && { enum: value.options }) }
    case 'sentence':
      return { type: 'string' }
    case 'record':
      break
  }
  return recordSchema(value.fields, isInput)
}
