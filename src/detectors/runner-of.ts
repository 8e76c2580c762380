import type { Detector } from '../core/detector.ts'
import type { SubjectKind, Subjects } from '../core/subject.ts'
import { NOTHING, type Outcome, runThese } from './run-these.ts'

/** Runs every detector of a kind. `isAudit`: those too that only who looks for hygiene wants to hear of. */
export type RunDetectors<Kinds extends SubjectKind> = <K extends Kinds>(
  kind: K,
  subject: Subjects[K],
  isAudit?: boolean,
) => Outcome

export function runnerOf<Kinds extends SubjectKind>(catalogue: {
  readonly [K in Kinds]: readonly Detector<K>[]
}): RunDetectors<Kinds> {
  // Filtered once for each kind: this is asked for every string of a session.
  const known = new Map<SubjectKind, unknown>()
  const usual = <K extends Kinds>(kind: K): readonly Detector<K>[] => {
    const made =
      (known.get(kind) as readonly Detector<K>[] | undefined) ??
      catalogue[kind].filter(({ audience }) => audience !== 'auditor')
    known.set(kind, made)
    return made
  }
  return (kind, subject, isAudit = false) => {
    // Most strings of a session are quiet, and then no rule about wording need be started.
    if (kind === 'text' && 'reading' in subject && subject.reading.quiet) return NOTHING
    return runThese(isAudit ? catalogue[kind] : usual(kind), subject)
  }
}
