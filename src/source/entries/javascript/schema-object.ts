import type { JsonObject, JsonValue } from '../../../core/value.ts'
import type { Known } from '../../constant/known.ts'

export function objectSchema(
  shape: readonly (readonly [string, Known])[],
  inside: (known: Known) => JsonValue | undefined,
): JsonObject {
  const required = shape.filter(([, value]) => !isOptional(value)).map(([name]) => name)
  const properties = Object.fromEntries(shape.map(([name, value]) => [name, inside(value) ?? {}]))
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
}

function isOptional(value: Known): boolean {
  return linkNames(value).some((name) => OPTIONAL.has(name))
}

const OPTIONAL = new Set(['optional', 'default', 'nullish', 'prefault', 'exactOptional'])

function linkNames(value: Known): readonly string[] {
  const names: string[] = []
  let here: Known | undefined = value
  while (here?.kind === 'outside' && names.length < 120) {
    names.push(here.name.slice(here.name.indexOf('#') + 1))
    here = here.of
  }
  return names
}
