import { fail } from '../../core/error.ts'
import type { ScanReport, ScannedArtefact } from '../../core/scan.ts'
import { publisherOf } from '../trust/publisher-of.ts'
import type { Subject } from './schema.ts'

/**
 * The one server that a scan is about. Several targets may show it from several sides: its source, and its command; sides that
 * contradict each other are of two servers.
 */
export function subjectOf(scan: ScanReport): Subject {
  const artefacts = scan.artefacts ?? []
  const entries = scan.servers.filter(({ state }) => state !== 'source')
  if (entries.length > 1) several(entries.map(({ name }) => name))
  const [entry] = entries
  const named = onlyOne(
    [
      ...artefacts.map((artefact) => artefact.package),
      ...scan.servers.map((server) => server.package),
    ].flatMap((each) => each ?? []),
    ({ ecosystem, name }) => `${ecosystem}:${name}`,
  )
  // What a command reaches is a part of the folder that it lies in.
  const folders = artefacts.filter(({ tree: found, server }) => found !== undefined && server === undefined)
  const tree = only(folders.length > 0 ? folders : artefacts, 'tree')
  const definitions = only(artefacts, 'definitions')
  const provenance = only(artefacts, 'provenance')
  if (named === undefined && tree === undefined && definitions === undefined && entry === undefined)
    fail('audit/no-server', { what: scan.targets.join(' ') })
  const repository = provenance?.kind === 'verified' ? provenance.repository : undefined
  const publisher = publisherOf(named, repository)
  const door = entry && (/^(?:https?|sse):/.test(entry.runs) ? 'network' : 'pipe')
  return {
    name: named?.name ?? entry?.name ?? scan.targets[0] ?? 'server',
    targets: [...scan.targets],
    ...(door && { door }),
    ...(publisher !== undefined && { publisher }),
    ...(named && { package: named }),
    ...(tree && { tree }),
    ...(provenance && { provenance }),
    ...(definitions && { definitions }),
  } as Subject
}

type Part = 'tree' | 'definitions' | 'provenance'

function only<P extends Part>(artefacts: readonly ScannedArtefact[], part: P): ScannedArtefact[P] {
  const found = artefacts.flatMap((artefact) => artefact[part] ?? [])
  const [first, ...others] = found
  const text = (value: unknown): string => JSON.stringify(value)
  if (others.some((other) => text(other) !== text(first))) several(artefacts.map(({ target }) => target))
  return first
}

type Named = NonNullable<ScannedArtefact['package']>

/** What is known of one package from several sides; undefined where none names it. */
function onlyOne(found: readonly Named[], keyOf: (named: Named) => string): Named | undefined {
  const keys = new Set(found.map(keyOf))
  if (keys.size > 1) several([...keys])
  const versions = new Set(found.flatMap(({ version }) => version ?? []))
  if (versions.size > 1) several([...versions].map((version) => `${[...keys][0]}@${version}`))
  const merged = Object.assign({}, ...found.map(defined)) as Named
  return found.length === 0 ? undefined : merged
}

const defined = (named: Named): object =>
  Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))

function several(names: readonly string[]): never {
  return fail('audit/which-server', { servers: [...new Set(names)].slice(0, 6).join(', ') })
}
