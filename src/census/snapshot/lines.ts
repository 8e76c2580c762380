import { isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import type { Listing } from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'

/** One entry a line. What is no entry is named without quoting it. */
export function* readLines(
  { text }: Page,
  read: (entry: JsonObject) => Listing | Unreadable | undefined,
): Iterable<Listing | Unreadable> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    if (line === '') continue
    const entry = line.length > MOST_OF_LINE ? undefined : parsed(line)
    const listing = isObject(entry) ? read(entry) : { unreadable: 'a line that is no JSON object' }
    if (listing !== undefined) yield listing
  }
}

const MOST_OF_LINE = 8_000_000

/** Undefined for what is no JSON. */
export function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}
