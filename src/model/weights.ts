import { canonicalJson } from '../core/canonical.ts'
import { fail } from '../core/error.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'
import type { Head, LinearModel } from './linear.ts'
import { BLOCK, type Quantised, quantise, restore } from './quantise.ts'
import { sizeOf } from './sparse.ts'
import type { TrainingSet } from './training-set.ts'
import { readHeader } from './weights-header.ts'

/** A trained model and where it comes from. */
export interface Weights {
  readonly task: string
  /** Of the task's features: weights are of use only with the very features they were learned with. */
  readonly version: number
  readonly seed: string
  readonly model: LinearModel
  /** A row at or above it is flagged. */
  readonly threshold: number
  readonly sets: readonly TrainingSet[]
  /** What was measured on rows held out in training. */
  readonly figures: JsonObject
  /** Whatever else the task needs to judge. */
  readonly settings: JsonObject
}

/** Bytes: a magic number, the length of a JSON header, the header, then each head's weights (docs/model.md). */
export function writeWeights(weights: Weights): Uint8Array {
  const { model, ...rest } = weights
  const header = new TextEncoder().encode(
    canonicalJson({
      ...rest,
      sets: rest.sets.map((set) => ({ ...set })),
      dense: [...model.space.dense],
      bits: model.space.bits,
      heads: model.heads.map(({ name, bias, calibration }) => ({
        name,
        bias,
        calibration: { ...calibration } as JsonValue,
      })),
    }),
  )
  const blocks = model.heads.map((head) => quantise(head.weights, model.space.dense.length))
  const prefix = new Uint8Array(8)
  prefix.set(MAGIC)
  new DataView(prefix.buffer).setUint32(4, header.length, true)
  return joined([prefix, header, ...blocks.flatMap(({ exact, scales, steps }) => [exact, scales, steps])])
}

/** Reads foreign bytes: every length is checked before it is trusted. */
export function readWeights(bytes: Uint8Array): Weights {
  const body = headerEnd(bytes)
  const { heads, dense, bits, ...rest } = readHeader(bytes.subarray(8, body))
  const space = { dense, bits }
  const size = sizeOf(space)
  const scales = Math.ceil((size - dense.length) / BLOCK)
  const perHead = dense.length * 4 + scales * 4 + (size - dense.length)
  if (bytes.length !== body + heads.length * perHead) bad('its length is not what its header says')
  const take = (from: number, length: number): Uint8Array => bytes.slice(from, from + length)
  const model = {
    space,
    heads: heads.map(({ name, bias, calibration }, at): Head => {
      const start = body + at * perHead
      const parts: Quantised = {
        exact: take(start, dense.length * 4),
        scales: take(start + dense.length * 4, scales * 4),
        steps: take(start + dense.length * 4 + scales * 4, size - dense.length),
      }
      const weights = restore(parts)
      if (!weights.every(Number.isFinite)) bad('a weight is not a number')
      return { name, bias, calibration, weights }
    }),
  }
  return { ...rest, model }
}

const MAGIC = new TextEncoder().encode('FLW1')
const MOST_BYTES = 64 * 1024 * 1024

function headerEnd(bytes: Uint8Array): number {
  if (bytes.length < 8 || bytes.length > MOST_BYTES) bad('its length')
  if (MAGIC.some((byte, at) => bytes[at] !== byte)) bad('it does not begin as weights do')
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  if (length > bytes.length - 8) bad('it ends inside its header')
  return 8 + length
}

function bad(what: string): never {
  fail('model/bad-weights', { what })
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
