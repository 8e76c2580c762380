import { defineCheck } from '../check.ts'
import { measured } from '../definitions/everywhere.ts'

export default defineCheck({
  id: 'mirror-copies',
  title: 'Listings that say they are copies of another',
  why: 'Lists made by crawlers hold the same server many times: counted as servers, mirrors make an ecosystem look larger and safer than it is.',
  table: 'T6',
  *judge(listing) {
    yield* measured(listing, 'mirror-copy', listing.copyOf !== undefined)
  },
})
