import type { Origin } from '../../src/lab/agent.ts'
import { trialKey } from '../../src/lab/campaign/trial-key.ts'
import type { Touch, TrialPlan, TrialRecord } from '../../src/lab/record.ts'

export interface Made extends Partial<Omit<TrialRecord, 'plan' | 'steps' | 'touches'>> {
  readonly plan?: Partial<TrialPlan>
  readonly isBenign?: boolean
  readonly origins?: readonly Origin[]
  readonly touched?: readonly Touch['what'][]
}

/** A record as a trial would leave it, with whatever a test is about. */
export function madeRecord({
  plan: given,
  isBenign,
  origins = ['task'],
  touched = [],
  ...rest
}: Made): TrialRecord {
  const attack = {
    name: 'poisoned-description',
    goal: 'send-secret',
    position: 'description',
    transform: 'direct',
    insertion: 'after',
  } as const
  const plan: TrialPlan = {
    environment: 'weather',
    task: 'one',
    ...(isBenign === true ? {} : { attack }),
    agent: 'obedient',
    defence: 'none',
    resolution: 'first-wins',
    transport: 'http',
    era: 'legacy',
    seed: 1,
    ...given,
  }
  return {
    key: trialKey(plan),
    plan,
    risks: isBenign === true ? [] : ['U01', 'U16'],
    harm: isBenign === true ? 0 : 4,
    end: 'answered',
    reward: 1,
    ...(isBenign === true ? {} : { isReached: false }),
    steps: origins.map((origin) => ({
      server: origin === 'task' ? 'weather' : 'attacker',
      tool: 'look',
      input: {},
      text: '',
      isError: false,
      origin,
    })),
    touches: touched.map((what) => ({ what, server: 'weather', name: 'look', step: 0 })),
    told: 'It will rain.',
    reads: [],
    ...(isBenign === true ? {} : { tampered: ['attacker'] }),
    changes: [],
    timing: { startMs: 1, totalMs: 2, callMs: [1] },
    ...rest,
  }
}
