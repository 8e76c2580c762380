import { escapePointer } from '../../../core/place.ts'
import { findSecrets } from '../../../core/secret.ts'
import { findVeiledSecrets } from '../../../core/secret/veiled.ts'
import { isArray, isObject, type JsonValue } from '../../../core/value.ts'
import { markersIn } from '../../exposure/markers.ts'
import type { Checked, Raised } from '../admission.ts'

/** Strings shaped like live secrets, and characters that hide; told by kind and place, never by value, and never tried. */
export function checkSecrets(server: JsonValue): Checked {
  const raised: Raised[] = []
  for (const [pointer, text] of textsOf(server, '', MOST_DEPTH)) {
    if (raised.length >= MOST) break
    const kinds = new Set([...findSecrets(text), ...findVeiledSecrets(text)].map(({ kind }) => kind))
    for (const kind of [...kinds, ...markersIn(text)])
      raised.push({
        rule: 'admission/secret',
        pointer,
        message: `A string shaped like a live secret (${kind}) stands here`,
      })
    if (HIDDEN.test(text))
      raised.push({
        rule: 'admission/hidden-text',
        pointer,
        message: 'Characters stand here that nobody sees',
      })
  }
  return { raised, check: { check: 'secrets', state: 'checked' } }
}

const MOST = 100
const MOST_DEPTH = 100

/** Values with the keys before them, so that a value is read with the name that it is given to. */
function* textsOf(
  value: JsonValue,
  pointer: string,
  depth: number,
): Generator<readonly [pointer: string, text: string]> {
  if (typeof value === 'string') yield [pointer, value]
  else if (depth > 0 && isArray(value))
    for (const [index, one] of value.entries()) yield* textsOf(one, `${pointer}/${String(index)}`, depth - 1)
  else if (depth > 0 && isObject(value)) {
    yield* given(value, pointer)
    for (const [key, one] of Object.entries(value)) {
      const inner = `${pointer}/${escapePointer(key)}`
      yield [pointer, key]
      if (typeof one === 'string') yield [inner, GIVEN.has(key) ? one : `${key}: ${one}`]
      else yield* textsOf(one, inner, depth - 1)
    }
  }
}

/** `{ name: 'API_KEY', value: … }`. */
function* given(
  value: Readonly<Record<string, JsonValue>>,
  pointer: string,
): Generator<readonly [string, string]> {
  const { name } = value
  if (typeof name !== 'string') return
  for (const key of GIVEN) {
    const one = value[key]
    if (typeof one === 'string') yield [`${pointer}/${key}`, `${name.slice(0, 200)}=${one}`]
  }
}

const GIVEN = new Set(['value', 'default', 'placeholder'])
/** Tags, zero widths, directions, soft hyphens, fillers, and selectors but for the one of emoji. */
const HIDDEN =
  /[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2065-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0]|\udb40[\udc00-\udfff]/
