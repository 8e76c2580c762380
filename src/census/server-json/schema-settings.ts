import { field, isObject, listField } from '../../core/value.ts'
import type { Bounded } from '../bounded.ts'
import { type ListedSetting, MOST } from '../listing.ts'

/** Settings that are described by a JSON Schema: one for each property. */
export function schemaSettings(schema: unknown, within: Bounded): readonly ListedSetting[] {
  const properties = field(schema, 'properties')
  if (!isObject(properties)) return []
  const required = new Set(listField(schema, 'required'))
  return within.first(Object.entries(properties)).flatMap(([key, property]) => {
    const name = within.text(key, MOST.name)
    if (name === undefined) return []
    const value = within.text(field(property, 'default'))
    return [
      {
        name,
        isRequired: required.has(key),
        ...(field(property, 'format') === 'password' ? { isSecret: true } : {}),
        ...(value === undefined ? {} : { value }),
      },
    ]
  })
}
