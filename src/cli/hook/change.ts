import { fail } from '../../core/error.ts'
import { isObject } from '../../core/value.ts'
import { hasHooks, MARK, ourCommands, stopping, withHooks, withoutHooks } from '../../hosts/hook-file.ts'
import type { HookedHost as Host } from '../../hosts/host.ts'
import { readSettings } from '../../hosts/jsonc.ts'
import { backupOf, readHostFile, removeHostFile, writeHostFile } from '../../hosts/settings-file.ts'
import type { Context } from '../command.ts'
import { plain } from '../../core/plain.ts'
import { hookCommand, type HookManner } from './hook-command.ts'

export interface ChangeFlags extends HookManner {
  readonly yes: boolean
  readonly home: string | undefined
}

/** Shows what would change, and changes it where it was told to; the exit code. */
export function installHooks(host: Host, flags: ChangeFlags, context: Context): number {
  const { path, before } = found(host, flags, context)
  const hooks = flags.enforce === true ? stopping(host.hooks) : host.hooks
  // Where only our own entries change, what was there before them is the ground, so that it can be given back.
  const ground = restored(host, before ?? '', readHostFile(backupOf(path))) ?? before ?? ''
  const after = withHooks(hooks, ground, hookCommand(host, flags))
  if (after === undefined) return fail('host/unreadable', { host: host.title, path })
  if (after === before) {
    context.stdout.write(`${host.title} has the hooks already: ${plain(path)}\n`)
    return 0
  }
  show(path, before ?? '', after, context)
  if (!flags.yes) return preview('install', host, context)
  if (before !== undefined && !hasAny(before)) writeHostFile(backupOf(path), before)
  writeHostFile(path, after)
  context.stdout.write(`Written. ${host.title} uses it from its next start.\n`)
  if (host.hooks.also !== undefined) context.stdout.write(`${host.hooks.also}.\n`)
  return 0
}

/** The other way: byte by byte what was there before, if nobody changed the file since; else without our entries. */
export function removeHooks(host: Host, flags: ChangeFlags, context: Context): number {
  const { path, before } = found(host, flags, context)
  if (before === undefined || !hasAny(before)) {
    context.stdout.write(`${host.title} has no hooks of Fairlead: ${plain(path)}\n`)
    return 0
  }
  const backup = readHostFile(backupOf(path))
  const after = restored(host, before, backup) ?? withoutHooks(host.hooks, before)
  if (after === undefined) return fail('host/unreadable', { host: host.title, path })
  const isOurs = backup === undefined && isOnlyFrame(host, after)
  show(path, before, isOurs ? '' : after, context)
  if (!flags.yes) return preview('remove', host, context)
  if (isOurs) removeHostFile(path)
  else writeHostFile(path, after)
  removeHostFile(backupOf(path))
  context.stdout.write(`${isOurs ? 'Removed: nothing else was in it' : 'Written'}.\n`)
  return 0
}

/** Whether each host has the hooks. */
export function hookState(host: Host, home: string | undefined, context: Context): string {
  const path = host.hooks.file(homeOf(home, context), context.env)
  const text = readHostFile(path)
  if (text === undefined) return 'no settings file'
  if (readSettings(text) === undefined) return 'not checked: the file cannot be read'
  return hasHooks(host.hooks, text) ? 'installed' : hasAny(text) ? 'partly installed' : 'not installed'
}

function found(host: Host, { home }: ChangeFlags, context: Context) {
  const path = host.hooks.file(homeOf(home, context), context.env)
  return { path, before: readHostFile(path) }
}

const homeOf = (home: string | undefined, { env }: Context): string =>
  home ?? env['HOME'] ?? env['USERPROFILE'] ?? ''

const hasAny = (text: string): boolean => text.includes(MARK)

/** Nobody changed the file since where the same commands, put into the backup, give it again. */
function restored({ hooks }: Host, now: string, backup: string | undefined): string | undefined {
  if (backup === undefined) return undefined
  return [hooks, stopping(hooks)].some((one) => {
    const commands = ourCommands(one, now)
    return withHooks(one, backup, (event) => commands.get(event) ?? '') === now
  })
    ? backup
    : undefined
}

function isOnlyFrame(host: Host, text: string): boolean {
  const settings = readSettings(text)
  const members = Object.entries(settings ?? { unread: true })
  return members.every(
    ([key, value]) =>
      Object.hasOwn(host.hooks.frame, key) && (!isObject(value) || Object.keys(value).length === 0),
  )
}

/** The lines that differ, with what stays the same around them left out. */
function show(path: string, before: string, after: string, { stdout }: Context): void {
  const [old, now] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++
  let end = 0
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++
  stdout.write(`${plain(path)}\n`)
  for (const line of old.slice(start, old.length - end)) stdout.write(`- ${plain(line)}\n`)
  for (const line of now.slice(start, now.length - end)) stdout.write(`+ ${plain(line)}\n`)
}

function preview(verb: string, host: Host, { stdout }: Context): number {
  stdout.write(`Nothing was changed. To do it: fairlead hook ${verb} ${host.id} --yes\n`)
  return 0
}
