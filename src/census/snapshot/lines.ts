import { isObject, type JsonObject } from '../../core/value.ts'
import { jsonLines } from '../json-text.ts'
import type { Listing } from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'

/** One entry a line. What is no entry is named without quoting it. */
export function* readLines(
  { text }: Page,
  read: (entry: JsonObject) => Listing | Unreadable | undefined,
): Iterable<Listing | Unreadable> {
  for (const entry of jsonLines(text)) {
    const listing = isObject(entry) ? read(entry) : { unreadable: 'a line that is no JSON object' }
    if (listing !== undefined) yield listing
  }
}
