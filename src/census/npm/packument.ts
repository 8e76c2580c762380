import { field, isObject, type JsonObject, type JsonValue } from '../../core/value.ts'
import { type Bounded, bounded } from '../bounded.ts'
import { type Listing, MOST } from '../listing.ts'
import type { Page, Unreadable } from '../registry.ts'
import { leaksOf } from '../server-json/leaks.ts'
import { momentOf } from '../moment.ts'
import { blankListing, some } from '../snapshot/blank.ts'
import { codeOf } from './code.ts'
import { manifestFacts, manifestListing } from './manifest.ts'

/** What the registry keeps of a package, as the listing of its latest version, or of each. */
export function* packumentListings(answer: JsonValue, page: Page): Iterable<Listing | Unreadable> {
  const name = field(answer, 'name')
  const versions = field(answer, 'versions')
  if (typeof name !== 'string' || name === '') {
    yield { unreadable: 'a package without a name' }
    return
  }
  if (!isObject(versions)) {
    // All of it was taken back, and the name stays blocked for a while.
    yield {
      ...blankListing('npm', page, name.slice(0, MOST.name)),
      status: 'deleted',
      ...timesOf(answer, undefined),
    }
    return
  }
  const newest = latestOf(answer, versions)
  const wanted =
    page.form === 'package-whole'
      ? Object.keys(versions).slice(-MOST_VERSIONS)
      : newest === undefined
        ? []
        : [newest]
  if (wanted.length === 0) yield { unreadable: 'a package without versions' }
  for (const version of wanted) yield listingOf(answer, version, version === newest, page)
}

/** One package had more than a thousand of them. */
const MOST_VERSIONS = 5_000

function listingOf(answer: JsonValue, version: string, isLatest: boolean, page: Page): Listing | Unreadable {
  const within = bounded()
  const manifest = field(field(answer, 'versions'), version)
  const listing = manifestListing(manifest ?? null, page, within)
  if ('unreadable' in listing) return listing
  const readme = isLatest ? field(answer, 'readme') : undefined
  const examples = within.first([...codeOf(readme, within), ...leaksOf(manifest, within)])
  const created = momentOf(field(field(answer, 'time'), 'created'))
  return {
    ...listing,
    isLatest,
    ...timesOf(answer, version),
    examples,
    more: { ...manifestFacts(manifest ?? null, within), ...some('created', created), ...cutOf(within) },
  }
}

function timesOf(answer: JsonValue, version: string | undefined): Pick<Listing, 'published' | 'updated'> {
  const time = field(answer, 'time')
  return {
    ...some('published', momentOf(version === undefined ? field(time, 'created') : field(time, version))),
    ...some('updated', momentOf(field(time, 'modified'))),
  }
}

/** The version that its publisher calls the latest, else the last one that is listed. */
export function latestOf(answer: JsonValue, versions: JsonObject): string | undefined {
  const tagged = field(field(answer, 'dist-tags'), 'latest')
  return typeof tagged === 'string' && Object.hasOwn(versions, tagged) ? tagged : Object.keys(versions).at(-1)
}

const cutOf = (within: Bounded): { readonly cut?: number } => (within.cut() > 0 ? { cut: within.cut() } : {})
