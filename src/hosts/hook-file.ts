import { isArray, isObject, type JsonObject, type JsonValue } from '../core/value.ts'
import type { Hooks } from './host.ts'
import { readSettings, withMember } from './jsonc.ts'

/**
 * The text of a hook file with our entries in it, once for each event, whatever stood there before; `undefined` where
 * the file cannot be read. Old entries of ours are replaced.
 */
export function withHooks(
  hooks: Hooks,
  text: string,
  command: (event: string) => string,
): string | undefined {
  const clean = withoutHooks(hooks, text)
  if (clean === undefined) return undefined
  if (isThere(hooks, text, command)) return text
  const isNew = clean.trim() === ''
  let out = isNew ? `${JSON.stringify(hooks.frame, null, 2)}\n` : clean
  for (const { path, event } of hooks.lists) {
    const entry = hooks.entry(command(event), event)
    const list = at(readSettings(out), path)
    out = isArray(list)
      ? withMember(out, [...path, list.length], entry, true)
      : withMember(out, path, [entry])
  }
  return isNew ? `${JSON.stringify(readSettings(out), null, 2)}\n` : out
}

/** The text without our entries, and without the lists and objects that held nothing else. */
export function withoutHooks(hooks: Hooks, text: string): string | undefined {
  let out = text
  for (const { path } of [...hooks.lists, ...(hooks.stop.lists ?? [])]) {
    const settings = readSettings(out)
    if (settings === undefined) return undefined
    const list = at(settings, path)
    if (!isArray(list)) continue
    const ours = list.flatMap((entry, index) => (isOurs(entry) ? [index] : []))
    if (ours.length === 0) continue
    if (ours.length === list.length) out = withMember(out, path, undefined)
    else for (const index of ours.toReversed()) out = withMember(out, [...path, index], undefined)
  }
  const settings = readSettings(out)
  if (settings === undefined) return undefined
  const parent = hooks.lists[0]?.path.slice(0, -1) ?? []
  const isLeftEmpty = out !== text && isEmpty(at(settings, parent)) && !Object.hasOwn(hooks.frame, 'hooks')
  return isLeftEmpty ? withMember(out, parent, undefined) : out
}

/** Whether the file names our hook for every event. */
export function hasHooks(hooks: Hooks, text: string): boolean {
  const settings = readSettings(text)
  return [hooks.lists, hooks.stop.lists ?? hooks.lists].some((lists) =>
    lists.every(({ path }) => {
      const list = at(settings, path)
      return isArray(list) && list.some(isOurs)
    }),
  )
}

/** The command lines of ours that stand in the file, by event. */
export function ourCommands(hooks: Hooks, text: string): ReadonlyMap<string, string> {
  const settings = readSettings(text)
  return new Map(
    hooks.lists.flatMap(({ path, event }): [string, string][] => {
      const list = at(settings, path)
      const entry = isArray(list) ? list.find(isOurs) : undefined
      const command = entry === undefined ? undefined : commandIn(entry)
      return command === undefined ? [] : [[event, command]]
    }),
  )
}

/** The first: what comes after it repeats it for another shell. */
function commandIn(entry: JsonValue): string | undefined {
  if (typeof entry === 'string') return entry.includes(MARK) ? entry : undefined
  if (typeof entry !== 'object' || entry === null) return undefined
  for (const part of Object.values(entry)) {
    const found = commandIn(part)
    if (found !== undefined) return found
  }
  return undefined
}

/** The same hooks, as they stand in the file where they may stop a tool. */
export function stopping(hooks: Hooks): Hooks {
  const { stop, lists, entry } = hooks
  // The lists of the other way are still named, so that they are cleared.
  return { ...hooks, lists: stop.lists ?? lists, entry: stop.entry ?? entry, stop: { ...stop, lists } }
}

function isThere(hooks: Hooks, text: string, command: (event: string) => string): boolean {
  const settings = readSettings(text)
  return hooks.lists.every(({ path, event }) => {
    const list = at(settings, path)
    const ours = isArray(list) ? list.filter(isOurs) : []
    return ours.length === 1 && JSON.stringify(ours[0]) === JSON.stringify(hooks.entry(command(event), event))
  })
}

/** Our command ends in these words; nothing else of a settings file does. */
export const MARK = '--from-hook'

const isOurs = (entry: JsonValue): boolean => JSON.stringify(entry).includes(MARK)

const isEmpty = (value: JsonValue | undefined): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

function at(root: JsonObject | undefined, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = root
  for (const key of path) value = isObject(value) ? value[key] : undefined
  return value
}
