import type { Flags } from '../command.ts'
import { FLOW_FLAGS } from '../flow-flags.ts'

/** What tools of the host are judged by, where they are: as for calls of servers. */
export const NORM_FLAGS = {
  pack: {
    ...FLOW_FLAGS.pack,
    choices: ['observe', 'balanced', 'strict'],
    brief: 'Norms that come with Fairlead',
  },
  policy: FLOW_FLAGS.policy,
  labels: FLOW_FLAGS.labels,
} as const satisfies Flags
