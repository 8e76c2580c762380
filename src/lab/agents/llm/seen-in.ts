import { readJson } from '../../../core/json.ts'
import { field, isObject, listField, stringField, type JsonObject } from '../../../core/value.ts'
import type { Seen } from '../../environment.ts'

/** What came back from a call: hosts give it to the model bare, or in an envelope of their own. */
export function seenIn(content: string, isError = false): Seen {
  const value = objectIn(content)
  const inner = listField(value, 'content').map((part) => stringField(part, 'text') ?? '')
  if (inner.length > 0) return seenIn(inner.join('\n'), isError || field(value, 'isError') === true)
  return { text: content, value, isError }
}

function objectIn(text: string): JsonObject | undefined {
  const read = readJson(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1), {
    depth: 64,
    values: 100_000,
  })
  return read.ok && isObject(read.value) ? read.value : undefined
}
