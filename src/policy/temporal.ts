import { fail } from '../core/error.ts'
import { locateJson, readJson } from '../core/json.ts'
import { pointerOf } from '../core/place.ts'
import { field, isArray, isObject, listField, stringField, type JsonValue } from '../core/value.ts'
import type { CompilePattern, PatternTest, PolicyText } from './norm.ts'
import { readPattern } from './pattern.ts'
import { action, quoted, type Bad, type Path } from './quoted.ts'
import { lineAndColumn } from './split.ts'

/** A statement in Cedar, and where in the source it comes from. */
export interface Compiled {
  readonly start: number
  readonly text: string
  /** Whether the author wrote something else, so that offsets inside the statement mean nothing to him. */
  readonly isGenerated: boolean
  readonly pattern: PatternTest | undefined
}

/**
 * Norms over the order of calls, and over patterns, as JSON: each becomes one statement of Cedar. `docs/policy.md` says
 * what may stand in it.
 */
export function compileTemporal(source: PolicyText, compilePattern?: CompilePattern): readonly Compiled[] {
  const read = readJson(source.text, { depth: 8, values: 20_000 })
  if (!read.ok) return broken(source, read.offset, 'it is not JSON')
  const root = read.value
  const bad: Bad = (path, what) => broken(source, locateJson(source.text, pointerOf(path))?.start ?? 0, what)
  if (!isObject(root)) return bad([], 'norms are an object')
  if (read.flaws.has('duplicate-key')) bad([], 'a key stands twice in an object')
  for (const key of Object.keys(root))
    if (!KINDS.includes(key)) bad([key], `there is no ${key}; norms are ${KINDS.join(', ')}`)
  for (const key of ['never', 'confirm', 'patterns'])
    if (root[key] !== undefined && !isArray(root[key])) bad([key], `${key} is a list`)
  for (const key of ['before', 'after', 'atMost'])
    if (root[key] !== undefined && !isObject(root[key])) bad([key], `${key} is an object`)

  const prefix =
    root['id'] === undefined ? '' : `${stringField(root, 'id') ?? bad(['id'], 'an id is a text')}-`

  const compiled: Compiled[] = []
  const add = (path: Path, text: string, pattern?: PatternTest): void => {
    const start = locateJson(source.text, pointerOf(path))?.start ?? 0
    compiled.push({ start, text: text.replace('@id("', `@id("${prefix}`), isGenerated: true, pattern })
  }
  for (const [at, entry] of listField(root, 'never').entries())
    add(['never', at], never(entry, ['never', at], bad))
  for (const [at, entry] of listField(root, 'confirm').entries())
    add(['confirm', at], confirm(entry, ['confirm', at], bad))
  for (const [call, first] of members(root, 'before'))
    add(['before', call], before(call, tool(first, ['before', call], bad), compiled.length))
  for (const [call, next] of members(root, 'after')) {
    tool(call, ['after', call], bad)
    add(['after', call], after(call, tool(next, ['after', call], bad), compiled.length))
  }
  for (const [call, most] of members(root, 'atMost')) {
    tool(call, ['atMost', call], bad)
    if (typeof most !== 'number' || !Number.isInteger(most) || most < 0)
      bad(['atMost', call], 'how often is a whole number')
    add(['atMost', call], atMost(call, most, compiled.length))
  }
  for (const [at, entry] of listField(root, 'patterns').entries()) {
    const { text, test } = readPattern(entry, ['patterns', at], bad, source.layer, compilePattern)
    add(['patterns', at], text, test)
  }
  return compiled
}

const KINDS = ['id', 'never', 'confirm', 'before', 'after', 'atMost', 'patterns']

function never(entry: JsonValue, path: Path, bad: Bad): string {
  const id = `never-${Number(path[1]) + 1}`
  if (typeof entry === 'string') {
    return `@id("${id}") @tier("block") @because("This is never to be called.")
forbid (principal, action in ${action(entry)}, resource);`
  }
  const call = stringField(entry, 'call')
  if (call === undefined || Object.keys(entry ?? {}).length !== 2)
    return bad(path, 'an entry is a call, or an object with call and after')
  const earlier = tool(field(entry, 'after') ?? null, path, bad)
  return `@id("${id}") @tier("block") @because(${quoted(`This is never to be called after ${earlier}.`)})
forbid (principal, action in ${action(call)}, resource)
when { context.past.counts has ${quoted(earlier)} };`
}

function confirm(entry: JsonValue, path: Path, bad: Bad): string {
  if (typeof entry !== 'string') return bad(path, 'an entry is a call')
  return `@id("confirm-${Number(path[1]) + 1}") @tier("confirm") @because("This is to be asked for each time.")
forbid (principal, action in ${action(entry)}, resource);`
}

function before(call: string, first: string, at: number): string {
  return `@id("before-${at + 1}") @tier("must") @first(${quoted(first)}) @because(${quoted(`${first} has to come before ${call}.`)})
forbid (principal, action in ${action(call)}, resource)
unless { context.past.counts has ${quoted(first)} };`
}

function after(call: string, next: string, at: number): string {
  const [done, owed] = [quoted(call), quoted(next)]
  return `@id("after-${at + 1}") @tier("must") @first(${owed}) @because(${quoted(`After ${call}, ${next} has to follow.`)})
forbid (principal, action, resource)
when {
  context.past.last has ${done} &&
  ((context.past.last has ${owed} && context.past.last[${owed}] < context.past.last[${done}]) ||
    !(context.past.last has ${owed}))
}
unless { action == ${action(next)} };`
}

function atMost(call: string, most: number, at: number): string {
  const held =
    most === 0
      ? ''
      : `
when { context.past.counts has ${quoted(call)} && context.past.counts[${quoted(call)}] >= ${most} }`
  return `@id("at-most-${at + 1}") @tier("block") @because(${quoted(`${call} may be called ${most} times in one trajectory.`)})
forbid (principal, action == ${action(call)}, resource)${held};`
}

function tool(name: JsonValue, path: Path, bad: Bad): string {
  return typeof name === 'string' && name.includes('::')
    ? name
    : bad(path, 'what was called before is told by server::tool')
}

function members(root: JsonValue, key: string): readonly (readonly [string, JsonValue])[] {
  const found = field(root, key)
  return isObject(found) ? Object.entries(found) : []
}

function broken({ file, text }: PolicyText, offset: number, what: string): never {
  const { line, column } = lineAndColumn(text, offset)
  return fail('policy/unreadable', { file, line: String(line), column: String(column), what })
}
