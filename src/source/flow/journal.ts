import { both, either, NEVER, type Facts } from './facts.ts'
import { join } from './join.ts'
import type { Machine } from './machine.ts'
import type { Value } from './value.ts'

type Fields = Map<string, Value>

/** Writes of one branch, so that the other can start from the same place. */
export type Journal = { readonly fields: Fields; readonly key: string; readonly before: Value | undefined }[]

export function write(machine: Machine, fields: Fields, key: string, value: Value): void {
  machine.journal?.push({ fields, key, before: fields.get(key) })
  fields.set(key, value)
}

export interface Branch {
  readonly when: Facts
  readonly run: () => void
}

/** Runs all branches from here, and goes on with what holds after any of them. */
export function branches(machine: Machine, all: readonly Branch[]): void {
  const { facts: start, journal: outer } = machine
  const ends: { facts: Facts; now: Map<Fields, Map<string, Value | undefined>> }[] = []
  const touched = new Map<Fields, Map<string, Value | undefined>>()
  for (const { when, run } of all) {
    machine.facts = both(start, when)
    if (machine.facts === NEVER) continue
    machine.journal = []
    run()
    const now = new Map<Fields, Map<string, Value | undefined>>()
    for (const { fields, key } of machine.journal) entry(now, fields).set(key, fields.get(key))
    for (const { fields, key, before } of machine.journal.toReversed()) {
      put(fields, key, before)
      const seen = entry(touched, fields)
      seen.set(key, before)
    }
    ends.push({ facts: machine.facts, now })
  }
  machine.journal = outer
  const reached = ends.filter(({ facts }) => facts !== NEVER)
  machine.facts = reached.reduce<Facts>((sum, { facts }) => either(sum, facts), NEVER)
  for (const [fields, keys] of touched)
    for (const [key, before] of keys) {
      const values = reached.map(({ now }) => {
        const own = now.get(fields)
        return own?.has(key) ? own.get(key) : before
      })
      const value = values.reduce((sum, one) => (sum && one ? join(sum, one) : (sum ?? one)), undefined)
      if (value !== undefined) write(machine, fields, key, value)
    }
}

function entry(
  all: Map<Fields, Map<string, Value | undefined>>,
  fields: Fields,
): Map<string, Value | undefined> {
  let found = all.get(fields)
  if (found === undefined) all.set(fields, (found = new Map()))
  return found
}

function put(fields: Fields, key: string, value: Value | undefined): void {
  if (value === undefined) fields.delete(key)
  else fields.set(key, value)
}
