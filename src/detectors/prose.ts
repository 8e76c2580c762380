import { escapePointer } from '../core/place.ts'
import type { TextRole } from '../core/subject.ts'
import { isArray, isObject } from '../core/value.ts'
import type { JsonValue } from '../core/value.ts'

export interface Prose {
  readonly value: string
  readonly role: TextRole
  readonly pointer: string
}

const ROLES: Readonly<Record<string, TextRole>> = { description: 'description', title: 'title', name: 'name' }
const MOST = 2000

/** The texts in a value, in the order in which a reader meets them; never more than a fixed number. */
export function proseOf(root: JsonValue, base: string, role: TextRole = 'schema'): readonly Prose[] {
  const found: Prose[] = []
  const stack: Waiting[] = [{ value: root, pointer: base, role }]
  for (let steps = 0; stack.length > 0 && steps < MOST; steps += 1) {
    const { value, pointer, role } = stack.pop() ?? { value: null, pointer: '', role: 'schema' }
    if (typeof value === 'string') found.push({ value, pointer, role })
    else stack.push(...children(value, pointer, role).toReversed())
  }
  return found
}

interface Waiting {
  readonly value: JsonValue
  readonly pointer: string
  readonly role: TextRole
}

function children(value: JsonValue, pointer: string, role: TextRole): Waiting[] {
  if (isArray(value)) {
    return value.slice(0, MOST).map((item, index) => ({ value: item, pointer: `${pointer}/${index}`, role }))
  }
  if (!isObject(value)) return []
  return Object.keys(value)
    .slice(0, MOST)
    .map((key) => ({
      value: value[key] ?? null,
      pointer: `${pointer}/${escapePointer(key)}`,
      role: typeof value[key] === 'string' ? (ROLES[key] ?? role) : role,
    }))
}
