import { field, isObject, type JsonObject } from '../../core/value.ts'
import { bounded, type Bounded } from '../bounded.ts'
import { type Ecosystem, type ListedRemote, type ListedSetting, type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { transportOf } from '../server-json/remote.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { parsed } from '../json-text.ts'
import { readLines } from '../snapshot/lines.ts'

const FOLDER = /^toolsdk-registry/

/**
 * A file for each server, by its path; and an index of them by package, with the tools of those that were tried. A
 * package that stands in two categories has two files.
 */
export default defineRegistry({
  id: 'toolsdk',
  title: 'ToolSDK MCP registry',
  terms:
    'MIT (github.com/toolsdk-ai/toolsdk-mcp-registry). A git repository: its files are read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: FOLDER,
      file: /^packages\.jsonl(?:\.gz)?$/,
      form: 'packages',
      split: 'lines',
      snapshot: snapshotDate,
    },
    {
      folder: FOLDER,
      file: /^packages-list\.json(?:\.gz)?$/,
      form: 'index',
      split: 'whole',
      snapshot: snapshotDate,
    },
  ],
  read: (page) =>
    page.form === 'index' ? readIndex(page) : readLines(page, (entry) => packageOf(entry, page)),
})

function packageOf(entry: JsonObject, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = nameOf(entry['_path'], within)
  const packageName = within.text(entry['packageName'], MOST.name)
  if (name === undefined || packageName === undefined)
    return { unreadable: 'an entry without a path or a package' }
  const url = within.text(entry['url'])
  const runtime = within.text(entry['runtime'], MOST.name) ?? 'unknown'
  const ecosystem = packageName.startsWith(REMOTE_ONLY) ? undefined : ECOSYSTEMS.get(runtime)
  const version = some('version', within.text(entry['packageVersion'], MOST.name))
  const license = within.text(entry['license'], MOST.name)
  const settings = settingsOf(entry['env'], within)
  return {
    ...blankListing('toolsdk', page, name),
    ...some('title', within.text(entry['name'], MOST.name)),
    ...some('description', within.text(entry['description'])),
    ...some('repository', url === undefined ? undefined : { url }),
    ...some('homepage', within.text(entry['readme'])),
    ...some('publisher', within.text(entry['author'], MOST.name)),
    packages: ecosystem === undefined ? [] : [{ ecosystem, identifier: packageName, ...version, settings }],
    remotes: remotesOf(entry['remotes'], within),
    settings: ecosystem === undefined ? settings : [],
    ...some('license', license === 'unknown' ? undefined : license),
    examples: leaksOf(entry, within),
    more: { packageName, runtime, ...(within.cut() > 0 ? { cut: within.cut() } : {}) },
  }
}

/** What is only reached from afar stands under this scope of the registry's own, and is no package of npm. */
const REMOTE_ONLY = '@toolsdk-remote/'

/** Names under `go` and `java` are the registry's own, no module path and no coordinates. */
const ECOSYSTEMS: ReadonlyMap<string, Ecosystem> = new Map([
  ['node', 'npm'],
  ['python', 'pypi'],
  ['docker', 'oci'],
  ['go', 'other'],
  ['java', 'other'],
])

/** The path of its file: `databases/example` for `packages/databases/example.json`. */
function nameOf(path: unknown, within: Bounded): string | undefined {
  const plain = within
    .text(path, MOST.name)
    ?.replace(/^packages\//, '')
    .replace(/\.json$/, '')
  return plain === '' ? undefined : plain
}

function settingsOf(env: unknown, within: Bounded): readonly ListedSetting[] {
  if (!isObject(env)) return []
  return within.list(Object.entries(env).map(([name, value]) => ({ name, value }))).flatMap((one) => {
    const name = within.text(field(one, 'name'), MOST.name)
    const isRequired = field(field(one, 'value'), 'required')
    return name === undefined ? [] : [{ name, ...(typeof isRequired === 'boolean' ? { isRequired } : {}) }]
  })
}

function remotesOf(remotes: unknown, within: Bounded): readonly ListedRemote[] {
  return within.list(remotes).flatMap((one) => {
    const url = within.text(field(one, 'url'))
    const authentication = field(field(one, 'auth'), 'type') === 'oauth2' ? 'oauth' : 'unknown'
    return url === undefined
      ? []
      : [{ transport: transportOf(field(one, 'type')), url, settings: [], authentication }]
  })
}

function* readIndex(page: Page): Iterable<Listing | Unreadable> {
  const index = parsed(page.text)
  if (!isObject(index)) {
    yield { unreadable: 'an index that is no JSON object' }
    return
  }
  for (const entry of Object.values(index)) {
    const within = bounded()
    const name = nameOf(field(entry, 'path'), within)
    if (name === undefined) {
      yield { unreadable: 'an index entry without a path' }
      continue
    }
    const tools = field(entry, 'tools')
    const validated = field(entry, 'validated')
    // What was tried and failed has no tools to tell of, which is not to have none.
    const told = validated === true && isObject(tools) ? toolsOf(Object.values(tools), within) : undefined
    yield {
      ...blankListing('toolsdk', page, name),
      ...some('tools', told),
      examples: leaksOf(entry, within),
      more: {
        piece: 'index',
        ...some('category', within.text(field(entry, 'category'), MOST.name)),
        ...(typeof validated === 'boolean' ? { validated } : {}),
        ...(within.cut() > 0 ? { cut: within.cut() } : {}),
      },
    }
  }
}
