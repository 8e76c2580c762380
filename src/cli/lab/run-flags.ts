import type { Flags } from '../command.ts'
import { AXIS_FLAGS } from './axes.ts'
import { LAB_MODEL_FLAGS } from './model.ts'

export const RUN_FLAGS = {
  suite: { kind: 'string', brief: 'A campaign that is frozen under a name', placeholder: 'NAME' },
  ...AXIS_FLAGS,
  guard: {
    kind: 'string',
    brief: 'Another guard by its command line; further ones as words',
    placeholder: 'NAME=COMMAND',
  },
  classifier: {
    kind: 'string',
    brief: 'Program behind the defence text-classifier (docs/lab-rivals.md)',
    placeholder: 'COMMAND',
  },
  ...LAB_MODEL_FLAGS,
  out: { kind: 'string', brief: 'Folder of the campaign', placeholder: 'DIR', default: 'lab-run' },
  resume: { kind: 'boolean', brief: 'Go on with what is in the folder' },
  'retry-failed': { kind: 'boolean', brief: 'With --resume: try again what failed' },
  concurrency: { kind: 'number', brief: 'Trials at a time', placeholder: 'N', default: 4 },
  'trial-seconds': { kind: 'number', brief: 'End a trial after so long', placeholder: 'N', default: 120 },
  'most-trials': { kind: 'number', brief: 'Start no more than so many now', placeholder: 'N' },
  'most-minutes': { kind: 'number', brief: 'Start none after so long', placeholder: 'N' },
  'most-tokens': { kind: 'number', brief: 'Start none after so many tokens', placeholder: 'N' },
  'dry-run': { kind: 'boolean', brief: 'Only say how many trials it would be' },
} as const satisfies Flags
