import type { JsonValue } from '../../core/value.ts'

/** Every string in a value, names of members included: what a model reads of it. */
export function wordsOf(value: JsonValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((each: JsonValue) => wordsOf(each))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => [key, ...wordsOf(each)])
  return []
}
