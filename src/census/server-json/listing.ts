import { field, isObject, type JsonObject } from '../../core/value.ts'
import { type Bounded, bounded } from '../bounded.ts'
import { type Listing, MOST, type RepositoryOf } from '../listing.ts'
import { momentOf } from '../moment.ts'
import type { Page, Unreadable } from '../registry.ts'
import { some } from '../snapshot/blank.ts'
import { dialectOf, fieldOf } from './dialect.ts'
import { launchesOf } from './launch.ts'
import { leaksOf } from './leaks.ts'
import { packagesOf } from './package.ts'
import { remotesOf } from './remote.ts'
import { toolsOf } from './tool.ts'

/** One element of a list in the shape of the official registry, of any of its times, as a listing. */
export function serverListing(
  entry: unknown,
  registry: string,
  { snapshot }: Page,
  meta = OFFICIAL,
): Listing | Unreadable {
  // Before launch an entry was the server itself.
  const server = isObject(field(entry, 'server')) ? field(entry, 'server') : entry
  const within = bounded()
  const name = within.text(field(server, 'name'), MOST.name)
  if (!isObject(server) || name === undefined) return { unreadable: 'an entry without a name' }
  const official = officialOf(entry, server, meta)
  const detail = field(server, 'version_detail')
  const publisher = field(field(server, '_meta'), 'io.modelcontextprotocol.registry/publisher-provided')
  const status = fieldOf(official, 'status') ?? field(server, 'status')
  const packages = field(server, 'packages')
  const tools = toolsOf(
    fieldOf(server, 'tools') ??
      fieldOf(field(publisher, 'capabilities'), 'tools') ??
      fieldOf(publisher, 'tools'),
    within,
  )
  const listing: Listing = {
    registry,
    snapshot,
    name,
    ...some('title', within.text(field(server, 'title'), MOST.name)),
    ...some('description', within.text(field(server, 'description'))),
    ...some('version', within.text(fieldOf(server, 'version') ?? field(detail, 'version'), MOST.name)),
    isLatest: (fieldOf(official, 'isLatest', 'is_latest') ?? field(detail, 'is_latest')) !== false,
    status: status === 'deprecated' || status === 'deleted' ? status : 'active',
    ...some(
      'published',
      momentOf(fieldOf(official, 'publishedAt', 'published_at') ?? field(detail, 'release_date')),
    ),
    ...some('updated', momentOf(fieldOf(official, 'updatedAt', 'updated_at'))),
    ...some('repository', repositoryOf(field(server, 'repository'), within)),
    ...some('homepage', within.text(fieldOf(server, 'websiteUrl', 'website_url'))),
    packages: packagesOf(packages, within),
    remotes: remotesOf(field(server, 'remotes'), within),
    settings: [],
    launches: launchesOf(packages, within),
    ...some('tools', tools),
    ...some('license', within.text(field(publisher, 'license'), MOST.name)),
    examples: leaksOf(entry, within),
  }
  return { ...listing, more: moreOf(server, official, within) }
}

const OFFICIAL = 'io.modelcontextprotocol.registry/official'

/** What the registry itself says of an entry: beside the server, in it, or, before September 2025, under another name. */
function officialOf(entry: unknown, server: JsonObject, meta: string): unknown {
  return (
    field(field(entry, '_meta'), meta) ??
    field(field(server, '_meta'), meta) ??
    field(entry, 'x-io.modelcontextprotocol.registry')
  )
}

function repositoryOf(value: unknown, within: Bounded): RepositoryOf | undefined {
  const url = within.text(field(value, 'url'))
  if (url === undefined) return undefined
  const id = field(value, 'id')
  return {
    url,
    ...some('id', within.text(typeof id === 'number' ? String(id) : id, MOST.name)),
    ...some('folder', within.text(field(value, 'subfolder'))),
  }
}

function moreOf(server: JsonObject, official: unknown, within: Bounded): NonNullable<Listing['more']> {
  const { declared, words } = dialectOf(server)
  const cut = within.cut()
  return {
    words,
    ...some('schema', declared),
    ...some('statusMessage', within.text(fieldOf(official, 'statusMessage', 'status_message'), MOST.name)),
    ...(cut > 0 ? { cut } : {}),
  }
}
