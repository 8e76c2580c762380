import { defineCheck } from '../check.ts'
import { isPinned } from '../exposure/exact-version.ts'
import { listingKey } from '../identity.ts'
import type { Listing } from '../listing.ts'

export default defineCheck({
  id: 'artefact-pinning',
  title: 'Pinned artefacts and known builders',
  why: 'What is named by a tag is whatever stands there tomorrow; only a digest, a hash or an exact version stays what was listed.',
  table: 'T15',
  *judge(listing, history) {
    for (const ecosystem of new Set(listing.packages.map((one) => one.ecosystem))) {
      const packages = listing.packages.filter((one) => one.ecosystem === ecosystem)
      const hit = packages.every(isPinned)
      yield { measure: 'pinned', hit, by: `${listing.registry} ${ecosystem}` }
      if (ecosystem === 'oci' && !hit)
        yield {
          flag: 'image-not-pinned',
          severity: 'info',
          subject: listingKey(listing),
          message: 'An image is named by a tag, which whoever owns it can move',
        }
    }
    yield* recordsOf(history)
    if (PINS_SOURCE.has(listing.registry))
      yield {
        measure: 'source-pinned',
        hit: COMMIT.test(listing.repository?.commit ?? ''),
        by: listing.registry,
      }
    if (NAMES_BUILDER.has(listing.registry))
      yield {
        measure: 'builder-known',
        hit: listing.more?.['provenance'] !== undefined,
        by: listing.registry,
      }
  },
})

/** Version records, as others counted them: a server with a thousand versions counts a thousand times. */
function* recordsOf(history: readonly Listing[]): Generator<{ readonly count: string; readonly by: string }> {
  const seen = new Set<string>()
  for (const { registry, snapshot, version = '', packages } of history) {
    if (seen.has(`${snapshot} ${version}`)) continue
    seen.add(`${snapshot} ${version}`)
    for (const one of packages) {
      const by = `${registry} ${snapshot} ${one.ecosystem}`
      yield { count: 'package-records', by }
      if (one.version !== undefined) yield { count: 'package-records-versioned', by }
      if (isPinned(one)) yield { count: 'package-records-pinned', by }
    }
  }
}

/** Registries that have a field for it: elsewhere its absence says nothing. */
const PINS_SOURCE = new Set(['docker'])
const NAMES_BUILDER = new Set(['toolhive'])
const COMMIT = /^[0-9a-f]{40}$/i
