import type { Flags } from './command.ts'
import { TRAJECTORY_FLAG } from './trajectory.ts'

/** The flags of `fairlead guard` about what flows where. */
export const FLOW_FLAGS = {
  pack: {
    kind: 'choice',
    choices: ['none', 'observe', 'balanced', 'strict'],
    default: 'balanced',
    brief: 'Norms that come with Fairlead; none traces nothing',
  },
  policy: {
    kind: 'string',
    placeholder: 'FILE,…',
    brief: 'Norms of your own beside the pack; floor=FILE and project=FILE name another layer',
  },
  labels: { kind: 'string', placeholder: 'FILE', brief: 'What tools can do, where you know better' },
  trajectory: TRAJECTORY_FLAG,
  'exchange-labels': {
    kind: 'boolean',
    brief: 'Read and write labels in _meta (SEP-1913, SEP-1984); messages are then changed',
  },
  'approve-wait': {
    kind: 'number',
    placeholder: 'MS',
    default: 0,
    brief: 'How long a call waits for fairlead approve, where the host cannot ask',
  },
  'memory-limit': {
    kind: 'number',
    placeholder: 'N',
    default: 65_536,
    brief: 'Most fingerprints of what was read that are remembered',
  },
} as const satisfies Flags

export interface FlowFlags {
  readonly pack: string
  readonly policy: string | undefined
  readonly labels: string | undefined
  readonly trajectory: string | undefined
  readonly 'exchange-labels': boolean
  readonly 'approve-wait': number
  readonly 'memory-limit': number
}
