import { parse, patch } from '@decimalturn/toml-patch'
import type { JsonValue } from '../../core/value.ts'
import { edited, type Edit } from './edit.ts'

/** The document's worth; dates and big whole numbers are no JSON, and are only ever compared. */
export function readToml(text: string): JsonValue | undefined {
  try {
    return parse(text, { integersAsBigInt: 'asNeeded' }) as JsonValue
  } catch {
    return undefined
  }
}

export function editToml(text: string, edits: readonly Edit[]): string | undefined {
  const before = readToml(text)
  const after = before === undefined ? undefined : edited(before, edits)
  return after === undefined ? undefined : patch(text, after)
}
