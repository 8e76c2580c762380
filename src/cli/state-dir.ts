import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import type { Context, Flag } from './command.ts'

export const STATE_FLAG = {
  kind: 'string',
  placeholder: 'DIR',
  brief: 'Folder that holds pins and evidence (default: $FAIRLEAD_STATE, else ~/.local/state/fairlead)',
} as const satisfies Flag

/** Where state lives: the flag, $FAIRLEAD_STATE, $XDG_STATE_HOME/fairlead, ~/.local/state/fairlead; the first there is. */
export function stateFolder(flag: string | undefined, { env, cwd }: Pick<Context, 'env' | 'cwd'>): string {
  const named = flag ?? env['FAIRLEAD_STATE']
  if (named) return resolve(cwd, named)
  // The XDG specification: a relative path there is to be ignored.
  const xdg = env['XDG_STATE_HOME']
  if (xdg && isAbsolute(xdg)) return join(xdg, 'fairlead')
  return join(env['HOME'] || homedir(), '.local', 'state', 'fairlead')
}
