import type { Audit, Audited } from './audit.ts'
import type { Known } from './known.ts'
import { isOneSlip, lookOf } from './look.ts'

/** Server Name Overlapping: names that pass for each other. */
export function nameOverlaps({ servers }: Known): Audit {
  const findings: Audited[] = []
  const names = servers.map(({ name }) => name).slice(0, MOST)
  names.forEach((name, index) => {
    for (const other of names.slice(0, index)) {
      const [one, two] = [lookOf(plainName(name)), lookOf(plainName(other))]
      const isSame = one === two && !isTwin(name, other)
      if (!isSame && !isOneSlip(one, two)) continue
      findings.push({
        server: name,
        rule: 'audit/server-name-overlap',
        severity: isSame && /[^\x00-\x7f]/.test(name + other) ? 'high' : 'medium',
        confidence: 'medium',
        message: `Its name passes for that of another server, number ${names.indexOf(other) + 1} in the record`,
        place: { pointer: '/name' },
      })
    }
  })
  return { findings, notChecked: [] }
}

const MOST = 1000

/** Names the guard gives end in four digits of the hash of the command: two of those are one server launched in two ways. */
const plainName = (name: string): string => name.slice(0, 100).replace(/-[0-9a-f]{4}$/, '')
const isTwin = (one: string, other: string): boolean => plainName(one) === plainName(other)
