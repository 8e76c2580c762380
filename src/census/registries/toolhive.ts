import { field, type JsonObject } from '../../core/value.ts'
import { bounded, type Bounded } from '../bounded.ts'
import { type ListedSetting, type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { momentOf } from '../moment.ts'
import { transportOf } from '../server-json/remote.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'
import { readLines } from '../snapshot/lines.ts'

/** What each server may reach, and who must have signed its image, is kept whole: other registries say neither. */
export default defineRegistry({
  id: 'toolhive',
  title: 'ToolHive registry',
  terms:
    'Apache-2.0 (github.com/stacklok/toolhive-registry). A git repository: its files are read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /^toolhive-registry/,
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
  // `registry/NAME/spec.yaml`; `name` itself is left out of some.
  const folder = /^registry\/([^/]{1,200})\//.exec(within.text(entry['_path']) ?? '')?.[1]
  const name = within.text(entry['name'], MOST.name) ?? folder
  if (name === undefined) return { unreadable: 'an entry without a name' }
  const url = within.text(entry['repository_url'])
  const image = within.text(entry['image'], MOST.text)
  const address = within.text(entry['url'])
  const settings = settingsOf(entry['env_vars'], within)
  const status = within.text(entry['status'], MOST.name)?.toLowerCase()
  const stars = field(entry['metadata'], 'stars')
  const tier = within.text(entry['tier'], MOST.name)
  return {
    ...blankListing('toolhive', page, name),
    ...some('description', within.text(entry['description'])),
    status: status === 'deprecated' ? 'deprecated' : 'active',
    ...some('updated', momentOf(field(entry['metadata'], 'last_updated'))),
    ...some('repository', url === undefined ? undefined : { url }),
    ...some('homepage', within.text(entry['homepage'])),
    ...some('publisher', within.text(entry['author'], MOST.name)),
    packages: image === undefined ? [] : [{ ecosystem: 'oci', identifier: image, settings }],
    remotes:
      address === undefined ? [] : [{ transport: transportOf(entry['transport']), url: address, settings }],
    ...some('tools', toolsOf(entry['tools'], within)),
    ...some('license', within.text(entry['license'], MOST.name)),
    ...(typeof stars === 'number' ? { stars } : {}),
    ...(tier === undefined ? {} : { isOfficial: tier === 'Official' }),
    examples: leaksOf(entry, within),
    more: {
      ...some('transport', within.text(entry['transport'], MOST.name)),
      ...some('permissions', within.json(entry['permissions'], 4_000)),
      ...some('provenance', within.json(entry['provenance'], 4_000)),
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}

function settingsOf(settings: unknown, within: Bounded): readonly ListedSetting[] {
  return within.list(settings).flatMap((one) => {
    const name = within.text(field(one, 'name'), MOST.name)
    const isRequired = field(one, 'required')
    return name === undefined
      ? []
      : [
          {
            name,
            isSecret: field(one, 'secret') === true,
            ...(typeof isRequired === 'boolean' ? { isRequired } : {}),
            ...some('value', within.text(field(one, 'default'))),
          },
        ]
  })
}
