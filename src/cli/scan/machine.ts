import { statSync } from 'node:fs'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fail } from '../../core/error.ts'
import type { Machine } from '../../hosts/found.ts'
import { homesUnder } from '../../hosts/homes.ts'
import type { Context, FlagValues } from '../command.ts'
import type { MACHINE_FLAGS } from './flags.ts'

type Flags = FlagValues<typeof MACHINE_FLAGS>

/** This machine, or the home or disk that was named: then nothing of this one is looked at, its environment neither. */
export function machineOf(flags: Flags, { env, cwd }: Pick<Context, 'env' | 'cwd'>): Machine {
  const isElsewhere = flags.home !== undefined || flags.root !== undefined
  const home = flags.home === undefined ? undefined : folder(flags.home, cwd)
  // Of a home alone nothing beyond it is looked at: what lies in /etc is of this machine, not of that home.
  const root = flags.root === undefined ? (home ?? '/') : folder(flags.root, cwd)
  return {
    home: home ?? (flags.root === undefined ? env['HOME'] || homedir() : onlyHome(root)),
    root,
    os: flags.os ?? osOf(process.platform),
    env: isElsewhere ? {} : env,
    projects: flags.project === undefined ? (isElsewhere ? [] : [cwd]) : [folder(flags.project, cwd)],
  }
}

function folder(named: string, cwd: string): string {
  const path = resolve(cwd, named)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) fail('file/unreadable', { path })
  return path
}

/** A disk may have many: which one is meant must be said then. */
function onlyHome(root: string): string {
  const homes = homesUnder(root)
  const [home, other] = homes
  if (home === undefined || other !== undefined)
    return fail('host/which-home', { root, homes: homes.slice(0, 8).join(', ') || 'none' })
  return home
}

const osOf = (platform: string): Machine['os'] =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'
