import type { Detector } from '../core/detector.ts'
import type { SubjectKind, Subjects } from '../core/subject.ts'
import { byKind } from './index.ts'
import { NOTHING, type Outcome, runThese } from './run-these.ts'

/** Runs every detector of a kind. `isAudit`: those too that only who looks for hygiene wants to hear of. */
export function runDetectors<K extends SubjectKind>(kind: K, subject: Subjects[K], isAudit = false): Outcome {
  // Most strings of a session are quiet, and then no rule about wording need be started.
  if (kind === 'text' && 'reading' in subject && subject.reading.quiet) return NOTHING
  return runThese(isAudit ? byKind[kind] : usual(kind), subject)
}

/** Filtered once for each kind: this is asked for every string of a session. */
function usual<K extends SubjectKind>(kind: K): readonly Detector<K>[] {
  const known = USUAL.get(kind) as readonly Detector<K>[] | undefined
  if (known) return known
  const made = byKind[kind].filter(({ audience }) => audience !== 'auditor')
  USUAL.set(kind, made)
  return made
}

const USUAL = new Map<SubjectKind, unknown>()
