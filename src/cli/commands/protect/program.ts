import { homedir } from 'node:os'
import { join } from 'node:path'
import { fail } from '../../../core/error.ts'
import type { GuardProgram } from '../../../hosts/protect/guard-words.ts'
import type { Context, Flags } from '../../command.ts'
import { packageRoot } from '../../root.ts'
import { STATE_FLAG, stateFolder } from '../../state-dir.ts'

export const GUARD_FLAGS = {
  mode: { kind: 'choice', choices: ['audit', 'enforce'], brief: 'What the guard does (default: audit)' },
  pack: {
    kind: 'choice',
    choices: ['none', 'observe', 'balanced', 'strict'],
    brief: 'Norms it goes by (default: balanced)',
  },
  models: {
    kind: 'choice',
    choices: ['none', 'texts', 'logs', 'all'],
    brief: 'Shipped models that judge beside (default: none)',
  },
  state: STATE_FLAG,
} as const satisfies Flags

/** This very program, by paths that stay; fails where it runs from a folder that a package runner empties. */
export function guardProgram(root: string = packageRoot()): GuardProgram {
  if (/[\\/](?:_npx|dlx-[^\\/]*|bunx-[^\\/]*)[\\/]/.test(`${root}/`))
    fail('edit/program-will-vanish', { path: root })
  return { node: process.execPath, script: join(root, 'bin', 'fairlead.js') }
}

/** Flags for the guard. Hosts start it with few variables, so where those decide the state folder it is written out. */
export function guardFlags(
  flags: { readonly [Name in keyof typeof GUARD_FLAGS]: string | undefined },
  home: string | undefined,
  context: Context,
): Readonly<Record<string, string | undefined>> {
  const folder = stateFolder(flags.state, context)
  const usual = join(context.env['HOME'] || homedir(), '.local', 'state', 'fairlead')
  const isUsual = folder === usual || (home !== undefined && flags.state === undefined)
  return {
    '--mode': flags.mode,
    '--pack': flags.pack,
    '--models': flags.models,
    '--state': isUsual ? undefined : folder,
  }
}
