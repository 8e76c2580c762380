import type { JsonValue } from '../../core/value.ts'

/** Every text in a document that is a whole path or the address of a file: for lists whose form is not documented. */
export function absolutePathsIn(value: JsonValue): readonly string[] {
  const found: string[] = []
  const walk = (one: JsonValue, depth: number): void => {
    if (found.length >= 200 || depth > 12) return
    if (typeof one === 'string') {
      if (/^(?:\/|file:\/\/|[A-Za-z]:[\\/])/.test(one)) found.push(one)
    } else if (typeof one === 'object' && one !== null)
      for (const member of Object.values(one)) walk(member, depth + 1)
  }
  walk(value, 0)
  return found
}
