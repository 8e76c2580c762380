import type { SubjectKind, Subjects } from '../core/subject.ts'
import { byKind } from './index.ts'
import { type Outcome, runThese } from './run-these.ts'

/** Runs every detector of a kind. */
export function runDetectors<K extends SubjectKind>(kind: K, subject: Subjects[K]): Outcome {
  return runThese(byKind[kind], subject)
}
