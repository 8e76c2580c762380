import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Machine } from '../../hosts/found.ts'
import type { Context, FlagValues } from '../command.ts'
import type { MACHINE_FLAGS } from './flags.ts'

/** This machine, or the home or disk that was named: then nothing of this one is looked at, its environment neither. */
export function machineOf(
  flags: FlagValues<typeof MACHINE_FLAGS>,
  { env, cwd }: Pick<Context, 'env' | 'cwd'>,
): Machine {
  const isElsewhere = flags.home !== undefined || flags.root !== undefined
  const root = flags.root === undefined ? '/' : resolve(cwd, flags.root)
  return {
    home: flags.home === undefined ? env['HOME'] || homedir() : resolve(cwd, flags.home),
    root,
    os: flags.os ?? osOf(process.platform),
    env: isElsewhere ? {} : env,
    projects: flags.project === undefined ? (isElsewhere ? [] : [cwd]) : [resolve(cwd, flags.project)],
  }
}

const osOf = (platform: string): Machine['os'] =>
  platform === 'darwin' || platform === 'win32' ? platform : 'linux'
