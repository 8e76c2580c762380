import { isArray, isObject, type JsonObject, type JsonValue } from '../core/value.ts'

/** Every text in a value, in order; names of members too where they are wanted. */
export function stringsIn(value: JsonValue | undefined, withNames = false): readonly string[] {
  if (typeof value === 'string') return [value]
  if (isArray(value)) return value.flatMap((each) => stringsIn(each, withNames))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, each]) => [
    ...(withNames ? [name] : []),
    ...stringsIn(each, withNames),
  ])
}

/** The same value with every text rewritten. */
export function rewritten(value: JsonValue, rewrite: (text: string) => string): JsonValue {
  if (typeof value === 'string') return rewrite(value)
  if (isArray(value)) return value.map((each) => rewritten(each, rewrite))
  return isObject(value) ? rewrittenObject(value, rewrite) : value
}

export function rewrittenObject(value: JsonObject, rewrite: (text: string) => string): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, rewritten(each, rewrite)]))
}
