import { isAscii, isUtf8 } from 'node:buffer'
import { locateJson, readJson, type JsonFault, type JsonFlaw } from '../core/json.ts'
import type { JsonValue } from '../core/value.ts'
import type { FrameRule } from './frame-rules.ts'

export interface FrameLimits {
  /** Bytes of one message. */
  readonly bytes: number
  readonly depth: number
  readonly values: number
}

export const FRAME_LIMITS: FrameLimits = { bytes: 16 * 1024 * 1024, depth: 128, values: 1_000_000 }

/** One message's bytes, read once. What is judged is `value`; what is forwarded is `bytes`. */
export interface Frame {
  readonly bytes: Uint8Array
  readonly text: string
  readonly value: JsonValue
  readonly flaws: ReadonlyMap<JsonFlaw, string>
}

export type FrameRead =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly rule: FrameRule }

export function readFrame(bytes: Uint8Array, limits: FrameLimits = FRAME_LIMITS): FrameRead {
  if (bytes.byteLength > limits.bytes) return { ok: false, rule: 'frame/too-large' }
  const text = decode(bytes)
  if (text === undefined) return { ok: false, rule: 'frame/not-utf8' }
  const read = readJson(text, limits)
  if (!read.ok) return { ok: false, rule: FAULTS[read.fault] }
  return { ok: true, frame: { bytes, text, value: read.value, flaws: read.flaws } }
}

/** The characters a value was written with, such as the id `9007199254740993` that no double can hold. */
export function tokenAt(frame: Frame, pointer: string): string | undefined {
  const range = locateJson(frame.text, pointer)
  return range && frame.text.slice(range.start, range.end)
}

const FAULTS: Record<JsonFault, FrameRule> = {
  syntax: 'frame/not-json',
  'too-deep': 'frame/too-deep',
  'too-many-values': 'frame/too-many-values',
}

function decode(bytes: Uint8Array): string | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isAscii(buffer)) return buffer.toString('latin1')
  return isUtf8(buffer) ? buffer.toString('utf8') : undefined
}
