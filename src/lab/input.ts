import { field, stringField, type JsonObject, type JsonValue } from '../core/value.ts'

/** The text under this name; empty where there is none, which no world knows. */
export function wordOf(input: JsonObject, name: string): string {
  return stringField(input, name) ?? ''
}

/** The whole number under this name; not a number where there is none. */
export function wholeOf(input: JsonObject, name: string): number {
  const found: JsonValue | undefined = field(input, name)
  return typeof found === 'number' && Number.isSafeInteger(found) ? found : Number.NaN
}
