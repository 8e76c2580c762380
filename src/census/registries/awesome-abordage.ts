import { listField, stringField, type JsonValue } from '../../core/value.ts'
import { FormatFault } from '../../hosts/format/branch.ts'
import { yamlTree } from '../../hosts/format/yaml.ts'
import { bounded } from '../bounded.ts'
import { repositoryNameOf } from '../identity.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type Unreadable } from '../registry.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { snapshotDate } from '../snapshot/date.ts'

export default defineRegistry({
  id: 'awesome-abordage',
  title: 'abordage/awesome-mcp',
  terms: 'MIT (github.com/abordage/awesome-mcp). A git repository: its list is read from a snapshot.',
  access: 'snapshot',
  snapshots: [
    {
      folder: /^awesome-abordage/,
      file: /^repositories\.ya?ml$/,
      form: 'list',
      split: 'whole',
      snapshot: snapshotDate,
    },
  ],
  *read(page) {
    const list = treeOf(page.text)
    if (list === undefined) yield { unreadable: 'a file that is no YAML, or too large' }
    for (const category of listField(list, 'categories')) yield* repositoriesOf(category, [], page)
  },
})

const MOST_CHARACTERS = 16_000_000

function treeOf(text: string): JsonValue | undefined {
  try {
    return text.length > MOST_CHARACTERS ? undefined : yamlTree(text).value
  } catch (error) {
    if (error instanceof FormatFault) return undefined
    throw error
  }
}

function* repositoriesOf(
  category: JsonValue,
  above: readonly string[],
  page: Page,
): Iterable<Listing | Unreadable> {
  const path = [...above, stringField(category, 'name')?.slice(0, MOST.name) ?? '']
  for (const one of listField(category, 'repos')) yield repositoryOf(one, path, page)
  if (path.length < DEEPEST)
    for (const part of listField(category, 'subcategories')) yield* repositoriesOf(part, path, page)
}

const DEEPEST = 6

function repositoryOf(entry: JsonValue, path: readonly string[], page: Page): Listing | Unreadable {
  const within = bounded()
  const url = within.text(stringField(entry, 'url'))
  const repository = repositoryNameOf(url)
  const name = within.text(
    repository ? `${repository.owner}/${repository.name}`.toLowerCase() : url,
    MOST.name,
  )
  if (name === undefined || url === undefined) return { unreadable: 'an entry without an address' }
  return {
    ...blankListing('awesome-abordage', page, name),
    ...some('title', within.text(stringField(entry, 'name'), MOST.name)),
    ...some('description', within.text(stringField(entry, 'description'))),
    repository: { url },
    more: { category: path.filter((part) => part !== '').join(' / ') },
  }
}
