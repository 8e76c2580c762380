import type { Outside } from './setting.ts'

interface Keyed {
  readonly variable: string
  readonly header: string
  readonly scheme?: string
  readonly isOptional?: boolean
  readonly also?: readonly { readonly variable: string; readonly header: string }[]
}

/** Headers that carry the key; the name of the variable where it has to be set and is not. */
export function keyHeaders(
  key: Keyed | undefined,
  outside: Outside,
): Readonly<Record<string, string>> | string {
  if (!key) return {}
  const headers: Record<string, string> = {}
  const wanted = [{ ...key, isFirst: true }, ...(key.also ?? []).map((one) => ({ ...one, isFirst: false }))]
  for (const { variable, header, isFirst } of wanted) {
    const value = outside.keyOf(variable)
    if (value === undefined || value === '') return key.isOptional === true ? {} : variable
    headers[header.toLowerCase()] = isFirst && key.scheme !== undefined ? `${key.scheme} ${value}` : value
  }
  return headers
}
