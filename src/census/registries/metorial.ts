import { field, type JsonObject } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { readLines } from '../snapshot/lines.ts'

const FOLDER = /^metorial-mcp-index/

/** Three files about the same servers, which the path of each entry's own file joins: what a server is, its text, its tools. */
export default defineRegistry({
  id: 'metorial',
  title: 'Metorial MCP index',
  terms:
    'MIT (github.com/metorial/mcp-index). A git repository: its files are read from a snapshot, no site is asked.',
  access: 'snapshot',
  snapshots: [
    {
      folder: FOLDER,
      file: /^servers\.jsonl(?:\.gz)?$/,
      form: 'server',
      split: 'lines',
      snapshot: snapshotDate,
    },
    {
      folder: FOLDER,
      file: /^listings\.jsonl(?:\.gz)?$/,
      form: 'listing',
      split: 'lines',
      snapshot: snapshotDate,
    },
    {
      folder: FOLDER,
      file: /^tools\.jsonl(?:\.gz)?$/,
      form: 'tools',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  read: (page) => readLines(page, (entry) => listingOf(entry, page)),
})

function listingOf(entry: JsonObject, page: Page): Listing | Unreadable {
  const within = bounded()
  const path = within.text(entry['_path'], MOST.text)
  // `catalog/OWNER/REPOSITORY/SERVER/server.yaml`.
  const name = path?.replace(/^catalog\//, '').replace(/\/[^/]{0,100}$/, '')
  if (name === undefined || name === '' || name.length > MOST.name)
    return { unreadable: 'an entry without a path' }
  const blank = { ...blankListing('metorial', page, name), publisher: name.split('/', 1)[0] ?? name }
  if (page.form === 'tools') {
    const tools = toolsOf(entry['tools'], within) ?? []
    return {
      ...blank,
      tools,
      examples: leaksOf(entry, within),
      more: { piece: 'tools', ...cut(within.cut()) },
    }
  }
  if (page.form === 'listing') {
    const skills = within.texts(entry['skills'], MOST.list, MOST.name)
    const text = some('description', within.text(entry['description']))
    return { ...blank, ...text, more: { piece: 'listing', skills, ...cut(within.cut()) } }
  }
  const server = entry['server']
  const flags = field(server, 'flags')
  const url = within.text(field(entry['repo'], 'url'))
  const folder = within.text(field(server, 'subdirectory'), MOST.name)
  return {
    ...blank,
    ...some('title', within.text(field(server, 'name'), MOST.name)),
    ...some('description', within.text(field(server, 'description'))),
    ...some('repository', url === undefined ? undefined : { url, ...(isRoot(folder) ? {} : { folder }) }),
    ...(field(flags, 'isOfficial') === undefined ? {} : { isOfficial: field(flags, 'isOfficial') === true }),
    examples: leaksOf(entry, within),
    more: { isHostable: field(flags, 'isHostable') === true, ...cut(within.cut()) },
  }
}

const isRoot = (folder: string | undefined): folder is undefined =>
  folder === undefined || folder === '/' || folder === '.'

const cut = (times: number): { readonly cut?: number } => (times > 0 ? { cut: times } : {})
