import { isObject, stringField, type JsonValue } from '../../core/value.ts'
import type { TrialPlan, TrialRecord } from '../record.ts'

/** A trial that has no record: it took too long or broke. Never counted as safe, nor as anything else. */
export interface NotRun {
  readonly key: string
  readonly plan: TrialPlan
  readonly notRun: { readonly code: string; readonly message: string }
}

/** One line of a campaign's record. */
export type Outcome = TrialRecord | NotRun

export const isNotRun = (outcome: Outcome): outcome is NotRun => 'notRun' in outcome

/** Whether another try may end otherwise: what cannot be staged stays invalid, and what was run has its record. */
export function mayRetry(outcome: Outcome): boolean {
  return isNotRun(outcome) || outcome.end === 'failed'
}

/** A line as it was written by us; undefined for anything else. */
export function readOutcome(line: string): Outcome | undefined {
  try {
    const value = JSON.parse(line) as JsonValue
    const isOurs =
      isObject(value) &&
      stringField(value, 'key') !== undefined &&
      isObject(value['plan']) &&
      (isObject(value['notRun']) || (Array.isArray(value['steps']) && Array.isArray(value['touches'])))
    return isOurs ? (value as unknown as Outcome) : undefined
  } catch {
    return undefined
  }
}

export function writeOutcome(outcome: Outcome): string {
  return `${JSON.stringify(outcome)}\n`
}
