import { both, either, NEVER, type Facts } from './facts.ts'
import { Fields, nextMoment } from './fields.ts'
import { join } from './join.ts'
import { settled } from './settle.ts'
import type { Machine } from './machine.ts'
import type { Value } from './value.ts'

type Held = Map<string, Value>

/** Writes of one branch, so that the other can start from the same place. */
export interface Journal {
  readonly since: number
  readonly writes: { readonly fields: Held; readonly key: string; readonly before: Value | undefined }[]
}

export function write(machine: Machine, fields: Held, key: string, value: Value): void {
  const { journal } = machine
  if (journal && !(fields instanceof Fields && fields.born >= journal.since))
    journal.writes.push({ fields, key, before: fields.get(key) })
  fields.set(key, value)
}

export interface Branch {
  readonly when: Facts
  readonly run: () => void
}

/** Runs all branches from here, and goes on with what holds after any of them. */
export function branches(machine: Machine, all: readonly Branch[]): void {
  const { facts: start, journal: outer } = machine
  const ends: { facts: Facts; now: Map<Held, Map<string, Value | undefined>> }[] = []
  const touched = new Map<Held, Map<string, Value | undefined>>()
  for (const { when, run } of all) {
    machine.facts = both(start, when)
    if (machine.facts === NEVER) continue
    const journal = { since: nextMoment(), writes: [] } satisfies Journal as Journal
    machine.journal = journal
    run()
    const { writes } = journal
    const now: typeof touched = writes.length === 0 ? NO_WRITES : new Map()
    for (const { fields, key } of writes) entry(now, fields).set(key, fields.get(key))
    for (const { fields, key, before } of writes.toReversed()) {
      put(fields, key, before)
      entry(touched, fields).set(key, before)
    }
    ends.push({ facts: machine.facts, now })
  }
  machine.journal = outer
  const reached = ends.filter(({ facts }) => facts !== NEVER)
  machine.facts = reached.reduce<Facts>((sum, { facts }) => either(sum, facts), NEVER)
  for (const [fields, keys] of touched)
    for (const [key, before] of keys) {
      const values = reached.map(({ now, facts }) => {
        const own = now.get(fields)
        const value = own?.has(key) ? own.get(key) : before
        return value && reached.length > 1 ? settled(value, facts) : value
      })
      const value = values.reduce((sum, one) => (sum && one ? join(sum, one) : (sum ?? one)), undefined)
      if (value !== undefined) write(machine, fields, key, value)
    }
}

const NO_WRITES: Map<Held, Map<string, Value | undefined>> = new Map()

function entry(all: Map<Held, Map<string, Value | undefined>>, fields: Held): Map<string, Value | undefined> {
  let found = all.get(fields)
  if (found === undefined) all.set(fields, (found = new Map()))
  return found
}

export function undo({ writes }: Journal): void {
  for (const { fields, key, before } of writes.toReversed()) put(fields, key, before)
}

function put(fields: Held, key: string, value: Value | undefined): void {
  if (value === undefined) fields.delete(key)
  else fields.set(key, value)
}
