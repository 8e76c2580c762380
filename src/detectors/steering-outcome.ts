import type { Fleet } from '../core/subject.ts'
import foreignSentence from './fleet/foreign-sentence.ts'
import { type Outcome, runThese } from './run-these.ts'
import steering from './surface/steering.ts'

/** The sentences of a server’s definitions that a guard takes out. A scan does not speak of them. */
export function steeringOutcome(fleet: Fleet, at: (pointer: string) => string): Outcome {
  const own = runThese([steering], fleet.own, MOST_HITS)
  const foreign = runThese([foreignSentence], fleet, MOST_HITS)
  const findings = [...own.findings, ...foreign.findings].map((finding) => ({
    ...finding,
    place: { ...finding.place, pointer: at(finding.place.pointer.replace(/^\/own/, '')) },
  }))
  return { findings, notChecked: [...own.notChecked, ...foreign.notChecked] }
}

/** Each is a sentence that leaves: none may stay because there are many. */
const MOST_HITS = Infinity
