import type { Definition } from '../core/subject.ts'
import { escapePointer } from '../core/place.ts'
import { field, isObject, listField, stringField } from '../core/value.ts'
import type { JsonObject } from '../core/value.ts'
import { subschemas } from './subschemas.ts'
import { wordsOf } from './words.ts'

export interface Parameter {
  readonly name: string
  /** The name in single lower-case words, joined by spaces: `apiKey` and `api_key` are both `api key`. */
  readonly words: string
  /** Title and description, lower case. */
  readonly text: string
  readonly pointer: string
  readonly schema: JsonObject
  readonly required: boolean
}

/** What a tool or prompt lets the model fill in, at every depth. */
export function* parametersOf(definition: Definition): Generator<Parameter, void, undefined> {
  if (definition.kind === 'prompt') {
    yield* promptArguments(definition)
    return
  }
  const schema = field(definition.json, 'inputSchema')
  const required = listField(schema, 'required')
  for (const found of subschemas(schema, '/json/inputSchema')) {
    if (found.property === undefined) continue
    yield parameter(
      found.property,
      found.schema,
      found.pointer,
      found.depth === 1 && required.includes(found.property),
    )
  }
}

/** May the model write a text of its own into it? */
export function takesFreeText({ schema }: Parameter): boolean {
  if (field(schema, 'enum') !== undefined || field(schema, 'const') !== undefined) return false
  const type = field(schema, 'type')
  return type === undefined || type === 'string' || (Array.isArray(type) && type.includes('string'))
}

function* promptArguments(definition: Definition): Generator<Parameter, void, undefined> {
  const list = listField(definition.json, 'arguments')
  for (const [index, argument] of list.slice(0, 1000).entries()) {
    if (!isObject(argument)) continue
    const name = stringField(argument, 'name') ?? ''
    const pointer = `/json/arguments/${escapePointer(String(index))}`
    yield parameter(name, argument, pointer, field(argument, 'required') === true)
  }
}

function parameter(name: string, schema: JsonObject, pointer: string, required: boolean): Parameter {
  const text = `${stringField(schema, 'title') ?? ''}\n${stringField(schema, 'description') ?? ''}`
  return {
    name,
    words: wordsOf(name).join(' '),
    text: text.slice(0, 4000).toLowerCase(),
    pointer,
    schema,
    required,
  }
}
