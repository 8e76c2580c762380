/**
 * Where in a subject something stands, symbolically: a JSON Pointer (RFC 6901) and, inside a string, a half-open range
 * in UTF-16 units. The collector that made the subject knows which file, line or byte that is; detectors never do.
 */
export interface Place {
  readonly pointer: string
  readonly start?: number
  readonly end?: number
}

export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => `/${escapePointer(String(part))}`).join('')
}

export function escapePointer(part: string): string {
  return part.includes('~') || part.includes('/') ? part.replaceAll('~', '~0').replaceAll('/', '~1') : part
}

/** The value a pointer names, or undefined. Reads own properties only, so `/__proto__` finds nothing it should not. */
export function resolvePointer(root: unknown, pointer: string): unknown {
  if (pointer === '') return root
  let value = root
  for (const raw of pointer.slice(1).split('/')) {
    const part = raw.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}
