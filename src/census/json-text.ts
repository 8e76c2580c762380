import type { JsonValue } from '../core/value.ts'

/** Undefined where it is no JSON: cut short, or a page for people. */
export function parsed(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue
  } catch {
    return undefined
  }
}

/** What each line holds that is not blank; undefined for one that is no JSON, or longer than any entry. */
export function* jsonLines(text: string): Iterable<JsonValue | undefined> {
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at)
    const line = text.slice(at, end < 0 ? text.length : end).trim()
    at = end < 0 ? text.length : end + 1
    if (line !== '') yield line.length > MOST_OF_LINE ? undefined : parsed(line)
  }
}

const MOST_OF_LINE = 8_000_000
