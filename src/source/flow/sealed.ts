import { thingsOf, type Value, valueOf } from './value.ts'

/** `SecretStr`: shown as stars wherever it is written, and opened by its own method alone. */
export function sealed(value: Value): Value {
  if (value.object?.fields.has(OPENS)) return value
  const object = thingsOf(false)
  object.fields.set(OPENS, valueOf({ callables: [{ kind: 'native', run: () => value }] }))
  return valueOf({ object })
}

export function isSealing(type: string | undefined): boolean {
  return type !== undefined && /\bSecret(?:Str|Bytes)\b|\bSecret\[/.test(type)
}

const OPENS = 'get_secret_value'
