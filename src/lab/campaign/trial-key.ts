import { canonicalJson, sha256Hex } from '../../core/canonical.ts'
import type { JsonObject } from '../../core/value.ts'
import type { TrialPlan } from '../record.ts'

/**
 * The words, worlds and rules of trials, as one number: raised when a trial of the same plan may go another way than
 * before, so that no campaign goes on with records of older trials, and no two reports are compared that cannot be.
 */
export const LAB_VERSION = 1

/** Two trials of one key are one trial: made from the plan and the version alone. */
export function trialKey(plan: TrialPlan): string {
  // As it comes back from a file: what is undefined is not there.
  const written = JSON.parse(JSON.stringify(plan)) as JsonObject
  return sha256Hex(canonicalJson({ lab: LAB_VERSION, plan: written }))
}
