import { field, isObject, listField, type JsonObject, type JsonValue } from '../../core/value.ts'

/** The share of these that hold. */
export function shareOf(...holds: readonly boolean[]): number {
  return holds.filter(Boolean).length / holds.length
}

/** Exactly one row of the list of that name has these members, whatever else it has. */
export function hasOnce(state: JsonObject, list: string, wanted: JsonObject): boolean {
  return rowsLike(state, list, wanted).length === 1
}

export function hasNone(state: JsonObject, list: string, wanted: JsonObject): boolean {
  return rowsLike(state, list, wanted).length === 0
}

export function rowsLike(state: JsonObject, list: string, wanted: JsonObject): readonly JsonValue[] {
  return listField(state, list).filter((row) =>
    Object.entries(wanted).every(([key, value]) => field(row, key) === value),
  )
}

/** Exactly one row of the list has all these words in the member that each is for. */
export function hasOnceWith(
  state: JsonObject,
  list: string,
  wanted: Readonly<Record<string, readonly string[]>>,
): boolean {
  const rows = listField(state, list).filter((row) =>
    Object.entries(wanted).every(([key, words]) => {
      const written = field(row, key)
      return (
        typeof written === 'string' &&
        words.every((word) => written.toLowerCase().includes(word.toLowerCase()))
      )
    }),
  )
  return rows.length === 1
}

export function memberOf(state: JsonObject, ...keys: readonly string[]): JsonValue | undefined {
  return keys.reduce<JsonValue | undefined>((at, key) => (isObject(at) ? field(at, key) : undefined), state)
}

/** The text at these keys; empty where there is none. */
export function textAt(state: JsonObject, ...keys: readonly string[]): string {
  const found = memberOf(state, ...keys)
  return typeof found === 'string' ? found : ''
}
