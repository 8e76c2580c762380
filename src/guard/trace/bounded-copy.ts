import { redactSecrets } from '../../core/secret.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** A copy to remember: without secrets, long strings cut, so many members at most. */
export function boundedCopy(value: JsonValue): JsonValue {
  let left = MOST_MEMBERS
  const copy = (json: JsonValue, depth: number): JsonValue => {
    left -= 1
    if (left < 0 || depth > MOST_DEPTH) return null
    if (typeof json === 'string') return redactSecrets(json.slice(0, LONGEST))
    if (isArray(json)) return json.slice(0, MOST_MEMBERS).map((one) => copy(one, depth + 1))
    if (!isObject(json)) return json
    const members = Object.entries(json).slice(0, MOST_MEMBERS)
    return Object.fromEntries(
      members.map(([key, one]) => [redactSecrets(key.slice(0, 200)), copy(one, depth + 1)]),
    )
  }
  return copy(value, 0)
}

const LONGEST = 2000
const MOST_MEMBERS = 100
const MOST_DEPTH = 8
