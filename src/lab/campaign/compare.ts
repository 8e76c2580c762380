import { isObject, type JsonValue } from '../../core/value.ts'
import type { Outcome } from './outcome.ts'

export interface Difference {
  readonly pointer: string
  readonly was: string
  readonly is: string
}

/** Where two outcomes of one trial differ, times apart. */
export function differencesOf(before: Outcome, now: Outcome): Difference[] {
  return [...between(plainly(before), plainly(now), '')].slice(0, MOST)
}

const MOST = 50

function plainly(outcome: Outcome): JsonValue {
  const { timing: _, ...rest } = JSON.parse(JSON.stringify(outcome)) as { readonly timing?: JsonValue }
  return rest
}

function* between(
  was: JsonValue | undefined,
  is: JsonValue | undefined,
  pointer: string,
): Generator<Difference> {
  const [one, two] = [membersOf(was), membersOf(is)]
  if (one && two) {
    for (const name of new Set([...one.keys(), ...two.keys()]))
      yield* between(one.get(name), two.get(name), `${pointer}/${name}`)
  } else if (JSON.stringify(was) !== JSON.stringify(is)) {
    yield { pointer, was: shown(was), is: shown(is) }
  }
}

function membersOf(value: JsonValue | undefined): ReadonlyMap<string, JsonValue> | undefined {
  return isObject(value) || Array.isArray(value) ? new Map(Object.entries(value)) : undefined
}

const shown = (value: JsonValue | undefined): string =>
  value === undefined ? 'nothing' : (JSON.stringify(value) ?? 'nothing').slice(0, 300)
