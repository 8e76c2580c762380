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
    brief: 'Norms of your own beside the pack, the most binding layer first',
  },
  labels: { kind: 'string', placeholder: 'FILE', brief: 'What tools can do, where you know better' },
  trajectory: TRAJECTORY_FLAG,
  'memory-limit': {
    kind: 'number',
    placeholder: 'N',
    default: 200_000,
    brief: 'Most fingerprints of what was read that are remembered',
  },
} as const satisfies Flags

export interface FlowFlags {
  readonly pack: string
  readonly policy: string | undefined
  readonly labels: string | undefined
  readonly trajectory: string | undefined
  readonly 'memory-limit': number
}
