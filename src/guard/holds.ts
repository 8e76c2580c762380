import { redactSecrets } from '../core/secret.ts'
import { closeRequest } from './close-request.ts'
import type { Outcome } from '../detectors/run-these.ts'
import type { Passage } from './gate.ts'
import { stops, type GateState } from './gate-state.ts'
import type { Transit } from './transit.ts'
import { partOf } from './withheld-part.ts'

export interface Holds {
  /**
   * What becomes of a message that all have looked at. In enforce mode one that the model is unsure of is held while the
   * arbiter is asked; in audit mode it goes on, and what the arbiter says is recorded when it says it. A call that comes
   * before the policy is loaded is held in both.
   */
  readonly settle: (transit: Transit) => Passage
  /** Settles all that is held, as it would be without an arbiter. */
  readonly close: () => void
}

/** Why asynchronous judging looks like this: docs/decisions/0010-the-arbiter-holds-one-message.md. */
export function createHolds(state: GateState, finish: (transit: Transit) => Passage): Holds {
  const held = new Set<() => Passage>()

  const settle = (transit: Transit): Passage => {
    const asked = mayAsk(transit, state) ? state.cascade?.ask?.(transit.unsure) : undefined
    const coming = transit.traced && state.flows?.policy?.ready?.()
    if (asked && state.mode === 'enforce') return hold(transit, coming ? coming.then(() => asked) : asked)
    const passage = coming
      ? hold(
          transit,
          coming.then(() => NOTHING),
        )
      : finish(transit)
    void asked?.then((outcome) => note(transit, outcome, state))
    return passage
  }

  const hold = (transit: Transit, asked: Promise<Outcome>): Passage => {
    transit.isHeld = true
    if (transit.envelope.kind === 'response') closeRequest(transit)
    let outcome = UNHEARD
    let passage: Passage | undefined
    const release = (): Passage => {
      if (passage) return passage
      held.delete(release)
      // First, so that a record of many findings has them.
      transit.findings.unshift(...outcome.findings)
      transit.notChecked.push(...outcome.notChecked)
      return (passage = finish(transit))
    }
    held.add(release)
    const ready = asked.then((heard) => {
      outcome = heard
      // Whoever carries it may be gone by now, and it is recorded all the same.
      setImmediate(release)
    })
    return { held: { ready, release } }
  }

  const close = (): void => {
    for (const release of held) release()
  }

  return { settle, close }
}

const NOTHING: Outcome = { findings: [], notChecked: [] }

const UNHEARD: Outcome = {
  findings: [],
  notChecked: [{ what: 'arbiter', reason: 'the guard ended before it was heard' }],
}

/** Not about what is stopped anyway: the arbiter could only agree. */
function mayAsk(transit: Transit, state: GateState): boolean {
  if (transit.unsure.length === 0 || transit.refusal !== undefined) return false
  if (state.mode === 'audit') return true
  return !transit.findings.some(
    (finding) => partOf(transit, finding.place.pointer) === undefined && stops(state, finding),
  )
}

function note(transit: Transit, { findings, notChecked }: Outcome, state: GateState): void {
  if (findings.length === 0 && notChecked.length === 0) return
  const { from, message, envelope } = transit
  state.recordRefused({
    kind: 'note',
    message: 'arbiter',
    from,
    method: message?.method.slice(0, 200),
    id: envelope.id?.slice(0, 200),
    findings: findings.map(({ rule, severity, place: { pointer } }) => ({
      rule,
      severity,
      pointer: redactSecrets(pointer.slice(0, 300)),
    })),
    notChecked,
  })
}
