import type { Place } from './place.ts'
import type { Risk } from './risk.ts'
import type { Confidence, Severity } from './severity.ts'
import type { SubjectKind, Subjects } from './subject.ts'

/** What `check` yields. `severity` may lower or raise the detector's own for this one occurrence. */
export interface Hit {
  readonly place: Place
  /** What is wrong, in words that never quote the offending text. */
  readonly message: string
  readonly severity?: Severity
}

export interface Example<K extends SubjectKind> {
  readonly title: string
  /** How many hits `check` gives for this subject: exactly 1 or 0, unless the title says otherwise. */
  readonly matches: number
  readonly subject: Subjects[K]
}

/**
 * One check: id = path under `src/detectors/`. `check` is pure: no I/O, no clock, no randomness, linear time, never throws.
 * Shape and reasons: docs/architecture.md, DESIGN §3 "A detector".
 */
export interface Detector<K extends SubjectKind> {
  readonly id: `${NoInfer<K>}/${string}`
  readonly subject: K
  readonly title: string
  readonly severity: Severity
  readonly confidence: Confidence
  /** Who wants to hear of it: `everyone`, or only who asks for `strict` or `auditor` output. */
  readonly audience: 'everyone' | 'strict' | 'auditor'
  /** `nursery` may change without notice; `stable` is promised. */
  readonly stage: 'nursery' | 'stable'
  readonly since: string
  /** Raised when the logic changes: part of every cache key. */
  readonly version: number
  readonly needs: readonly ('network' | 'live' | 'history' | 'model')[]
  readonly risks: readonly Risk[]
  readonly why: string
  readonly fix: string
  readonly examples: readonly Example<K>[]
  readonly check: (subject: Subjects[K]) => Generator<Hit, void, undefined>
}

export type AnyDetector = { [K in SubjectKind]: Detector<K> }[SubjectKind]

export function defineDetector<K extends SubjectKind>(detector: Detector<K>): Detector<K> {
  return detector
}
