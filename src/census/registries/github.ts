import { field, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { fieldOf } from '../server-json/dialect.ts'
import { nextOfList, readList } from '../server-json/list.ts'
import { serverListing } from '../server-json/listing.ts'
import { some } from '../snapshot/blank.ts'

export default defineRegistry({
  id: 'github',
  title: 'GitHub MCP Registry',
  terms:
    'A curated list in the shape of the official registry (github.com/mcp), which hosts read without a key; terms of service of GitHub. To be in it is a label of trust.',
  access: 'open',
  live: {
    origin: 'github-mcp',
    address: 'https://api.mcp.github.com',
    perSecond: 1,
    mostBytes: 32_000_000,
    first: ({ isWhole, since }) => [
      {
        path: `/v0.1/servers?limit=100${isWhole ? '' : '&version=latest'}${since === undefined ? '' : `&updated_since=${encodeURIComponent(since)}`}`,
        form: 'list',
      },
    ],
    next: nextOfList,
  },
  read: (page) => readList(page, listingOf),
})

/** What GitHub knows of the repository stands with what publishers say; here it is GitHub that says it. */
function listingOf(entry: JsonValue, page: Page): Listing | Unreadable {
  const listing = serverListing(entry, 'github', page)
  if ('unreadable' in listing) return listing
  const server = field(entry, 'server') ?? entry
  const known = field(
    field(field(entry, '_meta'), PUBLISHER) ??
      field(field(server, '_meta'), PUBLISHER) ??
      field(entry, 'x-publisher'),
    'github',
  )
  const within = bounded()
  const stars = fieldOf(known, 'stargazerCount', 'stargazer_count')
  const readme = within.text(field(known, 'readme'), MOST.example)
  return {
    ...listing,
    ...some('license', within.text(field(known, 'license'), MOST.name)),
    ...some('language', within.text(fieldOf(known, 'primaryLanguage', 'primary_language'), MOST.name)),
    ...(typeof stars === 'number' ? { stars } : {}),
    isVerified: true,
    examples: within.first([...listing.examples, ...(readme === undefined ? [] : [readme])]),
  }
}

const PUBLISHER = 'io.modelcontextprotocol.registry/publisher-provided'
