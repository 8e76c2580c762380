import type { Flags, Positional } from '../../command.ts'

export const PROTECT_FLAGS = {
  home: { kind: 'string', placeholder: 'DIR', brief: 'Home folder of the user (default: yours)' },
  project: { kind: 'string', placeholder: 'DIR', brief: 'Files of this project too' },
  file: { kind: 'string', placeholder: 'FILE', brief: 'Only this file' },
  yes: { kind: 'boolean', brief: 'Do it without asking', short: 'y' },
  'dry-run': { kind: 'boolean', brief: 'Only show it' },
} as const satisfies Flags

export const WHICH_HOSTS: Positional = {
  placeholder: 'HOST',
  brief: 'As fairlead hosts names it (default: all)',
  minimum: 0,
}
