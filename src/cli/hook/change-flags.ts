import type { Flags, Positional } from '../command.ts'
import { STATE_FLAG } from '../state-dir.ts'

export const CHANGE_FLAGS = {
  yes: { kind: 'boolean', brief: 'Do it, instead of showing it' },
  home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder of the user (default: yours)' },
  state: STATE_FLAG,
} as const satisfies Flags

export const WHICH_HOST: Positional = {
  placeholder: 'HOST',
  brief: 'As fairlead hook list names it',
  minimum: 1,
  maximum: 1,
}
