import { isArray, isObject, type JsonValue } from '../core/value.ts'

/** The messages of a prompt without what may differ from one asking to the next: argument values, numbers, dates, ids. */
export function promptSkeleton(messages: JsonValue, given: JsonValue): JsonValue {
  const values = isObject(given) ? Object.values(given).filter((value) => typeof value === 'string') : []
  // Longest first, so that a value inside another one is not replaced in its middle.
  const replaced = values.filter((value) => value.length >= 2).sort((a, b) => b.length - a.length)
  return strip(messages, replaced)
}

function strip(json: JsonValue, values: readonly string[]): JsonValue {
  if (typeof json === 'string') {
    let text = json
    for (const value of values) text = text.replaceAll(value, '{argument}')
    return text.replace(HEX_ID, '{id}').replace(DIGITS, '#')
  }
  if (isArray(json)) return json.map((item) => strip(item, values))
  if (!isObject(json)) return json
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, strip(value, values)]))
}

const HEX_ID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi
const DIGITS = /[0-9]+/g
