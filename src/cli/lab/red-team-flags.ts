import type { Flags } from '../command.ts'
import { AXIS_FLAGS } from './axes.ts'
import { LAB_MODEL_FLAGS } from './model.ts'

export const RED_TEAM_FLAGS = {
  defence: { kind: 'string', brief: 'Whom it is against', placeholder: 'NAME', default: 'none' },
  guard: { kind: 'string', brief: 'Another guard by its command line', placeholder: 'NAME=COMMAND' },
  budget: { kind: 'number', brief: 'Trials to spend', placeholder: 'N', default: 300 },
  seed: { kind: 'number', brief: 'Where chance begins', placeholder: 'N', default: 1 },
  environments: AXIS_FLAGS.environments,
  attacks: AXIS_FLAGS.attacks,
  positions: AXIS_FLAGS.positions,
  agents: {
    kind: 'string',
    brief: 'Who is attacked, with commas',
    placeholder: 'NAMES',
    default: 'obedient',
  },
  ...LAB_MODEL_FLAGS,
  concurrency: { kind: 'number', brief: 'Trials at a time', placeholder: 'N', default: 4 },
  json: { kind: 'boolean', brief: 'Print as JSON' },
} as const satisfies Flags
