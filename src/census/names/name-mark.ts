import { isArray, type JsonValue } from '../../core/value.ts'
import type { Mark, MarkGroup } from '../check.ts'
import type { Listing } from '../listing.ts'
import type { NameFacts } from './name-facts.ts'
import { namesIn } from './name-facts.ts'
import { nearKeysOf } from './near-keys.ts'
import { listedIn, orUsual, usualOf } from './usual.ts'

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

/**
 * Owner, repository, number and date of the listing; then kind, name, fame and own word of each name. 0 stands for what the
 * listing is called after, as most are.
 */
export function nameMarkOf(listed: string, facts: readonly NameFacts[]): JsonValue {
  const [{ owner = '', repository = '', id = '', published = '' } = {}] = facts
  const usual = usualOf(listed)
  return [
    owner === usual.owner ? 0 : owner,
    repository === `${owner}/${usual.bare}` ? 0 : repository,
    id,
    published,
    ...facts.flatMap(({ kind, name, fame, isOwnWord }) => [
      LETTERS[kind] ?? kind,
      name === listed ? '' : name === usual.bare ? 0 : name,
      fame,
      isOwnWord === undefined ? -1 : Number(isOwnWord),
    ]),
  ]
}

export function factsIn({ listing, body }: MarkGroup['marks'][number]): readonly NameFacts[] {
  if (!isArray(body)) return []
  const listed = listedIn(listing)
  const usual = usualOf(listed)
  const [first, second, id, published] = body
  const owner = orUsual(first, usual.owner ?? '')
  const repository = orUsual(second, `${owner}/${usual.bare}`)
  const common = {
    ...(owner !== '' && { owner }),
    ...(repository !== '' && { repository }),
    ...(typeof id === 'string' && id !== '' && { id }),
    ...(typeof published === 'string' && published !== '' && { published }),
  }
  const facts: NameFacts[] = []
  for (let at = OF_ALL; at + OF_EACH <= body.length; at += OF_EACH) {
    const [kind, name, fame, word] = body.slice(at, at + OF_EACH)
    facts.push({
      ...common,
      kind: KINDS.get(orUsual(kind, '')) ?? orUsual(kind, ''),
      name: name === '' ? listed : orUsual(name, usual.bare),
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

const LETTERS: Readonly<Record<string, string>> = { server: 's', npm: 'n', pypi: 'p', cargo: 'c' }
const KINDS = new Map(Object.entries(LETTERS).map(([kind, letter]) => [letter, kind]))
