import type { Listing } from '../listing.ts'
import { defineRegistry, type Page } from '../registry.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { listEntry } from '../snapshot/list-entry.ts'
import { listItems } from '../snapshot/markdown-list.ts'
import { someOf } from '../snapshot/some-of.ts'

export default defineRegistry({
  id: 'awesome-wong2',
  title: 'wong2/awesome-mcp-servers',
  terms: 'MIT (github.com/wong2/awesome-mcp-servers). Only the README itself is fetched, once.',
  access: 'open',
  live: {
    origin: 'github-raw',
    address: 'https://raw.githubusercontent.com',
    perSecond: 1,
    mostBytes: 8_000_000,
    first: () => [{ path: '/wong2/awesome-mcp-servers/HEAD/README.md', form: 'list', accept: 'text/plain' }],
  },
  snapshots: [
    { folder: /^awesome-wong2/, file: /^list\.md$/, form: 'list', split: 'whole', snapshot: snapshotDate },
  ],
  read: (page) => someOf(serversOf(page)),
})

function* serversOf(page: Page): Iterable<Listing> {
  for (const item of listItems(page.text)) {
    const listing = listEntry(item, 'awesome-wong2', page)
    if (listing) {
      const isOfficial = item.headings.some((heading) => heading.startsWith('Official'))
      yield { ...listing, isOfficial }
    }
  }
}
