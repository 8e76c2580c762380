import { fail } from '../core/error.ts'
import { readJson } from '../core/json.ts'
import { field, isObject, type JsonObject, type JsonValue, listField, stringField } from '../core/value.ts'
import type { Calibration } from './calibrate.ts'
import type { TrainingSet } from './training-set.ts'

interface Header {
  readonly task: string
  readonly version: number
  readonly seed: string
  readonly threshold: number
  readonly sets: readonly TrainingSet[]
  readonly figures: JsonObject
  readonly settings: JsonObject
  readonly dense: readonly string[]
  readonly bits: number
  readonly heads: readonly {
    readonly name: string
    readonly bias: number
    readonly calibration: Calibration
  }[]
}

/** The JSON header of weights, from foreign bytes. */
export function readHeader(bytes: Uint8Array): Header {
  const value = parsed(bytes)
  const bits = numberIn(value, 'bits')
  if (!Number.isInteger(bits) || bits < 0 || bits > 22) bad('bits')
  const heads = listField(value, 'heads').map((head) => ({
    name: textIn(head, 'name'),
    bias: numberIn(head, 'bias'),
    calibration: {
      scale: numberIn(field(head, 'calibration'), 'scale'),
      offset: numberIn(field(head, 'calibration'), 'offset'),
    },
  }))
  if (heads.length === 0 || heads.length > 64) bad('heads')
  const dense = listField(value, 'dense').map((name) => (typeof name === 'string' ? name : bad('dense')))
  if (dense.length > 100_000) bad('dense')
  return {
    task: textIn(value, 'task'),
    version: numberIn(value, 'version'),
    seed: textIn(value, 'seed'),
    threshold: numberIn(value, 'threshold'),
    sets: listField(value, 'sets').map((set) => ({
      name: textIn(set, 'name'),
      licence: textIn(set, 'licence'),
      rows: numberIn(set, 'rows'),
      attacks: numberIn(set, 'attacks'),
    })),
    figures: objectIn(value, 'figures'),
    settings: objectIn(value, 'settings'),
    dense,
    bits,
    heads,
  }
}

function parsed(bytes: Uint8Array): JsonValue {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return bad('it is not UTF-8')
  }
  const read = readJson(text, { depth: 16, values: 200_000 })
  return read.ok ? read.value : bad('it is not JSON')
}

function textIn(value: JsonValue, key: string): string {
  return stringField(value, key) ?? bad(key)
}

function numberIn(value: JsonValue | undefined, key: string): number {
  const found = field(value, key)
  return typeof found === 'number' && Number.isFinite(found) ? found : bad(key)
}

function objectIn(value: JsonValue, key: string): JsonObject {
  const found = field(value, key)
  return isObject(found) ? found : bad(key)
}

function bad(what: string): never {
  fail('model/bad-weights', { what: `its header (${what})` })
}
