import { field, isArray, isObject, type JsonValue } from '../../core/value.ts'
import { jsonLines, parsed } from '../json-text.ts'
import type { Listing } from '../listing.ts'
import type { LiveRegistry, Page, PageWish, Unreadable } from '../registry.ts'
import { fieldOf } from './dialect.ts'

type ListingOf = (entry: JsonValue, page: Page) => Listing | Unreadable

/** An answer with a list of servers, as the official registry and all that imitate it give it; or one server alone. */
export function* readList(page: Page, listingOf: ListingOf): Iterable<Listing | Unreadable> {
  const answer = parsed(page.text)
  const servers = field(answer, 'servers')
  if (page.form === 'server' && isObject(answer) && servers === undefined) {
    yield listingOf(answer, page)
    return
  }
  if (!isArray(servers)) {
    yield {
      unreadable: answer === undefined ? 'an answer that is no JSON' : 'an answer without a list of servers',
    }
    return
  }
  for (const one of servers) yield listingOf(one, page)
  const count = field(field(answer, 'metadata'), 'count')
  if (typeof count === 'number' && count !== servers.length)
    yield { unreadable: 'an answer with another number of servers than it says' }
  const cursor = cursorOf(answer)
  if (page.form !== 'list' || cursor === undefined || cursor === null || cursor === '') return
  if (!isUsable(cursor)) yield { unreadable: 'an answer that goes on and does not say where' }
  else if (servers.length === 0) yield { unreadable: 'an empty page that is not the last' }
}

/** The same request with the cursor that the answer gives; none at the end. */
export const nextOfList: NonNullable<LiveRegistry['next']> = (page): readonly PageWish[] => {
  const cursor = cursorOf(parsed(page.text))
  if (page.form !== 'list' || !isUsable(cursor)) return []
  const [path = '', query = ''] = page.path.split('?', 2)
  const asked = new URLSearchParams(query)
  asked.set('cursor', cursor)
  return [{ path: `${path}?${asked.toString()}`, form: 'list' }]
}

const cursorOf = (answer: unknown): JsonValue | undefined =>
  fieldOf(field(answer, 'metadata'), 'nextCursor', 'next_cursor')

const isUsable = (cursor: unknown): cursor is string =>
  typeof cursor === 'string' && cursor !== '' && cursor.length <= MOST_OF_CURSOR

const MOST_OF_CURSOR = 2_000

/** Lines with one entry each, or a whole file with an array of them, as snapshots have them. */
export function* readFileOfServers(page: Page, listingOf: ListingOf): Iterable<Listing | Unreadable> {
  if (page.form === 'lines') {
    for (const entry of jsonLines(page.text))
      yield entry === undefined ? { unreadable: 'a line that is no JSON' } : listingOf(entry, page)
    return
  }
  const entries = parsed(page.text)
  if (isArray(entries)) for (const one of entries) yield listingOf(one, page)
  else yield { unreadable: 'a file that is no array of servers' }
}
