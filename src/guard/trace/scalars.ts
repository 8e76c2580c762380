import { escapePointer } from '../../core/place.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** Every string and number of a value with its place in it: a balance travels as either. */
export function scalars(value: JsonValue): { readonly pointer: string; readonly text: string }[] {
  const found: { pointer: string; text: string }[] = []
  const walk = (json: JsonValue, pointer: string): void => {
    if (typeof json === 'string') found.push({ pointer, text: json })
    else if (typeof json === 'number') found.push({ pointer, text: String(json) })
    else if (isArray(json)) json.forEach((one, index) => walk(one, `${pointer}/${index}`))
    else if (isObject(json))
      for (const key of Object.keys(json)) walk(json[key]!, `${pointer}/${escapePointer(key)}`)
  }
  walk(value, '')
  return found
}
