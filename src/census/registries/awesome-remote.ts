import { bounded } from '../bounded.ts'
import { repositoryNameOf } from '../identity.ts'
import { type ListedRemote, type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { type ListItem, listItems } from '../snapshot/markdown-list.ts'
import { someOf } from '../snapshot/some-of.ts'

/** A table of remote servers: what each asks for before it answers. */
export default defineRegistry({
  id: 'awesome-remote',
  title: 'jaw9c/awesome-remote-mcp-servers',
  terms: 'MIT (github.com/jaw9c/awesome-remote-mcp-servers). Only the README itself is fetched, once.',
  access: 'open',
  live: {
    origin: 'github-raw',
    address: 'https://raw.githubusercontent.com',
    perSecond: 1,
    mostBytes: 8_000_000,
    first: () => [
      { path: '/jaw9c/awesome-remote-mcp-servers/HEAD/README.md', form: 'list', accept: 'text/plain' },
    ],
  },
  snapshots: [
    { folder: /^awesome-remote/, file: /^list\.md$/, form: 'list', split: 'whole', snapshot: snapshotDate },
  ],
  read: (page) => someOf(rowsOf(page)),
})

function* rowsOf(page: Page): Iterable<Listing | Unreadable> {
  for (const item of listItems(page.text)) if (item.cells?.has('url') === true) yield rowOf(item, page)
}

function rowOf({ cells, headings }: ListItem, page: Page): Listing | Unreadable {
  const within = bounded()
  const cell = (name: string): ListItem | undefined => cells?.get(name)
  const url = within.text(cell('url')?.links[0]?.url ?? cell('url')?.text)
  const name = within.text(cell('name')?.text, MOST.name)
  if (name === undefined || url === undefined) return { unreadable: 'a row without a name or an address' }
  const said = cell('authentication')?.text ?? ''
  const maintainer = cell('maintainer')?.links[0]
  const isRepository = repositoryNameOf(maintainer?.url) !== undefined
  return {
    ...blankListing('awesome-remote', page, name),
    ...some('publisher', within.text(cell('maintainer')?.text, MOST.name)),
    ...some('repository', isRepository && maintainer ? { url: maintainer.url } : undefined),
    ...some('homepage', isRepository ? undefined : within.text(maintainer?.url)),
    remotes: [
      {
        transport: url.endsWith('/sse') ? 'sse' : 'unknown',
        url,
        settings: [],
        authentication: kindOf(said),
      },
    ],
    more: {
      ...some('category', within.text(cell('category')?.text ?? headings.at(-1), MOST.name)),
      authentication: said.slice(0, MOST.name),
      // The list marks with a key which servers clients cannot register at by themselves.
      isClosedToRegistration: said.includes('🔐'),
    },
  }
}

/** Where several ways are open, the weakest is. */
function kindOf(said: string): NonNullable<ListedRemote['authentication']> {
  if (/\bopen\b/i.test(said)) return 'none'
  if (/oauth/i.test(said)) return 'oauth'
  return /\bkey\b|token|bearer/i.test(said) ? 'key' : 'unknown'
}
