import { field, listField, stringField, type JsonObject } from '../../core/value.ts'
import type { Ground } from '../goal.ts'
import type { Known } from '../order.ts'

/** The text of a file in the state of `files` or of `host`. */
export function fileIn(states: Ground['states'], server: 'files' | 'host', path: string): string {
  return stringField(field(states[server] ?? {}, 'files'), path) ?? ''
}

/** What nobody could guess of a text: its longest run of letters and digits with a digit in it. */
export function canaryOf(text: string): string {
  const runs = text.match(/[\p{L}\p{N}-]*\d[\p{L}\p{N}-]*/gu) ?? []
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}

/** What the step before gave back. */
export const lastResult = ({ results }: Known): string => results.at(-1) ?? ''

/** The texts of a list in a state. */
export function textsIn(states: Ground['states'], server: string, name: string): readonly string[] {
  return listField(stateOf(states, server), name).filter((each) => typeof each === 'string')
}

export const stateOf = (states: Readonly<Record<string, JsonObject>>, server: string): JsonObject =>
  states[server] ?? {}
