import type { Audit, Audited } from './audit.ts'
import type { Known, KnownServer } from './known.ts'
import { isOneSlip, lookOf } from './look.ts'
import { launchedPackage, type Launched } from './package.ts'
import { isPipedToShell } from './piped.ts'

/** Installer Spoofing: how a server is launched, and whether that is how it was launched before. */
export function installers({ servers }: Known): Audit {
  const packages = servers.flatMap(({ name, launches }) =>
    launches.flatMap(({ command }) => {
      const launched = launchedPackage(command)
      return launched ? [{ server: name, ...launched }] : []
    }),
  )
  return {
    findings: servers.flatMap((server) => [...launchFindings(server), ...lookalikes(server.name, packages)]),
    notChecked: servers.flatMap(({ name, launches }) =>
      launches.length === 0
        ? [{ server: name, what: 'launch', reason: 'The record does not say how it was launched' }]
        : [
            {
              server: name,
              what: 'installer',
              reason: 'Whether the package is what its author published is not in the record',
            },
          ],
    ),
  }
}

function* launchFindings({ name: server, launches }: KnownServer): Generator<Audited> {
  const place = { pointer: '/launch' }
  const last = launches.at(-1)
  if (!last) return
  const ways = new Set(launches.map(({ command }) => launchedPackage(command)?.name ?? command.split(' ')[0]))
  if (ways.size > 1)
    yield {
      server,
      rule: 'audit/launch-changed',
      severity: 'medium',
      confidence: 'high',
      message: `Launched from ${ways.size} different programs or addresses over time`,
      place,
    }
  for (const [isThere, message] of SWITCHES)
    if (isThere(last.command))
      yield {
        server,
        rule: 'audit/installer-switch',
        severity: 'medium',
        confidence: 'medium',
        message,
        place,
      }
}

const OTHER_REGISTRY =
  /(?:^|\s)--?(?:registry|index-url|extra-index-url|index|default-index|find-links)(?:=|\s)/
const FROM_ADDRESS =
  /(?:^|\s)(?:git\+\w{2,6}:|(?:npx|uvx|pip|pipx|bunx)\s(?:(?:-y|--yes|-q|install)\s){0,5}https?:)/
const DOWNLOAD = /(?:curl|wget)\s/

const SWITCHES: readonly (readonly [(command: string) => boolean, string])[] = [
  [(command) => OTHER_REGISTRY.test(command), 'Packages come from a registry the command names'],
  [(command) => FROM_ADDRESS.test(command), 'The package comes from an address, not from a registry'],
  [(command) => isPipedToShell(command, DOWNLOAD), 'What is downloaded is run at once'],
]

type Of = Launched & { readonly server: string }

function* lookalikes(server: string, packages: readonly Of[]): Generator<Audited> {
  const said = new Set<string>()
  for (const own of packages.filter((one) => one.server === server)) {
    const others = packages.filter((one) => one.server !== server).map(({ name }) => name)
    const scope = own.name.split('/')[0]!
    const isLike =
      others.some(
        (other) =>
          other !== own.name &&
          (lookOf(other) === lookOf(own.name) || isOneSlip(lookOf(other), lookOf(own.name))),
      ) || SCOPES.some((known) => scope !== known && isOneSlip(lookOf(known), lookOf(scope)))
    if (!isLike || said.has(own.name)) continue
    said.add(own.name)
    yield {
      server,
      rule: 'audit/installer-lookalike',
      severity: 'high',
      confidence: 'medium',
      message: 'The package it is launched from has a name that passes for another',
      place: { pointer: '/launch' },
    }
  }
}

/** Under which the makers of the protocol and of large services publish servers. */
const SCOPES = [
  '@modelcontextprotocol',
  '@anthropic-ai',
  '@cloudflare',
  '@playwright',
  '@notionhq',
  '@supabase',
  '@upstash',
]
