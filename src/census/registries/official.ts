import { defineRegistry, type Page, type PageWish, type Walk } from '../registry.ts'
import type { JsonValue } from '../../core/value.ts'
import { serverListing } from '../server-json/listing.ts'
import { nextOfList, readFileOfServers, readList } from '../server-json/list.ts'

export default defineRegistry({
  id: 'official',
  title: 'Official MCP Registry',
  terms:
    'Data is CC0-1.0, reading needs no key, aggregators are asked to poll about once an hour (registry.modelcontextprotocol.io/docs). A preview: it may be reset.',
  access: 'open',
  live: {
    origin: 'official',
    address: 'https://registry.modelcontextprotocol.io',
    perSecond: 2,
    mostBytes: 16_000_000,
    first: (walk) =>
      walk.names === undefined
        ? [{ path: `/v0.1/servers?${listQuery(walk)}`, form: 'list' }]
        : walk.names.map((name) => oneServer(name, walk)),
    next: nextOfList,
  },
  snapshots: [
    {
      folder: /^official-registry-/,
      file: /^servers\.jsonl(?:\.gz)?$/,
      form: 'lines',
      split: 'lines',
      snapshot: (folder) => folder.slice('official-registry-'.length),
    },
    {
      folder: /^official-seed-/,
      file: /^seed_[\d_]{1,20}\.json(?:\.gz)?$/,
      form: 'whole',
      split: 'whole',
      snapshot: (folder) => folder.slice('official-seed-'.length),
    },
  ],
  read: (page) =>
    (page.form === 'lines' || page.form === 'whole' ? readFileOfServers : readList)(page, listingOf),
})

const listingOf = (entry: JsonValue, page: Page) => serverListing(entry, 'official', page)

function listQuery({ since, isWhole }: Walk): string {
  const query = new URLSearchParams({ limit: '100' })
  if (!isWhole) query.set('version', 'latest')
  if (since !== undefined) query.set('updated_since', since)
  // What is gone is asked for too: a deleted name is one that somebody may take.
  query.set('include_deleted', 'true')
  return query.toString()
}

function oneServer(name: string, { isWhole }: Walk): PageWish {
  const versions = `/v0.1/servers/${encodeURIComponent(name)}/versions`
  return isWhole ? { path: versions, form: 'list' } : { path: `${versions}/latest`, form: 'server' }
}
