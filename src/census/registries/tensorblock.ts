import { field, type JsonObject } from '../../core/value.ts'
import { bounded, type Bounded } from '../bounded.ts'
import { type ListedRemote, type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { transportOf } from '../server-json/remote.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { readLines } from '../snapshot/lines.ts'
import { launchOf, packageOfLaunch } from '../snapshot/run-line.ts'

export default defineRegistry({
  id: 'tensorblock',
  title: 'TensorBlock MCP index',
  terms:
    'MIT (github.com/TensorBlock/awesome-mcp-servers). A git repository: its profiles are read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /^tensorblock-index/,
      file: /^profiles\.jsonl(?:\.gz)?$/,
      form: 'profiles',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  read: (page) => readLines(page, (entry) => listingOf(entry, page)),
})

function listingOf(entry: JsonObject, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = within.text(entry['id'], MOST.name)
  if (name === undefined) return { unreadable: 'a profile without an id' }
  const links = entry['links']
  const url = within.text(field(links, 'repo'))
  const license = within.text(entry['license'], MOST.name)
  const commands = within.texts(field(entry['install'], 'commands'))
  const launches = commands.flatMap((line) => launchOf(line) ?? [])
  const summary = entry['summary']
  return {
    ...blankListing('tensorblock', page, name),
    ...some('title', within.text(entry['name'], MOST.name)),
    ...some('description', within.text(entry['description'])),
    ...some('repository', url === undefined ? undefined : { url }),
    ...some('homepage', within.text(field(links, 'homepage')) ?? within.text(field(links, 'docs'))),
    ...some('license', license === 'unknown' ? undefined : license),
    packages: launches.flatMap((launch) => packageOfLaunch(launch) ?? []),
    remotes: remotesOf(entry, within),
    settings: within
      .texts(field(entry['install'], 'env'), MOST.list, MOST.name)
      .map((setting) => ({ name: setting })),
    launches,
    ...(field(entry['verification'], 'status') === 'verified' ? { isVerified: true } : {}),
    examples: [...new Set([...commands, ...leaksOf(entry, within)])].slice(0, MOST.list),
    more: {
      ...some('category', within.text(entry['category'], MOST.name)),
      ...some('authentication', within.text(field(entry['auth'], 'type'), MOST.name)),
      ...some('toolCount', numberOf(field(summary, 'toolCount'))),
      isClaimed: field(entry['community'], 'claimed') === true,
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}

function remotesOf(entry: JsonObject, within: Bounded): readonly ListedRemote[] {
  const url = within.text(field(entry['links'], 'endpoint'))
  if (url === undefined) return []
  const kinds = within.texts(entry['transport'], MOST.list, MOST.name).map(transportOf)
  const transport = kinds.find((kind) => kind !== 'unknown') ?? 'unknown'
  const authentication = AUTHENTICATION.get(within.text(field(entry['auth'], 'type')) ?? '') ?? 'unknown'
  return [{ transport, url, settings: [], authentication }]
}

const AUTHENTICATION: ReadonlyMap<string, NonNullable<ListedRemote['authentication']>> = new Map([
  ['none', 'none'],
  ['oauth', 'oauth'],
  ['api-key', 'key'],
  ['bearer', 'key'],
])

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined
