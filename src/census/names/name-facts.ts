import { WELL_KNOWN } from '../../scan/supply/name/well-known.ts'
import { namespaceOf, packageKeyOf, publisherOf, repositoryNameOf } from '../identity.ts'
import type { Listing } from '../listing.ts'
import { partsOf } from './words.ts'

/** What a listing says of one name, small enough to be put under many keys. */
export interface NameFacts {
  readonly name: string
  /** `npm`, `pypi`, `server`: only names of one kind are taken for each other. */
  readonly kind: string
  readonly owner?: string
  readonly repository?: string
  /** GitHub's number. */
  readonly id?: string
  readonly published?: string
  /** How well it is known, as this listing says: 0 to 4. */
  readonly fame: number
  /** Whether its description speaks of itself by this name; undefined without a description. */
  readonly isOwnWord?: boolean
}

/** Every name under which users ask for what is listed, at most three. */
export function namesIn(listing: Listing): readonly NameFacts[] {
  const known = KNOWN.get(listing) ?? factsIn(listing)
  KNOWN.set(listing, known)
  return known
}

/** Three checks ask for the same. */
const KNOWN = new WeakMap<Listing, readonly NameFacts[]>()

function factsIn(listing: Listing): readonly NameFacts[] {
  if (listing.copyOf !== undefined || listing.status === 'deleted') return []
  const kinds = new Map<string, string>()
  if (namespaceOf(listing.name)) kinds.set(listing.name, 'server')
  for (const one of listing.packages) {
    if (one.ecosystem === 'npm' || one.ecosystem === 'pypi' || one.ecosystem === 'cargo')
      kinds.set(packageKeyOf(one).slice(one.ecosystem.length + 1), one.ecosystem)
    if (kinds.size === MOST_NAMES) break
  }
  return [...kinds].map(([name, kind]) => factsOf(listing, name, kind))
}

const MOST_NAMES = 3

function factsOf(listing: Listing, name: string, kind: string): NameFacts {
  const owner = publisherOf(listing)
  const repository = repositoryNameOf(listing.repository)?.key
  const id = listing.repository?.id
  const published = listing.published
  const isOwnWord = speaksOf(listing, name)
  return {
    name,
    kind,
    ...(owner !== undefined && { owner }),
    ...(repository !== undefined && { repository }),
    ...(id !== undefined && { id }),
    ...(published !== undefined && { published }),
    fame: fameOf(listing, name, kind),
    ...(isOwnWord !== undefined && { isOwnWord }),
  }
}

function fameOf(listing: Listing, name: string, kind: string): number {
  if (WELL_KNOWN_NAMES.get(kind)?.has(name)) return 4
  const stars = listing.stars ?? 0
  if (listing.isOfficial === true || stars >= 1_000) return 3
  return listing.isVerified === true || stars >= 100 ? 2 : 0
}

export const WELL_KNOWN_NAMES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['npm', new Set(WELL_KNOWN.npm)],
  ['pypi', new Set(WELL_KNOWN.PyPI)],
])

function speaksOf({ description = '', title = '' }: Listing, name: string): boolean | undefined {
  const text = `${title} ${description}`.toLowerCase().replace(/[^a-z\d]/g, '')
  return text === '' ? undefined : text.includes(partsOf(name).core)
}
