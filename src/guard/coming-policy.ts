import type { Policy } from '../core/policy.ts'

/**
 * A policy that is loaded when it is first wanted, or when nobody has wanted anything for a while: a host waits for the
 * guard to start, and calls come seconds later. Whoever asks before it is there gets an error, which stops the call.
 */
export function comingPolicy(load: () => Promise<Policy | undefined>): Policy {
  let policy: Policy | undefined
  let failure: unknown = new Error('the policy is not loaded yet')
  let coming: Promise<void> | undefined

  const arrived = async (): Promise<void> => {
    try {
      policy = await load()
    } catch (error) {
      failure = error
    }
  }

  return {
    ready: () => (policy ? undefined : (coming ??= arrived())),
    decide: (request) => {
      if (!policy) throw failure
      return policy.decide(request)
    },
  }
}
