import { canonicalJson } from '../canonical.ts'
import { escapePointer } from '../place.ts'
import { field, isArray, isObject, listField, type JsonValue } from '../value.ts'
import type { Note } from './difference.ts'
import { diffField, diffText, isSame, keysOf, sides } from './fields.ts'

type Maybe = JsonValue | undefined

/** Notes what became of the parameters of a tool, at every depth. `path` names the schema; '' is the whole. */
export function diffSchema(before: Maybe, after: Maybe, path: string, pointer: string, note: Note): void {
  if (isSame(before, after)) return
  if (!isObject(before) || !isObject(after))
    return diffField(before, after, path || 'inputSchema', pointer, note)
  for (const key of keysOf(before, after)) {
    const [old, now] = [field(before, key), field(after, key)]
    if (isSame(old, now)) continue
    const at = `${pointer}/${escapePointer(key)}`
    if (key === 'properties') diffProperties(before, after, path, at, note)
    else if (key === 'required') diffRequired(before, after, path, at, note)
    else if (key === 'items' && isObject(old) && isObject(now)) diffSchema(old, now, `${path}[]`, at, note)
    else if (key === 'additionalProperties' && (old === false || now === false))
      note({
        kind: 'parameter',
        says: `Parameters that nobody declared are now ${now === false ? 'refused' : 'accepted'}${inside(path)}`,
        ...named(path),
        pointer: at,
        isWider: old === false,
      })
    else if (path === '') diffField(old, now, `inputSchema.${key}`, at, note)
    else diffRule(key, old, now, path, at, note)
  }
}

/** Notes what became of the arguments of a prompt, which are told apart by name and not by place. */
export function diffArguments(before: Maybe, after: Maybe, pointer: string, note: Note): void {
  const [old, now] = [byName(before), byName(after)]
  if (old === undefined || now === undefined) return diffField(before, after, 'arguments', pointer, note)
  const places = [...now.keys()]
  for (const name of new Set([...places, ...old.keys()])) {
    const [was, is] = [old.get(name), now.get(name)]
    const at = is === undefined ? pointer : `${pointer}/${places.indexOf(name)}`
    if (was === undefined || is === undefined) {
      presence(was, is, name, field(is, 'required') === true, at, note)
      continue
    }
    for (const key of keysOf(was, is)) {
      const [oldValue, nowValue] = [field(was, key), field(is, key)]
      if (isSame(oldValue, nowValue)) continue
      if (key === 'required' && (oldValue === true) !== (nowValue === true))
        requirement(nowValue === true, name, `${at}/required`, note)
      else diffRule(key, oldValue, nowValue, name, `${at}/${escapePointer(key)}`, note)
    }
  }
}

function diffProperties(
  before: JsonValue,
  after: JsonValue,
  path: string,
  pointer: string,
  note: Note,
): void {
  const [old, now] = [field(before, 'properties'), field(after, 'properties')]
  if ((old !== undefined && !isObject(old)) || (now !== undefined && !isObject(now)))
    return diffField(old, now, joinPath(path, 'properties'), pointer, note)
  for (const key of keysOf(old, now)) {
    const [was, is] = [field(old, key), field(now, key)]
    const at = `${pointer}/${escapePointer(key)}`
    const name = joinPath(path, key)
    if (was !== undefined && is !== undefined) diffSchema(was, is, name, at, note)
    else presence(was, is, name, listField(after, 'required').includes(key), at, note)
  }
}

/** Of parameters that are on both sides; a new one says itself whether it is required. */
function diffRequired(before: JsonValue, after: JsonValue, path: string, pointer: string, note: Note): void {
  const [old, now] = [listField(before, 'required'), listField(after, 'required')]
  const changed = [...new Set([...now, ...old])].filter((name) => old.includes(name) !== now.includes(name))
  const isPlain = changed.every((name) => typeof name === 'string')
  if (!isPlain || !isList(field(before, 'required')) || !isList(field(after, 'required')))
    return diffField(
      field(before, 'required'),
      field(after, 'required'),
      joinPath(path, 'required'),
      pointer,
      note,
    )
  for (const name of changed.filter((each) => typeof each === 'string')) {
    const [was, is] = [isDeclared(before, name), isDeclared(after, name)]
    if (was !== is) continue
    requirement(now.includes(name), joinPath(path, name), pointer, note)
  }
}

const isDeclared = (schema: JsonValue, name: string): boolean =>
  field(field(schema, 'properties'), name) !== undefined

const isList = (value: Maybe): boolean => value === undefined || isArray(value)

function presence(
  was: Maybe,
  is: Maybe,
  name: string,
  isRequired: boolean,
  pointer: string,
  note: Note,
): void {
  const now =
    is === undefined ? 'was removed' : `was added: ${typeOf(is)}, ${isRequired ? 'required' : 'optional'}`
  note({
    kind: 'parameter',
    says: `Parameter {name} ${now}`,
    name,
    pointer,
    isWider: is !== undefined,
    ...sides(was, is),
  })
}

function requirement(isRequired: boolean, name: string, pointer: string, note: Note): void {
  const says = `Parameter {name} is ${isRequired ? 'now required' : 'no longer required'}`
  note({ kind: 'parameter', says, name, pointer, isWider: isRequired })
}

/** One keyword of one parameter. */
function diffRule(key: string, old: Maybe, now: Maybe, path: string, pointer: string, note: Note): void {
  const about = { kind: 'parameter', name: path, pointer } as const
  if (key === 'description' || key === 'title')
    return diffText(old, now, { ...about, what: `The ${key} of parameter {name}` }, note)
  if (key === 'type') {
    const says = `Parameter {name} takes ${typeWords(now)} where it took ${typeWords(old)}`
    return note({ ...about, says, isWider: takesText(now) && !takesText(old), ...sides(old, now) })
  }
  if (key === 'enum') return diffEnum(old, now, about, note)
  if (key === 'default' || key === 'const')
    return diffText(old, now, { ...about, what: `The ${key} value of parameter {name}` }, note)
  diffField(old, now, joinPath(path, key), pointer, note)
}

function diffEnum(
  old: Maybe,
  now: Maybe,
  about: { readonly kind: 'parameter'; readonly name: string; readonly pointer: string },
  note: Note,
): void {
  if (!isArray(now)) {
    note({
      ...about,
      says: 'Parameter {name} is no longer held to a list of values',
      isWider: true,
      ...sides(old, now),
    })
    return
  }
  if (!isArray(old)) {
    note({ ...about, says: 'Parameter {name} is now held to a list of values', ...sides(old, now) })
    return
  }
  const [more, less] = [without(now, old), without(old, now)]
  if (more.length > 0)
    note({
      ...about,
      says: 'Parameter {name} may be more than before',
      isWider: true,
      after: JSON.stringify(more),
    })
  if (less.length > 0)
    note({ ...about, says: 'Parameter {name} may no longer be all it was', before: JSON.stringify(less) })
  if (more.length + less.length === 0)
    note({ ...about, says: 'The values of parameter {name} are listed differently', ...sides(old, now) })
}

function without(list: readonly JsonValue[], others: readonly JsonValue[]): readonly JsonValue[] {
  const known = new Set(others.map(canonicalJson))
  return list.filter((value) => !known.has(canonicalJson(value)))
}

function byName(list: Maybe): Map<string, JsonValue> | undefined {
  if (list === undefined) return new Map()
  if (!isArray(list)) return undefined
  const found = new Map<string, JsonValue>()
  for (const item of list) {
    const name = field(item, 'name')
    if (typeof name !== 'string' || found.has(name)) return undefined
    found.set(name, item)
  }
  return found
}

const TYPES: readonly Maybe[] = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null']

function typeOf(schema: JsonValue): string {
  if (field(schema, 'enum') !== undefined || field(schema, 'const') !== undefined) return 'fixed values'
  return typeWords(field(schema, 'type'))
}

/** Only types that JSON Schema knows: any other word there is the server's. */
function typeWords(type: Maybe): string {
  if (type === undefined) return 'anything'
  const types = isArray(type) ? type : [type]
  if (types.length === 0 || types.length > TYPES.length || !types.every((each) => TYPES.includes(each)))
    return 'an unknown type'
  return types.map(String).join(' or ')
}

function takesText(type: Maybe): boolean {
  return type === undefined || type === 'string' || (isArray(type) && type.includes('string'))
}

const joinPath = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
const named = (path: string) => (path === '' ? {} : { name: path })
const inside = (path: string): string => (path === '' ? '' : ' in {name}')
