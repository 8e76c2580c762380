import { isArray, type JsonValue } from '../../core/value.ts'
import type { Mark, MarkGroup } from '../check.ts'
import type { Listing } from '../listing.ts'
import type { NameFacts } from './name-facts.ts'
import { namesIn } from './name-facts.ts'
import { nearKeysOf } from './near-keys.ts'

/**
 * A listing under every key of its names. A million listings leave fourteen million of these, so what is said of all names
 * stands in each once, and nothing that the key of the listing says already.
 */
export function* nameMarksOf(listing: Listing): Generator<Mark> {
  const names = namesIn(listing)
  // A server and its package are mostly called the same: one mark for both.
  const byKey = new Map<string, number>()
  for (const [at, { name }] of names.entries())
    for (const key of nearKeysOf(name)) byKey.set(key, (byKey.get(key) ?? 0) | (1 << at))
  // The same names under many keys are one object, which a store writes out once.
  const bodies = new Map<number, JsonValue>()
  for (const [key, which] of byKey) {
    const own = names.filter((_, at) => (which & (1 << at)) !== 0)
    const body = bodies.get(which) ?? nameMarkOf(listing.name, own)
    bodies.set(which, body)
    yield { key, body }
  }
}

/** Owner, repository, number and date of the listing; then kind, name, fame and own word of each name. */
export function nameMarkOf(listed: string, facts: readonly NameFacts[]): JsonValue {
  const [{ owner = '', repository = '', id = '', published = '' } = {}] = facts
  const below =
    owner !== '' && repository.startsWith(`${owner}/`) ? repository.slice(owner.length) : repository
  return [
    owner,
    below,
    id,
    published,
    ...facts.flatMap(({ kind, name, fame, isOwnWord }) => [
      kind,
      name === listed ? '' : name,
      fame,
      isOwnWord === undefined ? -1 : Number(isOwnWord),
    ]),
  ]
}

export function factsIn({ listing, body }: MarkGroup['marks'][number]): readonly NameFacts[] {
  if (!isArray(body)) return []
  const [owner, below, id, published] = body.map(String) as [string, string, string, string]
  const common = {
    ...(owner !== '' && { owner }),
    ...(below !== '' && { repository: below.startsWith('/') ? `${owner}${below}` : below }),
    ...(id !== '' && { id }),
    ...(published !== '' && { published }),
  }
  const facts: NameFacts[] = []
  for (let at = OF_ALL; at + OF_EACH <= body.length; at += OF_EACH) {
    const [kind, name, fame, word] = body.slice(at, at + OF_EACH)
    facts.push({
      ...common,
      kind: String(kind),
      name: name === '' ? listing.slice(listing.indexOf('|') + 1) : String(name),
      fame: Number(fame),
      ...(word !== -1 && { isOwnWord: word === 1 }),
    })
  }
  return facts
}

const OF_ALL = 4
const OF_EACH = 4

/** Whether there is one name alone in it. */
export const isOfOneName = (body: JsonValue | undefined): boolean =>
  isArray(body) && body.length <= OF_ALL + OF_EACH
