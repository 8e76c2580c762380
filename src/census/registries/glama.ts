import { field, isArray, listField, type JsonValue } from '../../core/value.ts'
import { type Bounded, bounded } from '../bounded.ts'
import { type ListedSetting, type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type PageWish, type Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { parsed } from '../json-text.ts'
import { schemaSettings } from '../server-json/schema-settings.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'

const LIST = '/api/mcp/v1/servers?first=100'

export default defineRegistry({
  id: 'glama',
  title: 'Glama',
  terms:
    'By its interface, with a key where it asks for one (glama.ai/mcp/api); its data may be shown with its name and a link to each listing. Deep paging may be cut for who has no key.',
  access: 'open',
  live: {
    origin: 'glama',
    address: 'https://glama.ai',
    key: { variable: 'GLAMA_API_KEY', header: 'authorization', scheme: 'Bearer', isOptional: true },
    perSecond: 1,
    mostBytes: 32_000_000,
    first: ({ names }) =>
      names === undefined
        ? [{ path: LIST, form: 'list', accept: 'application/json' }]
        : names.map((name) => ({
            path: `/api/mcp/v1/servers/${name.split('/').map(encodeURIComponent).join('/')}`,
            form: 'server',
            accept: 'application/json',
          })),
    next(page): readonly PageWish[] {
      const info = field(parsed(page.text), 'pageInfo')
      const cursor = field(info, 'endCursor')
      if (page.form !== 'list' || field(info, 'hasNextPage') !== true || typeof cursor !== 'string') return []
      return [
        {
          path: `${LIST}&after=${encodeURIComponent(cursor.slice(0, 2_000))}`,
          form: 'list',
          accept: 'application/json',
        },
      ]
    },
  },
  *read(page) {
    const answer = parsed(page.text)
    const servers = page.form === 'server' ? [answer] : field(answer, 'servers')
    if (!isArray(servers)) {
      yield {
        unreadable:
          answer === undefined ? 'an answer that is no JSON' : 'an answer without a list of servers',
      }
      return
    }
    for (const one of servers) yield listingOf(one ?? null, page)
    if (page.form !== 'list') return
    const info = field(answer, 'pageInfo')
    const [isMore, cursor] = [field(info, 'hasNextPage'), field(info, 'endCursor')]
    if (typeof isMore !== 'boolean') yield { unreadable: 'an answer that does not say whether there is more' }
    else if (isMore && typeof cursor !== 'string')
      yield { unreadable: 'an answer that has a next page and does not say where' }
    else if (isMore && servers.length === 0) yield { unreadable: 'an empty page that is not the last' }
  },
})

function listingOf(entry: JsonValue, page: Page): Listing | Unreadable {
  const within = bounded()
  const [namespace, slug, id] = ['namespace', 'slug', 'id'].map((key) => within.text(field(entry, key), 140))
  const name = namespace !== undefined && slug !== undefined ? `${namespace}/${slug}` : id
  if (name === undefined) return { unreadable: 'an entry without a name' }
  const url = within.text(field(field(entry, 'repository'), 'url'))
  const listing: Listing = {
    ...blankListing('glama', page, name),
    ...some('title', within.text(field(entry, 'name'), MOST.name)),
    ...some('description', within.text(field(entry, 'description'))),
    ...some('repository', url === undefined ? undefined : { url }),
    ...some('homepage', within.text(field(entry, 'url'))),
    ...some('publisher', namespace),
    ...some('license', within.text(field(field(entry, 'spdxLicense'), 'name'), MOST.name)),
    settings: settingsOf(entry, within),
    ...some('tools', toolsOf(field(entry, 'tools'), within)),
    isOfficial: listField(entry, 'attributes').includes('author:official'),
    examples: leaksOf(entry, within),
  }
  return {
    ...listing,
    more: {
      attributes: within.texts(field(entry, 'attributes'), 20, MOST.name),
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}

const settingsOf = (entry: JsonValue, within: Bounded): readonly ListedSetting[] =>
  schemaSettings(field(entry, 'environmentVariablesJsonSchema'), within)
