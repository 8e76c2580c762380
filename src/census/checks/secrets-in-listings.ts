import { defineCheck } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { MEASUREMENTS } from '../exposure/measurements.ts'
import { markersIn } from '../exposure/markers.ts'
import { stringsOf } from '../exposure/strings-of.ts'
import { listingKey } from '../identity.ts'

export default defineCheck({
  id: 'secrets-in-listings',
  title: 'Secrets that listings show',
  why: 'What a registry shows everybody can read: a token in a configuration example is a token given away.',
  table: 'T7',
  *judge(listing) {
    if (MEASUREMENTS.has(listing.registry)) return
    const found = new Map<string, number>()
    const seen = new Set<string>()
    for (const [field, text] of stringsOf(listing)) {
      if (seen.has(text)) continue
      seen.add(text)
      for (const kind of markersIn(text)) {
        const key = `${kind} in ${field}`
        found.set(key, (found.get(key) ?? 0) + 1)
        yield { count: 'secrets', by: kind }
        yield { count: 'secret-fields', by: field }
      }
    }
    yield* measuredBoth(listing, 'shows-secret', found.size > 0)
    if (found.size === 0) return
    yield {
      flag: 'secret-in-listing',
      severity: 'high',
      subject: listingKey(listing),
      message:
        'The listing showed a string shaped like a live secret; it was taken out before anything was kept, and never tried',
      evidence: Object.fromEntries(found),
      size: [...found.values()].reduce((sum, one) => sum + one, 0),
    }
  },
})
