import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import { delimiter, dirname, isAbsolute, join, resolve } from 'node:path'
import type { LaunchFile } from '../core/launch.ts'
import { runsOf } from '../core/launch/read-command.ts'
import type { Command } from '../core/server-entry.ts'
import type { Machine } from './found.ts'
import { isWritableByOthers } from './loose-files.ts'
import { recordedPath } from './recorded-path.ts'

/** What can be seen of the files that a command line would run, from outside: nothing is opened. */
export function launchFiles(command: Command, machine: Machine): readonly LaunchFile[] {
  const named = [programNamed(command, machine), ...scriptsNamed(command, machine)]
  const seen = new Set<string>()
  return named.flatMap((file) => {
    if (file === undefined || seen.has(file.pointer)) return []
    seen.add(file.pointer)
    return [file]
  })
}

function programNamed({ command, cwd, env }: Command, machine: Machine): LaunchFile | undefined {
  if (command === '' || /\s/.test(command)) return undefined
  if (/[\\/]/.test(command) || command.startsWith('~')) {
    const path = placed(command, cwd, machine)
    return path === undefined ? undefined : seenAt('/command', path, machine)
  }
  return alongPath(command, env['PATH'] ?? machine.env['PATH'] ?? '', machine)
}

/** The first program of that name, and whether others could have put it there. */
function alongPath(name: string, path: string, machine: Machine): LaunchFile | undefined {
  const endings = machine.os === 'win32' ? ['.exe', '.cmd', '.bat', ''] : ['']
  for (const folder of path.split(machine.os === 'win32' ? ';' : delimiter)) {
    if (folder === '') continue
    const here = recordedPath(folder, machine)[0] ?? folder
    for (const ending of endings) {
      const file = join(here, name + ending)
      if (!isProgram(file)) continue
      const isLoose = !isAbsolute(folder) || isOpenFolder(here) || isWritableByOthers(here, machine)
      return { ...seenAt('/command', file, machine), isFromLoosePath: isLoose }
    }
  }
  return undefined
}

function scriptsNamed(command: Command, machine: Machine): readonly (LaunchFile | undefined)[] {
  const { what } = runsOf(command)
  const script = what.kind === 'file' && what.pointer !== '/command' ? [what] : []
  const words = command.args.flatMap((word, index) =>
    LOOKS_LIKE_SCRIPT.test(word) ? [{ path: word, pointer: `/args/${index}` }] : [],
  )
  return [...script, ...words].map(({ path, pointer }) => {
    const file = placed(path, command.cwd, machine)
    return file === undefined ? undefined : seenAt(pointer, file, machine)
  })
}

/** A whole path to something that is run: others among the arguments are what the server works on. */
const LOOKS_LIKE_SCRIPT =
  /^(?:~|\$HOME|\$\{HOME\})?[\\/].{0,1000}\.(?:[cm]?[jt]s|py|sh|rb|php|jar|exe|ps1|bat)$/

/** Where a path of a command line lies on that machine; undefined where only the host knows. */
function placed(written: string, cwd: string | undefined, machine: Machine): string | undefined {
  const path = written.replace(/^(?:~(?=[\\/]|$)|\$HOME\b|\$\{HOME\}|\$\{env:HOME\})/, machine.home)
  if (path.includes('${')) return undefined
  if (path !== written) return path
  const places = recordedPath(path, machine)
  if (places.length > 0) return places.find(isThere) ?? places[0]
  return cwd !== undefined && isAbsolute(cwd) ? resolve(cwd, path) : undefined
}

function seenAt(pointer: string, path: string, machine: Machine): LaunchFile {
  return {
    pointer,
    path,
    isThere: isThere(path),
    isWritableByOthers: isWritableByOthers(path, machine),
    isTemporary: isInTemporary(path, machine),
    isFromLoosePath: false,
  }
}

const TEMPORARY = [
  '/tmp/',
  '/var/tmp/',
  '/dev/shm/',
  '/private/tmp/',
  '/private/var/tmp/',
  '/users/public/',
  '/windows/temp/',
]

function isInTemporary(path: string, { root }: Machine): boolean {
  const top = resolve(root)
  const inside = path.startsWith(root) ? `/${path.slice(root.length)}` : path
  const plain = inside
    .replaceAll('\\', '/')
    .replace(/^\/*(?:[A-Za-z]:)?\/*/, '/')
    .toLowerCase()
  if (TEMPORARY.some((folder) => plain.startsWith(folder))) return true
  for (let at = dirname(path); at !== dirname(at) && at !== top; at = dirname(at))
    if (isOpenFolder(at)) return true
  return false
}

/** Anybody may put files there: the sticky bit only keeps them from taking away those of others. */
function isOpenFolder(path: string): boolean {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    return (
      process.platform !== 'win32' && stats !== undefined && stats.isDirectory() && (stats.mode & 0o002) !== 0
    )
  } catch {
    return false
  }
}

function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

function isProgram(path: string): boolean {
  try {
    if (!statSync(path).isFile()) return false
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
