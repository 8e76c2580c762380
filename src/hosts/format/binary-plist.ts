import bplist from 'bplist-parser'
import type { JsonValue } from '../../core/value.ts'
import { createMeter, FormatFault, setMember } from './branch.ts'

/** A binary property list; data as base64, dates as text. */
export function binaryPlist(bytes: Uint8Array): JsonValue {
  const meter = createMeter()
  const plain = (value: unknown, depth: number): JsonValue => {
    meter(depth, 0)
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
    if (typeof value === 'number') return value
    if (typeof value === 'bigint') return Number(value)
    if (Buffer.isBuffer(value)) return value.toString('base64')
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
    if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1))
    if (typeof value !== 'object') return null
    const object: Record<string, JsonValue> = {}
    for (const [key, member] of Object.entries(value)) setMember(object, key, plain(member, depth + 1))
    return object
  }
  return plain(parsed(bytes), 0)
}

/** Offsets in the file lead its reader anywhere, itself included: whatever it stumbles over is one fault. */
function parsed(bytes: Uint8Array): unknown {
  try {
    return bplist.parseBuffer<unknown>(Buffer.from(bytes))[0]
  } catch {
    throw new FormatFault('a binary property list that is damaged', 0)
  }
}
