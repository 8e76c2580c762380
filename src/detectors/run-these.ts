import type { Detector, Hit } from '../core/detector.ts'
import type { Finding, NotChecked } from '../core/finding.ts'
import type { SubjectKind, Subjects } from '../core/subject.ts'

export interface Outcome {
  readonly findings: readonly Finding[]
  readonly notChecked: readonly NotChecked[]
}

/** A hostile subject may offend in a million places: more hits of one detector say nothing new. */
const MOST_HITS = 100
export const NOTHING: Outcome = { findings: [], notChecked: [] }

/** A detector that throws is reported as not checked; the others still run. */
export function runThese<K extends SubjectKind>(
  catalogue: readonly Detector<K>[],
  subject: Subjects[K],
): Outcome {
  let findings: Finding[] | undefined
  let notChecked: NotChecked[] | undefined
  for (const detector of catalogue) {
    try {
      let hits = 0
      for (const hit of detector.check(subject)) {
        findings ??= []
        findings.push(findingOf(detector, hit))
        hits += 1
        if (hits >= MOST_HITS) break
      }
    } catch {
      // The reason is fixed: an exception's own words may quote the subject.
      notChecked ??= []
      notChecked.push({ what: detector.id, reason: 'the detector failed on this subject' })
    }
  }
  return findings || notChecked ? { findings: findings ?? [], notChecked: notChecked ?? [] } : NOTHING
}

function findingOf<K extends SubjectKind>({ id, severity, confidence }: Detector<K>, hit: Hit): Finding {
  return { rule: id, severity: hit.severity ?? severity, confidence, message: hit.message, place: hit.place }
}
