import type { Audit } from './audit.ts'
import type { Known } from './known.ts'

/** Configuration Drift: what a server offers against what was approved of it. Settings of hosts are not in the state. */
export function drift({ servers }: Known): Audit {
  return {
    findings: servers.flatMap(({ name: server, pins }) => {
      const changed = pins.filter(({ isChanged, state }) => isChanged && state === 'approved')
      if (changed.length === 0) return []
      const kinds = [...new Set(changed.map(({ kind }) => kind))].join(', ')
      return [
        {
          server,
          rule: 'audit/drift',
          severity: 'medium' as const,
          confidence: 'high' as const,
          message: `${changed.length} approved definitions were offered otherwise since (${kinds})`,
          place: { pointer: '/pins' },
        },
      ]
    }),
    notChecked: servers.flatMap(({ name: server, pins }) =>
      pins.length === 0
        ? [
            {
              server,
              what: 'drift',
              reason: 'Nothing of it was ever pinned, so there is nothing to compare with',
            },
          ]
        : [
            {
              server,
              what: 'settings of the host',
              reason: 'The state does not hold the configuration files of hosts',
            },
          ],
    ),
  }
}
