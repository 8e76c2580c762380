import { escapePointer } from '../core/place.ts'
import { isArray, isObject, type JsonObject, type JsonValue } from '../core/value.ts'
import type { Change } from './record.ts'

/** More differences than anybody reads. */
const MOST = 200

/** What is different in each world afterwards, innermost values only. */
export function changesBetween(
  before: Readonly<Record<string, JsonObject>>,
  after: Readonly<Record<string, JsonObject>>,
): readonly Change[] {
  const found: Change[] = []
  for (const [server, state] of Object.entries(before))
    for (const change of differences(state, after[server], ''))
      if (found.length < MOST) found.push({ server, ...change })
  return found
}

/** Innermost values that are not the same, with where they stand. */
export function* differences(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  pointer: string,
): Generator<Omit<Change, 'server'>> {
  if (before === after) return
  const [one, other] = [membersOf(before), membersOf(after)]
  if (!one || !other) {
    yield { pointer, before, after }
    return
  }
  for (const key of new Set([...one.keys(), ...other.keys()]))
    yield* differences(one.get(key), other.get(key), `${pointer}/${escapePointer(key)}`)
}

function membersOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  if (isArray(value)) return new Map(value.map((each, at) => [String(at), each]))
  return isObject(value) ? new Map(Object.entries(value)) : undefined
}
