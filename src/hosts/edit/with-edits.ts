import { fail } from '../../core/error.ts'
import type { JsonValue } from '../../core/value.ts'
import type { ConfigFormat } from '../found.ts'
import { FormatFault } from '../format/branch.ts'
import { yamlTree } from '../format/yaml.ts'
import { jsoncTree } from '../jsonc.ts'
import { edited, type Edit } from './edit.ts'
import { editJson } from './json.ts'
import { editToml, readToml } from './toml.ts'
import { editYaml } from './yaml.ts'

/**
 * The text with the edits done, in order; comments and layout of the rest stay as they are. What comes out is read again: it
 * must be worth exactly what was meant, else it fails and nothing is given back. `path` is only told in errors.
 */
export function withEdits(format: ConfigFormat, text: string, edits: readonly Edit[], path: string): string {
  const editor = EDITORS[format]
  if (editor === undefined) return fail('edit/no-editor', { path, format })
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const before = text.slice(mark.length)
  const value = readOr(() => editor.read(before))
  if (value === undefined) return fail('edit/unreadable', { path, format })
  const wanted = edited(value, edits)
  if (wanted === undefined) return fail('edit/refused', { path })
  const isMeant = (after: string): boolean =>
    isWorthTheSame(
      readOr(() => editor.read(after)),
      wanted,
    )
  // At once where the edits are apart from each other, else one after the other.
  const atOnce = readOr(() => editor.edit(before, edits))
  if (atOnce !== undefined && isMeant(atOnce)) return mark + atOnce
  const after = edits.reduce<string | undefined>(
    (now, edit) => (now === undefined ? undefined : readOr(() => editor.edit(now, [edit]))),
    before,
  )
  if (after === undefined || !isMeant(after)) return fail('edit/refused', { path })
  return mark + after
}

interface Editor {
  readonly read: (text: string) => JsonValue | undefined
  readonly edit: (text: string, edits: readonly Edit[]) => string | undefined
}

const JSONC: Editor = { read: (text) => jsoncTree(text, false).value, edit: editJson }

/** Property lists belong to programs of the system, which keep them in memory and write them back. */
const EDITORS: Readonly<Record<ConfigFormat, Editor | undefined>> = {
  json: JSONC,
  jsonc: JSONC,
  toml: { read: readToml, edit: editToml },
  yaml: { read: (text) => yamlTree(text).value, edit: editYaml },
  plist: undefined,
}

/** Readers and editors of formats may stumble over what a text holds: no answer, then. */
function readOr<T>(read: () => T | undefined): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof FormatFault || error instanceof RangeError || error instanceof TypeError)
      return undefined
    if (error instanceof Error && error.name !== 'FairleadError') return undefined
    throw error
  }
}

/** Dates of TOML are compared by what is written; which prototype a reader gives its objects does not count. */
function isWorthTheSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return Object.is(one, other)
  if (one instanceof Date && other instanceof Date)
    return one.constructor === other.constructor && one.toISOString() === other.toISOString()
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && isWorthTheSame(Reflect.get(one, key), Reflect.get(other, key)),
    )
  )
}
