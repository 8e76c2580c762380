import { field, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import { bounded, type Bounded } from '../bounded.ts'
import { packageKeyOf } from '../identity.ts'
import {
  type ListedLaunch,
  type ListedPackage,
  type ListedRemote,
  type ListedSetting,
  type Listing,
  MOST,
} from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { readLines } from '../snapshot/lines.ts'
import { packageOfLaunch } from '../snapshot/run-line.ts'

export default defineRegistry({
  id: 'mcpm',
  title: 'MCPM registry',
  terms:
    'MIT (github.com/pathintegral-institute/mcpm.sh). A git repository: its files are read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /^mcpm-registry/,
      file: /^servers\.jsonl(?:\.gz)?$/,
      form: 'servers',
      split: 'lines',
      snapshot: snapshotDate,
    },
  ],
  read: (page) => readLines(page, (entry) => listingOf(entry, page)),
})

function listingOf(entry: JsonObject, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = within.text(entry['name'], MOST.name)
  if (name === undefined) return { unreadable: 'an entry without a name' }
  const url = within.text(field(entry['repository'], 'url'))
  const ways = waysOf(entry['installations'], within)
  const launches = ways.flatMap(({ launch }) => launch ?? [])
  return {
    ...blankListing('mcpm', page, name),
    ...some('title', within.text(entry['display_name'], MOST.name)),
    ...some('description', within.text(entry['description'])),
    ...some('repository', url === undefined ? undefined : { url }),
    ...some('homepage', within.text(entry['homepage'])),
    ...some('publisher', within.text(field(entry['author'], 'name'), MOST.name)),
    packages: distinct(launches.flatMap((launch) => packageOfLaunch(launch) ?? [])),
    remotes: ways.flatMap(({ remote }) => remote ?? []),
    settings: [...settingsOf(entry['arguments'], within), ...settingsOf(entry['env'], within)].slice(
      0,
      MOST.list,
    ),
    launches,
    ...some('tools', toolsOf(entry['tools'], within)),
    ...some('license', within.text(entry['license'], MOST.name)),
    ...(typeof entry['is_official'] === 'boolean' ? { isOfficial: entry['is_official'] } : {}),
    ...(typeof entry['is_archived'] === 'boolean' ? { isArchived: entry['is_archived'] } : {}),
    examples: [...examplesOf(entry['examples'], within), ...leaksOf(entry, within)].slice(0, MOST.list),
    more: {
      categories: within.texts(entry['categories'], MOST.list, MOST.name),
      ...promptsOf(entry['prompts'], within),
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}

interface Way {
  readonly launch?: ListedLaunch
  readonly remote?: ListedRemote
}

/** One server can be installed in several ways: each is a command line or an address. */
function waysOf(installations: unknown, within: Bounded): readonly Way[] {
  if (!isObject(installations)) return []
  return within.list(Object.values(installations)).map((one): Way => {
    const url = within.text(field(one, 'url'))
    const command = within.text(field(one, 'command'), MOST.name)
    if (url !== undefined) return { remote: { transport: 'http', url, settings: [] } }
    if (command === undefined) return {}
    const environment = environmentOf(field(one, 'env'), within)
    return { launch: { command, args: within.texts(field(one, 'args')), environment } }
  })
}

function environmentOf(env: unknown, within: Bounded): Readonly<Record<string, string>> {
  if (!isObject(env)) return {}
  const pairs = within.list(Object.entries(env).map(([name, value]): JsonValue => [name, value]))
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name, value] = pair as readonly JsonValue[]
      return [within.text(name, MOST.name) ?? '', within.text(value) ?? '']
    }),
  )
}

function settingsOf(settings: unknown, within: Bounded): readonly ListedSetting[] {
  if (!isObject(settings)) return []
  return within.list(Object.entries(settings).map(([name, value]) => ({ name, value }))).flatMap((one) => {
    const name = within.text(field(one, 'name'), MOST.name)
    const isRequired = field(field(one, 'value'), 'required')
    return name === undefined ? [] : [{ name, ...(typeof isRequired === 'boolean' ? { isRequired } : {}) }]
  })
}

function examplesOf(examples: unknown, within: Bounded): readonly string[] {
  return within.list(examples).flatMap((one) => within.text(field(one, 'prompt'), MOST.example) ?? [])
}

/** Prompts are kept as tools are: a name and what it says of itself. */
function promptsOf(prompts: unknown, within: Bounded): { readonly prompts?: JsonValue } {
  const told = within.list(prompts).flatMap((one): JsonValue[] => {
    const name = within.text(field(one, 'name'), MOST.name)
    const description = within.text(field(one, 'description'))
    return name === undefined ? [] : [{ name, ...some('description', description) }]
  })
  return told.length === 0 ? {} : { prompts: told }
}

function distinct(packages: readonly ListedPackage[]): readonly ListedPackage[] {
  return [...new Map(packages.map((one) => [`${packageKeyOf(one)} ${one.version ?? ''}`, one])).values()]
}
