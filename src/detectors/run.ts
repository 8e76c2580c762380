import type { SubjectKind, Subjects } from '../core/subject.ts'
import { byKind } from './index.ts'
import { NOTHING, type Outcome, runThese } from './run-these.ts'

/** Runs every detector of a kind. */
export function runDetectors<K extends SubjectKind>(kind: K, subject: Subjects[K]): Outcome {
  // Most strings of a session are quiet, and then no rule about wording need be started.
  if (kind === 'text' && 'reading' in subject && subject.reading.quiet) return NOTHING
  return runThese(byKind[kind], subject)
}
