import type { Definition, DefinitionKind } from './subject.ts'
import { isObject, stringField, type JsonValue } from './value.ts'

/** The name that identifies a definition in calls: `name`, or the address of a resource. */
export function definitionOf(kind: DefinitionKind, json: JsonValue): Definition | undefined {
  if (!isObject(json)) return undefined
  const name = stringField(json, NAMED_BY[kind])
  return name === undefined ? undefined : { kind, name, json }
}

const NAMED_BY: Record<DefinitionKind, string> = {
  tool: 'name',
  prompt: 'name',
  resource: 'uri',
  template: 'uriTemplate',
}
