import type { Surface } from '../core/subject.ts'
import { stringField } from '../core/value.ts'

/** The same server configured twice, for two accounts or folders: most tools agree in name and description. */
export function isSameServer(one: Surface, other: Surface): boolean {
  if (one.tools.length === 0 || other.tools.length === 0) return false
  const known = new Set(
    other.tools.map(({ name, json }) => `${name}\n${stringField(json, 'description') ?? ''}`),
  )
  const shared = one.tools.filter(({ name, json }) =>
    known.has(`${name}\n${stringField(json, 'description') ?? ''}`),
  )
  return shared.length >= 0.8 * Math.max(one.tools.length, other.tools.length)
}
