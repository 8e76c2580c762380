import { field } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { measured } from '../definitions/everywhere.ts'

export default defineCheck({
  id: 'discovery',
  title: 'What a listing says for whoever looks for a server',
  why: 'A listing that leads neither to source nor to a way of running it sends people to look elsewhere, where somebody else may answer.',
  table: 'T18',
  *judge(listing) {
    yield* measured(listing, 'leads-to-source', listing.repository !== undefined)
    yield* measured(listing, 'leads-to-homepage', listing.homepage !== undefined)
    yield* measured(listing, 'lists-tools', listing.tools !== undefined && listing.tools.length > 0)
    const runs = listing.packages.length + listing.remotes.length + listing.launches.length > 0
    yield* measured(listing, 'says-how-to-run', runs)
    if (listing.remotes.length === 0) return
    const said = listing.remotes.some(({ authentication = 'unknown' }) => authentication !== 'unknown')
    yield* measured(listing, 'says-how-to-sign-in', said)
    // Only who asked the host knows.
    const card = field(listing.more, 'serverCard')
    yield* measured(listing, 'publishes-card', typeof card === 'boolean' ? card : undefined)
  },
})
