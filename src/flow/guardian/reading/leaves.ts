import { escapePointer } from '../../../core/place.ts'
import { isArray, isObject, type JsonValue } from '../../../core/value.ts'

export interface Leaf {
  readonly pointer: string
  /** The nearest name above it. */
  readonly key: string
  readonly value: string | number | boolean
}

/** Every value of an argument or result that is not empty, at most so many. A text that is JSON is opened. */
export function leavesOf(value: JsonValue): readonly Leaf[] {
  const found: Leaf[] = []
  const walk = (json: JsonValue, pointer: string, key: string, depth: number): void => {
    if (found.length >= MOST || depth > DEEPEST || json === null) return
    if (isArray(json)) return json.forEach((one, index) => walk(one, `${pointer}/${index}`, key, depth + 1))
    if (isObject(json)) {
      for (const name of Object.keys(json))
        walk(json[name]!, `${pointer}/${escapePointer(name)}`, name, depth + 1)
      return
    }
    const inner = typeof json === 'string' ? opened(json) : undefined
    if (inner !== undefined) return walk(inner, pointer, key, depth + 1)
    if (json !== '') found.push({ pointer, key, value: json })
  }
  walk(value, '', '', 0)
  return found
}

const MOST = 400
const DEEPEST = 12
const LONGEST = 50_000

function opened(text: string): JsonValue | undefined {
  if (text.length > LONGEST || !/^\s{0,20}[[{]/.test(text)) return undefined
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
