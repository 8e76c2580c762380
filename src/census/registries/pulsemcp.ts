import { field, isObject, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import type { ListedRemote, ListedTool, Listing } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { nextOfList, readList } from '../server-json/list.ts'
import { serverListing } from '../server-json/listing.ts'
import { toolsOf } from '../server-json/tool.ts'

export default defineRegistry({
  id: 'pulsemcp',
  title: 'PulseMCP',
  terms:
    'By its interface alone, with a key and a customer name that one asks for by e-mail; the terms forbid scraping (pulsemcp.com/api). 200 requests a minute, 5,000 an hour, 10,000 a day.',
  access: 'key',
  live: {
    origin: 'pulsemcp',
    address: 'https://api.pulsemcp.com',
    key: {
      variable: 'PULSEMCP_API_KEY',
      header: 'x-api-key',
      also: [{ variable: 'PULSEMCP_TENANT_ID', header: 'x-tenant-id' }],
    },
    // 5,000 an hour is less than 200 a minute.
    perSecond: 1,
    mostBytes: 32_000_000,
    first({ isWhole, since }) {
      const query = new URLSearchParams({ limit: '100' })
      if (!isWhole) query.set('version', 'latest')
      if (since !== undefined) query.set('updated_since', since)
      return [{ path: `/v0.1/servers?${query.toString()}`, form: 'list' }]
    },
    next: nextOfList,
  },
  read: (page) => readList(page, listingOf),
})

function listingOf(entry: JsonValue, page: Page): Listing | Unreadable {
  const listing = serverListing(entry, 'pulsemcp', page, 'com.pulsemcp/server-version')
  if ('unreadable' in listing) return listing
  const meta = field(entry, '_meta')
  const [server, version] = [field(meta, 'com.pulsemcp/server'), field(meta, 'com.pulsemcp/server-version')]
  const isOfficial = field(server, 'isOfficial')
  const visitors = field(server, 'visitorsEstimateLastFourWeeks')
  const source = field(version, 'source')
  const tools = toolsSeen(version)
  return {
    ...listing,
    ...(typeof isOfficial === 'boolean' ? { isOfficial } : {}),
    ...(tools === undefined ? {} : { tools }),
    remotes: listing.remotes.map((remote, at) => ({
      ...remote,
      ...authenticationOf(field(version, `remotes[${at}]`)),
    })),
    more: {
      ...listing.more,
      ...(typeof visitors === 'number' ? { visitors } : {}),
      ...(typeof source === 'string' ? { source: source.slice(0, 300) } : {}),
    },
  }
}

/** What was seen at each remote and package stands under keys that are written `remotes[0]`. */
function toolsSeen(version: unknown): readonly ListedTool[] | undefined {
  if (!isObject(version)) return undefined
  const within = bounded()
  const lists = Object.entries(version)
    .filter(([key]) => key.startsWith('remotes[') || key.startsWith('packages['))
    .flatMap(([, seen]) => toolsOf(field(seen, 'tools'), within) ?? [])
  const byName = new Map(lists.map((tool) => [tool.name, tool]))
  return byName.size === 0 ? undefined : within.first([...byName.values()], 500)
}

function authenticationOf(seen: unknown): Pick<ListedRemote, 'authentication'> {
  const options = field(seen, 'authOptions')
  const kinds = [field(seen, 'auth'), ...(Array.isArray(options) ? options : [])].map((one) =>
    field(one, 'type'),
  )
  for (const [kind, authentication] of KINDS) if (kinds.includes(kind)) return { authentication }
  return {}
}

/** Where one may do without, it is open. */
const KINDS = [
  ['open', 'none'],
  ['oauth', 'oauth'],
  ['api_key', 'key'],
  ['other', 'unknown'],
] as const
