import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listingKey } from '../identity.ts'
import type { Listing } from '../listing.ts'
import { blankListing } from '../snapshot/blank.ts'
import { furtherId, markId, readMarkId } from './mark-id.ts'

const named = (name: string): Listing => blankListing('made-up', { snapshot: 'now' }, name)
const name = fc.string({ unit: fc.constantFrom('a', 'b', '#', '1', ' ', '\t', '|', '%'), maxLength: 12 })

test('a mark is that of its listing, whatever it is called and whatever group it is in', () => {
  fc.assert(
    fc.property(name, name, fc.nat(12), fc.boolean(), (own, group, number, isWith) => {
      const listing = named(own)
      const id = markId(listing, number, isWith)
      expect(readMarkId(id).listing).toBe(listingKey(listing))
      const further = furtherId(id, group, number)
      expect(readMarkId(further).listing).toBe(listingKey(listing))
      expect(readMarkId(furtherId(further, group, 0)).listing).toBe(listingKey(listing))
    }),
    { numRuns: 500 },
  )
})

test('marks of two listings, of two numbers, or of two groups are never the same row', () => {
  fc.assert(
    fc.property(name, name, fc.nat(3), fc.nat(3), (one, other, first, second) => {
      fc.pre(one !== other && listingKey(named(one)) !== listingKey(named(other)))
      expect(markId(named(one), first, false)).not.toBe(markId(named(other), second, false))
      const id = markId(named('x'), 0, false)
      expect(furtherId(id, one, first)).not.toBe(furtherId(id, other, second))
    }),
    { numRuns: 500 },
  )
})
