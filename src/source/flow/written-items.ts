import { REST, type Value } from './value.ts'

/** A list that the program writes out, of objects or functions: tools that are registered one by one. */
export function writtenItems({ object, node }: Value): readonly Value[] | undefined {
  if (
    !object?.isList ||
    node ||
    object.fields.has(REST) ||
    object.fields.size < 2 ||
    object.fields.size > 100
  )
    return undefined
  const items = [...object.fields.values()]
  return items.some((item) => item.object !== undefined || item.callables.length > 0) ? items : undefined
}
