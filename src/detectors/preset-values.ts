import { escapePointer } from '../core/place.ts'
import { field, isArray } from '../core/value.ts'
import type { JsonValue } from '../core/value.ts'
import type { Parameter } from './parameters.ts'

export interface PresetValue {
  readonly value: string
  readonly pointer: string
}

const SINGLE = ['default', 'const']
const MOST = 200

/** The texts that a schema proposes for a parameter: default, const, enum and examples. */
export function* presetValues({ schema, pointer }: Parameter): Generator<PresetValue, void, undefined> {
  for (const key of SINGLE) yield* strings(field(schema, key), `${pointer}/${key}`)
  for (const key of ['enum', 'examples']) {
    const list = field(schema, key)
    if (isArray(list)) {
      for (const [index, value] of list.slice(0, MOST).entries()) {
        yield* strings(value, `${pointer}/${key}/${escapePointer(String(index))}`)
      }
    }
  }
}

function* strings(value: JsonValue | undefined, pointer: string): Generator<PresetValue, void, undefined> {
  if (typeof value === 'string') yield { value, pointer }
  if (!isArray(value)) return
  for (const [index, item] of value.slice(0, 20).entries()) {
    if (typeof item === 'string') yield { value: item, pointer: `${pointer}/${index}` }
  }
}
