import { field, isArray, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import { defineRegistry, type Page, type PageWish, type Unreadable, type Walk } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { parsed } from '../json-text.ts'
import { momentOf } from '../moment.ts'
import { connectionsOf } from '../smithery/connections.ts'
import { toolsOf } from '../server-json/tool.ts'
import { blankListing, some } from '../snapshot/blank.ts'

/** One question is answered with so many at most, whatever there is. */
const MOST_OF_ANSWER = 500
const SIZE = 100

export default defineRegistry({
  id: 'smithery',
  title: 'Smithery',
  terms:
    'By its interface with a key from the account page (smithery.ai/docs/use/registry). It answers a question with 500 servers at most, so it is asked by letter and by namespace; what is still missing of its own total is a gap.',
  access: 'key',
  live: {
    origin: 'smithery',
    address: 'https://api.smithery.ai',
    key: { variable: 'SMITHERY_API_KEY', header: 'authorization', scheme: 'Bearer' },
    perSecond: 1,
    mostBytes: 8_000_000,
    first: (walk) =>
      walk.names === undefined
        ? ['', ...LETTERS].map((letter) => listWish({ q: letter }, 1, walk))
        : walk.names.map(serverWish),
    next(page) {
      const answer = parsed(page.text)
      const servers = field(answer, 'servers')
      if (!page.form.startsWith('list') || !isArray(servers)) return []
      const isWhole = page.form === 'list-whole'
      const names = servers
        .flatMap((one) => field(one, 'qualifiedName') ?? [])
        .filter((one) => typeof one === 'string')
      const namespaces = new Set(names.flatMap((name) => /^@?([\w.-]{1,100})\//.exec(name)?.[1] ?? []))
      return [
        ...nextPage(page, answer, isWhole),
        ...[...namespaces].map((namespace) => ({
          ...listWish({ namespace }, 1, { isWhole }),
          isShared: true,
        })),
        ...(isWhole ? names.map((name) => ({ ...serverWish(name), form: 'detail', isShared: true })) : []),
      ]
    },
    total(page) {
      const query = new URLSearchParams(page.path.split('?', 2)[1])
      const total = field(field(parsed(page.text), 'pagination'), 'totalCount')
      // Of all, not of one letter or namespace.
      return typeof total === 'number' && !query.has('q') && !query.has('namespace') ? total : undefined
    },
  },
  *read(page) {
    const answer = parsed(page.text)
    const isOne = page.form === 'server' || page.form === 'detail'
    const servers = isOne ? [answer] : field(answer, 'servers')
    if (!isArray(servers))
      yield {
        unreadable:
          answer === undefined ? 'an answer that is no JSON' : 'an answer without a list of servers',
      }
    else
      for (const one of servers) {
        const listing = listingOf(one ?? null, page)
        // It stood in a list already.
        yield page.form === 'detail' && 'name' in listing ? { adds: listing } : listing
      }
  },
})

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('')

function listWish(
  query: Readonly<Record<string, string>>,
  at: number,
  { isWhole }: Pick<Walk, 'isWhole'>,
): PageWish {
  const asked = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  asked.set('page', String(at))
  asked.set('pageSize', String(SIZE))
  asked.set('topK', String(MOST_OF_ANSWER))
  return {
    path: `/servers?${asked.toString()}`,
    form: isWhole ? 'list-whole' : 'list',
    accept: 'application/json',
  }
}

function serverWish(name: string): PageWish {
  const path = name.slice(0, MOST.name).split('/').map(encodeURIComponent).join('/')
  return { path: `/servers/${path}`, form: 'server', accept: 'application/json' }
}

function nextPage(page: Page, answer: unknown, isWhole: boolean): readonly PageWish[] {
  const query = new URLSearchParams(page.path.split('?', 2)[1])
  const at = Number(query.get('page'))
  const pages = field(field(answer, 'pagination'), 'totalPages')
  if (!Number.isInteger(at) || typeof pages !== 'number' || at >= Math.min(pages, MOST_OF_ANSWER / SIZE))
    return []
  const kept = ['q', 'namespace'].flatMap((key) => {
    const value = query.get(key)
    return value === null ? [] : [[key, value] as const]
  })
  return [listWish(Object.fromEntries(kept), at + 1, { isWhole })]
}

function listingOf(entry: JsonValue, page: Page): Listing | Unreadable {
  const within = bounded()
  const name = within.text(field(entry, 'qualifiedName'), MOST.name)
  if (name === undefined) return { unreadable: 'an entry without a name' }
  const verified = field(entry, 'verified')
  const repository = within.text(field(entry, 'sourceUrl') ?? field(field(entry, 'repository'), 'url'))
  const uses = field(entry, 'useCount')
  const flags = (['remote', 'isDeployed'] as const).flatMap((key) => {
    const value = field(entry, key)
    return typeof value === 'boolean' ? [[key, value] as const] : []
  })
  const listing: Listing = {
    ...blankListing('smithery', page, name),
    ...some('title', within.text(field(entry, 'displayName'), MOST.name)),
    ...some('description', within.text(field(entry, 'description'))),
    ...some('published', momentOf(field(entry, 'createdAt'))),
    ...some('homepage', within.text(field(entry, 'homepage'))),
    ...some('repository', repository === undefined ? undefined : { url: repository }),
    ...some('publisher', within.text(field(entry, 'namespace'), MOST.name)),
    ...some('license', within.text(field(entry, 'license'), MOST.name)),
    ...(typeof verified === 'boolean' ? { isVerified: verified } : {}),
    ...connectionsOf(entry, within),
    ...some('tools', toolsOf(field(entry, 'tools'), within)),
    examples: leaksOf(entry, within),
  }
  const scan = field(field(entry, 'security'), 'scanPassed')
  return {
    ...listing,
    more: {
      ...Object.fromEntries(flags),
      ...(typeof uses === 'number' ? { uses } : {}),
      ...(typeof scan === 'boolean' ? { scanPassed: scan } : {}),
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}
