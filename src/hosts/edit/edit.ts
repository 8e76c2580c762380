import { escapePointer } from '../../core/place.ts'
import { isArray, isObject, type JsonValue } from '../../core/value.ts'

/** One change of a document: the value that is to stand at a pointer; undefined: nothing is to stand there. */
export interface Edit {
  readonly pointer: string
  readonly value: JsonValue | undefined
}

/** What the document is to be worth after the edits, in order; undefined where one of them names no place. */
export function edited(root: JsonValue, edits: readonly Edit[]): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const { pointer, value: wanted } of edits) {
    if (value === undefined) return undefined
    value = put(value, pathOf(pointer), wanted)
  }
  return value
}

/** The steps of a pointer, from the outside in. */
export function pathOf(pointer: string): readonly string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands one step in. */
export function childOf(value: JsonValue | undefined, step: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
  return (value as Readonly<Record<string, JsonValue>>)[step]
}

/** The pointer one step out, and the last step. */
export function outOf(pointer: string): { readonly parent: string; readonly last: string } {
  const path = pathOf(pointer)
  const parent = path
    .slice(0, -1)
    .map((part) => `/${escapePointer(part)}`)
    .join('')
  return { parent, last: path.at(-1) ?? '' }
}

function put(
  root: JsonValue,
  [step, ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (step === undefined) return value
  if (isArray(root)) return putItem(root, step, rest, value)
  if (!isObject(root)) return undefined
  const others = Object.entries(root)
  if (rest.length > 0) {
    if (!Object.hasOwn(root, step)) return undefined
    const inner = put(root[step]!, rest, value)
    return inner === undefined ? undefined : fromEntries(others, step, inner)
  }
  if (value === undefined) return Object.fromEntries(others.filter(([key]) => key !== step))
  return fromEntries(others, step, value)
}

function putItem(
  list: readonly JsonValue[],
  step: string,
  rest: readonly string[],
  value: JsonValue | undefined,
): JsonValue | undefined {
  const index = Number(step)
  if (!/^[0-9]{1,9}$/.test(step) || index > list.length) return undefined
  if (index === list.length) return rest.length > 0 || value === undefined ? undefined : [...list, value]
  const inner = rest.length > 0 ? put(list[index]!, rest, value) : value
  if (inner === undefined) return rest.length > 0 ? undefined : list.toSpliced(index, 1)
  return list.with(index, inner)
}

/** Through entries, so that a key called `__proto__` is a key like any other. */
function fromEntries(
  others: readonly (readonly [string, JsonValue])[],
  key: string,
  value: JsonValue,
): JsonValue {
  const isThere = others.some(([name]) => name === key)
  return Object.fromEntries(
    isThere ? others.map(([name, old]) => [name, name === key ? value : old]) : [...others, [key, value]],
  )
}
