import type { Flags, Positional } from '../command.ts'
import { STATE_FLAG } from '../state-dir.ts'
import { NORM_FLAGS } from './norm-flags.ts'

export const CHANGE_FLAGS = {
  yes: { kind: 'boolean', brief: 'Do it, instead of showing it' },
  home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder of the user (default: yours)' },
  state: STATE_FLAG,
} as const satisfies Flags

/** Of `install` alone. */
export const INSTALL_FLAGS = {
  ...CHANGE_FLAGS,
  enforce: { kind: 'boolean', brief: 'Let the hook stop tools of the host, instead of only telling of them' },
  ...NORM_FLAGS,
} as const satisfies Flags

export const WHICH_HOST: Positional = {
  placeholder: 'HOST',
  brief: 'As fairlead hook list names it',
  minimum: 1,
  maximum: 1,
}
