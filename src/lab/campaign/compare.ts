import type { JsonValue } from '../../core/value.ts'
import { differences } from '../changes.ts'
import type { Outcome } from './outcome.ts'

export interface Difference {
  readonly pointer: string
  readonly was: string
  readonly is: string
}

/** Where two outcomes of one trial differ, times apart. */
export function differencesOf(before: Outcome, now: Outcome): Difference[] {
  return [...differences(plainly(before), plainly(now), '')]
    .slice(0, MOST)
    .map(({ pointer, before: was, after: is }) => ({ pointer, was: shown(was), is: shown(is) }))
}

const MOST = 50

function plainly(outcome: Outcome): JsonValue {
  const { timing: _, ...rest } = JSON.parse(JSON.stringify(outcome)) as { readonly timing?: JsonValue }
  return rest
}

const shown = (value: JsonValue | undefined): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing').slice(0, 300)
