import type { MarkGroup } from '../check.ts'
import type { NameFacts } from './name-facts.ts'
import { factsIn } from './name-mark.ts'

/** One name, and what all listings that bear it say of it. */
export interface Named {
  readonly name: string
  readonly kind: string
  /** The first that bears it; undefined for one that is known without any. */
  readonly listing: string | undefined
  readonly owners: ReadonlySet<string>
  readonly repositories: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
  /** Registries that list it. */
  readonly lists: ReadonlySet<string>
  /** The earliest that anybody says. */
  readonly published: string | undefined
  readonly fame: number
  /** A listing speaks of what it describes by this word. */
  readonly isOwnWord: boolean
}

/** The names of a group, each once. */
export function namedOf({ marks }: Pick<MarkGroup, 'marks'>): readonly Named[] {
  const all = new Map<string, { listings: string[]; facts: NameFacts[] }>()
  for (const mark of marks)
    for (const facts of factsIn(mark)) {
      const key = `${facts.kind}:${facts.name}`
      const known = all.get(key) ?? { listings: [], facts: [] }
      known.listings.push(mark.listing)
      known.facts.push(facts)
      all.set(key, known)
    }
  return [...all.values()].map(({ listings, facts }) => joined(listings, facts))
}

function joined(listings: readonly string[], facts: readonly NameFacts[]): Named {
  const [first] = facts
  const lists = new Set(listings.map((listing) => listing.split('|', 1)[0] ?? ''))
  return {
    name: first?.name ?? '',
    kind: first?.kind ?? '',
    listing: listings[0],
    owners: new Set(facts.flatMap(({ owner }) => owner ?? [])),
    repositories: new Set(facts.flatMap(({ repository }) => repository ?? [])),
    ids: new Set(facts.flatMap(({ id }) => id ?? [])),
    lists,
    published: facts.flatMap(({ published }) => published ?? []).sort()[0],
    fame: Math.max(lists.size >= MANY_LISTS ? 2 : 0, ...facts.map(({ fame }) => fame)),
    isOwnWord: facts.some(({ isOwnWord }) => isOwnWord === true),
  }
}

/** What so many list, people know. */
const MANY_LISTS = 3

/** A name that people know though nobody lists it. */
export function wellKnown(name: string, kind: string): Named {
  const none: ReadonlySet<string> = new Set()
  return {
    name,
    kind,
    listing: undefined,
    owners: none,
    repositories: none,
    ids: none,
    lists: none,
    published: undefined,
    fame: 4,
    isOwnWord: true,
  }
}
