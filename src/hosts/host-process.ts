import { readFileSync, readlinkSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * A name for the host that started this process, the same in every guard and hook it starts: the topmost ancestor of
 * one program, past the shells and launchers in between. Undefined where the system does not tell (no /proc).
 */
export function hostProcess(pid = process.ppid, read: ReadProcess = readProc): string | undefined {
  let host: Ancestor | undefined
  let at = read(pid)
  for (let depth = 0; at !== undefined && at.pid > 1 && depth < DEEPEST; depth++) {
    if (host === undefined) {
      if (!isLauncher(at)) host = at
    } else if (at.folder === host.folder && !isLauncher(at)) host = at
    else break
    at = read(at.parent)
  }
  return host && `host ${host.pid} ${host.started}`
}

export interface Ancestor {
  readonly pid: number
  readonly parent: number
  /** In ticks since the machine started: process ids come again, pairs of both do not. */
  readonly started: string
  /** Of its program. An app's helpers live where the app does. */
  readonly folder: string
  readonly name: string
  readonly commandLine: string
}
export type ReadProcess = (pid: number) => Ancestor | undefined

const DEEPEST = 32

/** What hosts start servers and hooks by. */
function isLauncher({ name, commandLine }: Ancestor): boolean {
  return (
    SHELLS.has(name) || /\bnp[mx](?:-cli\.js)?\b|\bnpm exec\b|[\\/]fairlead|\bfairlead\b/.test(commandLine)
  )
}

const SHELLS = new Set([
  'sh',
  'bash',
  'dash',
  'zsh',
  'fish',
  'ash',
  'busybox',
  'env',
  'timeout',
  'setsid',
  'uvx',
  'bunx',
])

function readProc(pid: number): Ancestor | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name stands in brackets and may hold any character, brackets too.
    const end = stat.lastIndexOf(')')
    const fields = stat.slice(end + 2).split(' ')
    return {
      pid,
      parent: Number(fields[1]),
      started: fields[19] ?? '',
      name: stat.slice(stat.indexOf('(') + 1, end),
      folder: dirname(readlinkSync(`/proc/${pid}/exe`)),
      commandLine: readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ').slice(0, 1000),
    }
  } catch {
    return undefined
  }
}
