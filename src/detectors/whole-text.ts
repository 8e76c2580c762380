import type { JsonValue } from '../core/value.ts'
import { proseOf } from './prose.ts'

/** All texts of a value as one, with white space made plain. */
export function canonicalText(value: JsonValue): string {
  return proseOf(value, '')
    .map((part) => part.value)
    .join('\n')
    .replace(/\s+/g, ' ')
    .trim()
}
