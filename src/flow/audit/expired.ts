import type { Audit, Audited } from './audit.ts'
import type { Known, KnownServer } from './known.ts'

/** Expired Privilege Redundancy: approvals that outlived the use of what was approved. */
export function expiredPrivileges({ now, servers }: Known): Audit {
  return {
    findings: servers.flatMap((server) => [...expiredOf(server, now)]),
    notChecked: servers.flatMap(({ name, listed, lastSeen, pins }) => {
      if (!pins.some(({ kind }) => kind === 'tool')) return []
      if (lastSeen === undefined)
        return [{ server: name, what: 'last use', reason: 'The record does not say when it last ran' }]
      return listed === undefined
        ? [
            {
              server: name,
              what: 'tools that are gone',
              reason: 'The record holds no whole list of its tools',
            },
          ]
        : []
    }),
  }
}

function* expiredOf({ name: server, lastSeen, pins, listed }: KnownServer, now: string): Generator<Audited> {
  const approved = pins.filter(({ state }) => state === 'approved')
  if (approved.length === 0) return
  const days = lastSeen === undefined ? 0 : Math.floor((Date.parse(now) - Date.parse(lastSeen)) / DAY)
  if (days >= STALE)
    yield {
      server,
      rule: 'audit/expired-privilege',
      severity: 'low',
      confidence: 'high',
      message: `${approved.length} approvals stand; it was last seen ${days} days ago`,
      place: { pointer: '/pins' },
    }
  if (!listed) return
  for (const [index, pin] of pins.entries())
    if (pin.state === 'approved' && pin.kind === 'tool' && !listed.includes(pin.name))
      yield {
        server,
        rule: 'audit/gone-tool',
        severity: 'low',
        confidence: 'medium',
        message: 'An approved tool is missing from the latest list',
        place: { pointer: `/pins/${index}` },
      }
}

const DAY = 86_400_000
const STALE = 30
