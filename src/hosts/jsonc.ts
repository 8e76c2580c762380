import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser'
import { isObject, type JsonObject, type JsonValue } from '../core/value.ts'

/** A settings file as its host reads it: with comments and trailing commas. Undefined where that is no object. */
export function readSettings(text: string): JsonObject | undefined {
  if (text.trim() === '') return {}
  const errors: ParseError[] = []
  const value: unknown = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true })
  return errors.length === 0 && isObject(value) ? value : undefined
}

/** The same text with one member set, or taken out; comments and layout of the rest stay as they are. */
export function withMember(
  text: string,
  path: readonly (string | number)[],
  value: JsonValue | undefined,
  isInserted = false,
): string {
  // Its formatter would lay out anew what stands beside.
  const edits = modify(text, [...path], value, { isArrayInsertion: isInserted })
  return applyEdits(text, edits)
}
