import { canonicalJson } from '../canonical.ts'
import { escapePointer } from '../place.ts'
import { field, isObject, type JsonValue } from '../value.ts'
import type { Difference, Note } from './difference.ts'
import { diffWords } from './words.ts'

type Maybe = JsonValue | undefined

/** Notes what became of a value that has no words of its own, down to its leaves. */
export function diffField(before: Maybe, after: Maybe, path: string, pointer: string, note: Note): void {
  if (isSame(before, after)) return
  if (isObject(before) && isObject(after)) {
    for (const key of keysOf(before, after)) {
      const inner = path === '' ? key : `${path}.${key}`
      diffField(field(before, key), field(after, key), inner, `${pointer}/${escapePointer(key)}`, note)
    }
  } else {
    const says = `{name} ${verb(before, after)}`
    note({ kind: 'field', says, name: path, pointer, ...sides(before, after) })
  }
}

/** Notes what became of a text that people or models read. */
export function diffText(
  before: Maybe,
  after: Maybe,
  about: Pick<Difference, 'kind' | 'pointer' | 'name'> & { readonly what: string },
  note: Note,
): void {
  if (isSame(before, after)) return
  const { what, ...rest } = about
  note({ ...rest, says: `${what} ${verb(before, after)}`, ...sides(before, after) })
}

/** Both sides as they are shown: prose word by word, anything else as JSON. */
export function sides(before: Maybe, after: Maybe): Pick<Difference, 'before' | 'after' | 'words'> {
  if (typeof before === 'string' && typeof after === 'string') return { words: diffWords(before, after) }
  return {
    ...(before !== undefined && { before: shown(before) }),
    ...(after !== undefined && { after: shown(after) }),
  }
}

export function isSame(before: Maybe, after: Maybe): boolean {
  if (before === undefined || after === undefined) return before === after
  return canonicalJson(before) === canonicalJson(after)
}

/** Keys of the later one first, in its order. */
export function keysOf(before: Maybe, after: Maybe): readonly string[] {
  return [
    ...new Set([
      ...Object.keys(isObject(after) ? after : {}),
      ...Object.keys(isObject(before) ? before : {}),
    ]),
  ]
}

const shown = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value))

function verb(before: Maybe, after: Maybe): string {
  if (before === undefined) return 'was added'
  return after === undefined ? 'was removed' : 'changed'
}
