import type { Listing } from '../listing.ts'
import { defineRegistry, type Page } from '../registry.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { listEntry } from '../snapshot/list-entry.ts'
import { listItems } from '../snapshot/markdown-list.ts'
import { someOf } from '../snapshot/some-of.ts'

/** Where a list is that is asked for by no name. */
const KNOWN = ['punkpeye/awesome-mcp-servers', 'appcypher/awesome-mcp-servers']

/** Any list of that kind: `--names owner/repository` asks for others, a folder `awesome-list-NAME` holds one. */
export default defineRegistry({
  id: 'awesome',
  title: 'Awesome lists of GitHub',
  terms:
    'Lists are files of public repositories (CC0 or MIT; each says which). Only the README itself is fetched, once.',
  access: 'open',
  live: {
    origin: 'github-raw',
    address: 'https://raw.githubusercontent.com',
    perSecond: 1,
    mostBytes: 8_000_000,
    first: ({ names = KNOWN }) =>
      names
        .filter((name) => LIST.test(name))
        .map((name) => ({ path: `/${name}/HEAD/README.md`, form: 'list', accept: 'text/plain' })),
  },
  snapshots: [
    { folder: /^awesome-list-/, file: /\.md$/i, form: 'list', split: 'whole', snapshot: snapshotDate },
  ],
  read: (page) => someOf(serversOf(page)),
})

function* serversOf(page: Page): Iterable<Listing> {
  const list = listOf(page)
  for (const item of listItems(page.text)) {
    const listing = listEntry(item, 'awesome', page)
    if (listing) yield { ...listing, more: { ...listing.more, list } }
  }
}

const LIST = /^[\w-]{1,100}\/[\w.-]{1,100}$/

/** Whose list it is: of a wish the repository, of a file its name. */
const listOf = ({ path }: Page): string =>
  /^\/([^/]{1,100}\/[^/]{1,100})\/HEAD\//.exec(path)?.[1] ?? path.slice(-300)
