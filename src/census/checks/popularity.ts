import { defineCheck, type Judged } from '../check.ts'
import { isPinned } from '../exposure/exact-version.ts'
import type { Listing } from '../listing.ts'

/** What a registry shows to make people trust a listing, beside what can be seen of it without asking anybody. */
export default defineCheck({
  id: 'popularity',
  title: 'Badges and stars beside what is loose in a listing',
  why: 'People choose by stars and badges. Whether those say anything of how carefully a server is published, only counting tells.',
  table: 'T19',
  *judge(listing) {
    const signals = signalsOf(listing)
    if (signals.length === 0) return
    for (const by of signals) {
      yield { count: 'popularity', by }
      yield* loosenessOf(listing, by)
    }
  },
})

function signalsOf({ registry, isOfficial, isVerified, stars }: Listing): readonly string[] {
  return [
    ...(isOfficial === undefined ? [] : [`${registry}: ${isOfficial ? 'official' : 'community'}`]),
    ...(isVerified === undefined ? [] : [`${registry}: ${isVerified ? 'verified' : 'not verified'}`]),
    ...(stars === undefined ? [] : [`${registry}: ${bandOf(stars)}`]),
  ]
}

function bandOf(stars: number): string {
  if (stars < 10) return 'below 10 stars'
  return stars < 100 ? '10-99 stars' : stars < 1_000 ? '100-999 stars' : '1,000 stars or more'
}

/** Only of what the listing tells: a registry without a field for licences says nothing of licences. */
function* loosenessOf(listing: Listing, by: string): Generator<Judged, void, undefined> {
  const { packages, tools, repository, license, isArchived, registry } = listing
  yield { measure: 'popular-without-repository', hit: repository === undefined, by }
  if (packages.length > 0)
    yield { measure: 'popular-without-version', hit: packages.some((one) => !isPinned(one)), by }
  if (tools !== undefined && tools.length > 0 && !NAMES_TOOLS_ONLY.has(registry))
    yield {
      measure: 'popular-undescribed-tool',
      hit: tools.some(({ description }) => description === undefined),
      by,
    }
  if (TELLS_LICENCES.has(registry))
    yield { measure: 'popular-without-licence', hit: license === undefined, by }
  if (isArchived !== undefined) yield { measure: 'popular-archived', hit: isArchived, by }
}

const NAMES_TOOLS_ONLY = new Set(['toolhive'])
const TELLS_LICENCES = new Set(['mcpm', 'glama'])
