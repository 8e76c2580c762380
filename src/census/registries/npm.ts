import { field, isArray, type JsonValue } from '../../core/value.ts'
import { bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import { accountOf, manifestFacts, manifestListing } from '../npm/manifest.ts'
import { packumentListings } from '../npm/packument.ts'
import { defineRegistry, type Page, type PageWish, type Unreadable } from '../registry.ts'
import { parsed } from '../json-text.ts'
import { momentOf } from '../moment.ts'
import { blankListing, some } from '../snapshot/blank.ts'

const SIZE = 250
/** The search goes no deeper. */
const DEEPEST = 10_000

export default defineRegistry({
  id: 'npm',
  title: 'npm registry',
  terms:
    'Public packages, by the interface that npm itself uses, at the address that npm’s own settings name; its terms allow what does not burden it (docs.npmjs.com/policies/open-source-terms). A keyword is what a publisher says of itself: not all that carry it are servers.',
  access: 'open',
  live: {
    origin: 'npm',
    perSecond: 2,
    mostBytes: 64_000_000,
    first: ({ names, isWhole }) =>
      names === undefined
        ? KEYWORDS.map((keyword) => searchWish(`keywords:${keyword}`, 0, isWhole))
        : names.map((name) => packageWish(name, isWhole ? 'package-whole' : 'package')),
    next(page) {
      if (!page.form.startsWith('search')) return []
      const isWhole = page.form === 'search-whole'
      const names = objectsOf(page).flatMap((one) => field(field(one, 'package'), 'name') ?? [])
      const manifests = names.filter((name) => typeof name === 'string').map((name) => manifestWish(name))
      return [...nextPage(page, isWhole), ...(isWhole ? manifests : [])]
    },
    // Of the widest question: others are parts of it, or small.
    total: (page) => (partOf(page).text === `keywords:${KEYWORDS[0]}` ? totalOf(page) : undefined),
  },
  *read(page) {
    const answer = parsed(page.text)
    if (answer === undefined) yield { unreadable: 'an answer that is no JSON' }
    else if (page.form === 'manifest') yield addition(answer, page)
    else if (!page.form.startsWith('search')) yield* packumentListings(answer, page)
    else if (!isArray(field(answer, 'objects'))) yield { unreadable: 'a search without results' }
    else {
      for (const one of objectsOf(page)) yield found(one, page)
      if (totalOf(page) === undefined) yield { unreadable: 'a search that does not say how much there is' }
    }
  },
})

const KEYWORDS = [
  'mcp',
  'mcp-server',
  'model-context-protocol',
  'modelcontextprotocol',
  'mcp-servers',
  'mcp-tool',
  'mcp-tools',
  'claude-mcp',
]
/** What many carry beside the widest keyword: parts that are small enough to be seen whole. */
const COMPANIONS = [
  'ai',
  'agent',
  'agents',
  'anthropic',
  'api',
  'automation',
  'claude',
  'claude-code',
  'cli',
  'cursor',
  'database',
  'llm',
  'mcp-server',
  'model-context-protocol',
  'openai',
  'search',
  'typescript',
]

function searchWish(text: string, from: number, isWhole: boolean): PageWish {
  const query = new URLSearchParams({ text, size: String(SIZE), from: String(from) })
  const form = isWhole ? 'search-whole' : 'search'
  return { path: `/-/v1/search?${query.toString()}`, form, accept: 'application/json' }
}

/** As npm writes it: the at sign stays. */
const pathOf = (name: string): string =>
  `/${name.slice(0, MOST.name).split('/').map(encodeURIComponent).join('%2f').replace(/^%40/, '@')}`

const packageWish = (name: string, form: string): PageWish => ({
  path: pathOf(name),
  form,
  accept: 'application/json',
})

const manifestWish = (name: string): PageWish => ({
  path: `${pathOf(name)}/latest`,
  form: 'manifest',
  accept: 'application/json',
  isShared: true,
})

function nextPage(page: Page, isWhole: boolean): readonly PageWish[] {
  const { text, from } = partOf(page)
  const total = totalOf(page) ?? 0
  // Also behind an empty page: what it says there is in all decides.
  const deeper = from + SIZE < Math.min(total, DEEPEST) ? [searchWish(text, from + SIZE, isWhole)] : []
  const isTooMuch = total > DEEPEST && from === 0 && KEYWORDS.includes(text.slice('keywords:'.length))
  const parts = isTooMuch ? COMPANIONS.filter((one) => !text.endsWith(`:${one}`)) : []
  return [...deeper, ...parts.map((one) => searchWish(`${text}+${one}`, 0, isWhole))]
}

function partOf({ path }: Page): { readonly text: string; readonly from: number } {
  const query = new URLSearchParams(path.split('?', 2)[1])
  const from = Number(query.get('from') ?? 0)
  return { text: query.get('text') ?? '', from: Number.isInteger(from) && from >= 0 ? from : DEEPEST }
}

function totalOf(page: Page): number | undefined {
  const total = field(parsed(page.text), 'total')
  return typeof total === 'number' && Number.isInteger(total) && total >= 0 ? total : undefined
}

function objectsOf(page: Page): readonly JsonValue[] {
  const objects = field(parsed(page.text), 'objects')
  return isArray(objects) ? objects.slice(0, SIZE * 4) : []
}

/** A search result says less than the package itself, and no install scripts. */
function found(one: JsonValue, page: Page): Listing | Unreadable {
  const found = field(one, 'package')
  const within = bounded()
  const listing = manifestListing(found ?? null, page, within)
  if ('unreadable' in listing) return listing
  const links = field(found, 'links')
  const repository = within.text(field(links, 'repository'))
  const keywords = within.texts(field(found, 'keywords'), 30, 100)
  return {
    ...listing,
    ...some('published', momentOf(field(found, 'date'))),
    ...some('repository', repository === undefined ? undefined : { url: repository }),
    ...some('homepage', within.text(field(links, 'homepage'))),
    ...some('publisher', accountOf(field(found, 'publisher'), within)),
    more: {
      ...(keywords.length === 0 ? {} : { keywords }),
      ...(within.cut() > 0 ? { cut: within.cut() } : {}),
    },
  }
}

function addition(answer: JsonValue, page: Page) {
  const within = bounded()
  const listing = manifestListing(answer, page, within)
  if ('unreadable' in listing) return listing
  const { registry, snapshot, name, repository } = listing
  return {
    adds: {
      ...blankListing(registry, page, name),
      snapshot,
      ...some('repository', repository),
      more: manifestFacts(answer, within),
    },
  }
}
