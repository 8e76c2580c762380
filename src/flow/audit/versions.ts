import type { Audit } from './audit.ts'
import type { Known, KnownServer } from './known.ts'

/** Server Version Mismatch: the version that a server gives itself now, against the one at the last approval. */
export function versions({ servers }: Known): Audit {
  return {
    findings: servers.flatMap((server) => {
      const [then, now] = [approvedVersion(server), server.versions.at(-1)]
      if (!then || !now || (then.version === now.version && then.name === now.name)) return []
      return [
        {
          server: server.name,
          rule: 'audit/version-mismatch',
          severity: 'medium' as const,
          confidence: 'high' as const,
          message:
            then.name === now.name
              ? 'It says it is of another version than when it was last approved'
              : 'It calls itself by another name than when it was last approved',
          place: { pointer: '/serverInfo' },
        },
      ]
    }),
    notChecked: servers.flatMap((server) =>
      server.versions.length === 0
        ? [
            {
              server: server.name,
              what: 'version',
              reason: 'The record holds no greeting in which it says its version',
            },
          ]
        : approvedVersion(server)
          ? []
          : [
              {
                server: server.name,
                what: 'version',
                reason: 'It was approved before its version was recorded, or never',
              },
            ],
    ),
  }
}

/** What it said last before its newest approval; at first use, greeting and approval are the same moment. */
function approvedVersion({ versions: said, pins }: KnownServer): KnownServer['versions'][number] | undefined {
  const decided = pins
    .filter(({ state }) => state === 'approved')
    .map(({ decidedAt }) => decidedAt ?? '')
    .reduce((latest, at) => (at > latest ? at : latest), '')
  return decided === '' ? undefined : said.findLast(({ at }) => at <= decided)
}
