import { bounded } from '../bounded.ts'
import { repositoryNameOf } from '../identity.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { csvRows } from '../snapshot/csv.ts'
import { snapshotDate } from '../snapshot/date.ts'

/** Rows are copies that an organisation keeps of other people’s repositories: each says where its original is. */
export default defineRegistry({
  id: 'yuzehao',
  title: 'YuzeHao2023 full list',
  terms:
    'Apache-2.0 (github.com/YuzeHao2023/Awesome-MCP-Servers). A table that a crawler made, read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /^yuzehao-full-list/,
      file: /^full-list\.csv(?:\.gz)?$/,
      form: 'table',
      split: 'whole',
      snapshot: snapshotDate,
    },
  ],
  read: readTable,
})

function* readTable(page: Page): Iterable<Listing | Unreadable> {
  for (const row of csvRows(page.text)) yield listingOf(row, page)
}

function listingOf(row: ReadonlyMap<string, string>, page: Page): Listing | Unreadable {
  const within = bounded()
  const url = within.text(row.get('MCP-servers-URL'))
  const repository = repositoryNameOf(url)
  const name = within.text(repository ? `${repository.owner}/${repository.name}` : url, MOST.name)
  if (name === undefined || url === undefined) return { unreadable: 'a row without an address' }
  const original = within.text(row.get('Open-Source-MCP-URL'))
  return {
    ...blankListing('yuzehao', page, name),
    ...some('title', within.text(row.get('MCP-name'), MOST.name)),
    repository: { url },
    ...some('language', within.text(row.get('Language'), MOST.name)),
    ...some('license', within.text(row.get('License'), MOST.name)),
    ...some('copyOf', original === url ? undefined : original),
  }
}
