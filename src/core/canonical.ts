import { createHash } from 'node:crypto'
import { isArray } from './value.ts'
import type { JsonObject, JsonValue } from './value.ts'

/**
 * One text per JSON value (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers as ECMAScript writes them.
 * Unlike the RFC, an unpaired surrogate is written as an escape instead of being refused. How deep a value nests is
 * bounded by whoever parsed it.
 */
export function canonicalJson(value: JsonValue): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  return canonicalObject(value)
}

export function sha256Hex(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

function canonicalObject(object: JsonObject): string {
  const members = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] ?? null)}`)
  return `{${members.join(',')}}`
}
