import type { LabTrial } from './trial.ts'

/**
 * Why a trial is no example of anything; undefined where it is one. What failed or is invalid says nothing, and what a
 * defence has touched is no longer what a server sent.
 */
export function unfitBecause(trial: LabTrial): LeftOut | undefined {
  if (trial.notRun || trial.end === 'failed') return 'not run'
  if (trial.end === 'invalid') return 'invalid'
  if (trial.offered === undefined) return 'recorded without labels'
  return trial.touches.length > 0 ? 'touched by a defence' : undefined
}

/** Reasons for which trials, texts and rows are left out; the manifest counts them. */
export type LeftOut =
  | 'not run'
  | 'invalid'
  | 'recorded without labels'
  | 'touched by a defence'
  | 'of no clear label'
  | 'both hostile and benign'
  | 'near-duplicate'
  | 'not the behaviour that is wanted'
  | 'no conversation'
  | 'no twin that did otherwise'
