import { escapePointer } from '../core/place.ts'
import { field, isArray, isObject } from '../core/value.ts'
import type { JsonObject, JsonValue } from '../core/value.ts'

export interface Subschema {
  readonly schema: JsonObject
  readonly pointer: string
  readonly depth: number
  /** The parameter this is the schema of, if it stands under `properties`. */
  readonly property: string | undefined
  /** Reached from the root through `properties` alone. */
  readonly plain: boolean
}

const MAPS = ['properties', 'patternProperties', '$defs', 'definitions', 'dependentSchemas']
const LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems', 'items']
const SINGLES = (
  'items additionalProperties additionalItems unevaluatedItems unevaluatedProperties contains propertyNames ' +
  'contentSchema not if then else'
).split(' ')
const MOST = 3000

/** Every schema inside a schema, itself first, level by level; never more than a fixed number of them. */
export function* subschemas(
  root: JsonValue | undefined,
  pointer: string,
): Generator<Subschema, void, undefined> {
  if (!isObject(root)) return
  const queue: Subschema[] = [{ schema: root, pointer, depth: 0, property: undefined, plain: true }]
  for (let index = 0; index < queue.length; index += 1) {
    const current = queue[index]
    if (!current) return
    yield current
    if (queue.length < MOST) queue.push(...children(current).slice(0, MOST - queue.length))
  }
}

function children(parent: Subschema): Subschema[] {
  const found: Subschema[] = []
  const add = (value: JsonValue | undefined, path: string, property: string | undefined): void => {
    if (!isObject(value)) return
    const plain = parent.plain && property !== undefined
    found.push({
      schema: value,
      pointer: `${parent.pointer}/${path}`,
      depth: parent.depth + 1,
      property,
      plain,
    })
  }
  for (const key of MAPS) {
    const map = field(parent.schema, key)
    if (!isObject(map)) continue
    for (const name of Object.keys(map)) {
      add(map[name], `${key}/${escapePointer(name)}`, key === 'properties' ? name : undefined)
    }
  }
  for (const key of LISTS) {
    const list = field(parent.schema, key)
    if (isArray(list)) list.forEach((value, index) => add(value, `${key}/${index}`, undefined))
  }
  for (const key of SINGLES) add(field(parent.schema, key), key, undefined)
  return found
}
