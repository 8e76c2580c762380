import type { Labeller } from '../core/label.ts'
import type { Policy } from '../core/policy.ts'
import type { Memory } from '../core/provenance.ts'
import type { Trail } from '../core/trail.ts'
import type { Session } from './gate.ts'

export interface FlowOptions {
  readonly labeller: Labeller
  /** Without one, flows are traced and told of, and stop nothing. */
  readonly policy?: Policy
  /** Whose trajectory a session belongs to; undefined where nobody knows, which makes each session one of its own. */
  readonly key?: string
  readonly open: (key: string | undefined) => Recollection
  readonly now?: () => number
  /** Whether what peers say of their own messages in `_meta` is read, and they are told what the guard knows. */
  readonly exchangesLabels?: boolean
  /** Whether a result that only sounds like an order is withheld, instead of weighing what obeys it. */
  readonly isStrict?: boolean
}

/** What is remembered of one trajectory. */
export interface Recollection {
  readonly trail: Trail
  readonly memory: Memory
}

export interface Flows {
  readonly labeller: Labeller
  readonly policy: Policy | undefined
  readonly now: () => number
  readonly exchangesLabels: boolean
  readonly isStrict: boolean
  /** What was remembered up to now; does first what was put off. */
  readonly of: (session: Session) => Recollection
  /** Does it once the message that is being judged is on its way, and before the next one is. */
  readonly later: (work: () => void) => void
  readonly settle: () => void
  /** Of the trajectory that all sessions share, where they do. */
  readonly memorySize: () => ReturnType<Memory['size']> | undefined
}

/**
 * Remembering costs time that no message has to wait for, as in `recorder.ts`. What could not be remembered fails the next
 * message: a gap in the memory is a way round it.
 */
export function createFlows(options: FlowOptions): Flows {
  const { labeller, policy, key, open, now = Date.now, exchangesLabels = false, isStrict = false } = options
  const known = new WeakMap<Session, Recollection>()
  let waiting: (() => void)[] = []

  let shared: Recollection | undefined
  let failure: { readonly error: unknown } | undefined

  const settle = (): void => {
    const work = waiting
    waiting = []
    for (const one of work) {
      try {
        one()
      } catch (error) {
        failure = { error }
      }
    }
  }

  const of = (session: Session): Recollection => {
    settle()
    if (failure) {
      const { error } = failure
      failure = undefined
      throw error
    }
    const found = known.get(session)
    if (found) return found
    const opened = shared ?? open(key)
    if (key !== undefined) shared = opened
    known.set(session, opened)
    return opened
  }

  const later = (work: () => void): void => {
    if (waiting.push(work) === 1) queueMicrotask(settle)
  }

  return {
    labeller,
    policy,
    now,
    exchangesLabels,
    isStrict,
    of,
    later,
    settle,
    memorySize: () => shared?.memory.size(),
  }
}
