import { defineCheck } from '../check.ts'
import { measured } from '../definitions/everywhere.ts'
import { daysBetween } from '../definitions/days.ts'
import { field } from '../../core/value.ts'
import type { Listing } from '../listing.ts'

export default defineCheck({
  id: 'health',
  title: 'Archived, old, without a licence, without tests',
  why: 'What nobody looks after gets no fixes; what has no licence may not be used; what has no tests is not known to work.',
  table: 'T10b',
  *judge(listing) {
    yield* measured(listing, 'archived', listing.isArchived)
    const isTold = listing.status !== 'active' || TELLS_STATUS.has(listing.registry)
    yield* measured(listing, 'retired', isTold ? listing.status !== 'active' : undefined)
    yield* measured(listing, 'licence-named', licenceOf(listing))
    const age = ageOf(listing)
    for (const [name, days] of AGES)
      yield* measured(listing, name, age === undefined ? undefined : age > days)
    const tests = field(listing.more, 'hasTests')
    yield* measured(listing, 'has-tests', typeof tests === 'boolean' ? tests : undefined)
  },
})

const AGES = [
  ['untouched-90-days', 90],
  ['untouched-365-days', 365],
] as const

/** Where the registry has no word on it, nobody knows: that is not the same as none. */
function licenceOf({ registry, license }: Listing): boolean | undefined {
  if (license === undefined) return TELLS_LICENCE.has(registry) ? false : undefined
  const word = license.trim().toLowerCase()
  if (word === 'unknown') return undefined
  return !NO_LICENCE.has(word)
}

/** Registries that have a field for it, so that an empty one says something. */
const TELLS_STATUS = new Set(['official', 'npm', 'github'])
const TELLS_LICENCE = new Set(['mcpm', 'yuzehao', 'npm'])
const NO_LICENCE = new Set(['', 'none', 'null', 'noassertion', 'unlicensed', 'no license', 'no licence'])

/** In days, on the day of the snapshot: whenever the census is rebuilt, a snapshot is as old as it was. */
function ageOf({ updated, published, snapshot }: Listing): number | undefined {
  const last = updated ?? published
  return last === undefined ? undefined : daysBetween(last, snapshot)
}
