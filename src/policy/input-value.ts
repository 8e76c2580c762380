import { isArray, isObject, type JsonValue } from '../core/value.ts'
import type { CedarValue } from './cedar.ts'
import type { InputType } from './input-type.ts'

/** An argument is not what its definition says, or nothing Cedar can hold: norms about it cannot be asked. */
export class OddArgument extends Error {}

/**
 * A value for Cedar; undefined for null, which is as good as left out. Cedar would take a value of another type to differ from
 * all it is compared with, so that a text in the place of a number would slip by: it is odd instead.
 */
export function cedarValue(value: JsonValue, type: InputType | undefined): CedarValue | undefined {
  if (value === null) return undefined
  return type ? typed(value, type) : guessed(value)
}

function typed(value: JsonValue, type: InputType): CedarValue {
  if (type.kind === 'Set') return isArray(value) ? value.map((member) => typed(member, type.of)) : odd()
  if (type.kind === 'Record')
    return isObject(value) ? record(value, (key) => type.fields.get(key)?.type) : odd()
  if (typeof value === 'string' && type.kind === 'String') return value
  if (typeof value === 'boolean' && type.kind === 'Boolean') return value
  if (typeof value === 'number' && type.kind === 'decimal') return decimal(value)
  return typeof value === 'number' && type.kind === 'Long' && Number.isSafeInteger(value) ? value : odd()
}

function guessed(value: JsonValue): CedarValue {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : decimal(value)
  if (isArray(value)) return value.flatMap((member) => cedarValue(member, undefined) ?? [])
  return isObject(value) ? record(value, () => undefined) : value
}

function record(value: object, typeOf: (key: string) => InputType | undefined): CedarValue {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]: [string, JsonValue]) => {
      // Cedar's own JSON gives such keys a meaning: an argument must not be able to use it.
      if (key.startsWith('__')) return odd()
      const held = cedarValue(member, typeOf(key))
      return held === undefined ? [] : [[key, held]]
    }),
  )
}

/** Four places, away from zero where there are more: an amount just above a limit stays above it. */
function decimal(value: number): CedarValue {
  if (!(Math.abs(value) < MOST)) return odd()
  const near = value.toFixed(4)
  const isShort = Math.abs(Number(near)) < Math.abs(value)
  const arg = isShort ? (Number(near) + Math.sign(value) * 0.0001).toFixed(4) : near
  return { __extn: { fn: 'decimal', arg } }
}

const MOST = 9e10

function odd(): never {
  throw new OddArgument()
}
