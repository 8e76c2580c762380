import { readJson } from '../../core/json.ts'
import type { JsonValue } from '../../core/value.ts'

const LIMITS = { depth: 64, values: 100_000 }

export function parsed(text: string): JsonValue | undefined {
  const read = readJson(text.trim(), LIMITS)
  return read.ok ? read.value : undefined
}

/** The objects and arrays that stand in a text, in order, each only as a whole. */
export function jsonParts(text: string): JsonValue[] {
  const parts: JsonValue[] = []
  let [at, unclosed] = [0, 0]
  while (at < text.length && parts.length < MOST_PARTS) {
    const start = nextOpening(text, at)
    if (start < 0) break
    const end = closing(text, start)
    const value = end < 0 ? undefined : parsed(text.slice(start, end))
    if (value !== undefined) parts.push(value)
    // What closes and is no JSON is passed over as a whole, what does not close only a few times: linear time.
    if (end < 0 && ++unclosed > MOST_UNCLOSED) break
    at = end < 0 ? start + 1 : end
  }
  return parts
}

const MOST_PARTS = 1000
const MOST_UNCLOSED = 20

function nextOpening(text: string, from: number): number {
  const [object, array] = [text.indexOf('{', from), text.indexOf('[', from)]
  if (object < 0 || array < 0) return Math.max(object, array)
  return Math.min(object, array)
}

function closing(text: string, start: number): number {
  let [depth, isQuoted] = [0, false]
  for (let at = start; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted && sign === '\\') at++
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) continue
    else if (sign === '{' || sign === '[') depth++
    else if ((sign === '}' || sign === ']') && --depth === 0) return at + 1
  }
  return -1
}
