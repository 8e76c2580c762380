import { field, stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { measuredBoth } from '../definitions/everywhere.ts'
import { eachListing } from '../exposure/each-listing.ts'
import { githubPathOf } from '../identity.ts'

export default defineCheck({
  id: 'renamed-and-listed',
  title: 'Listings under an old name beside one under the new',
  why: 'Two listings of one repository: who finds the older one depends on a redirect that anybody may end.',
  table: 'T3',
  asks: 'github-repository',
  *marks({ repository, registry }) {
    const key = githubPathOf(repository)
    if (key !== undefined) yield { key, body: { registry } }
  },
  *compare(group) {
    const { answer, key } = group
    if (answer === undefined || 'unknown' in answer) return
    const state = stringField(answer.fact, 'state')
    const name = stringField(answer.fact, 'name')?.toLowerCase()
    if (state === 'gone' || name === undefined) return
    for (const [listing, body] of eachListing(group))
      yield {
        mark: {
          key: name,
          body: {
            isOld: state === 'moved' && name !== key,
            listing,
            registry: stringField(body, 'registry') ?? '',
          },
          listing,
        },
      }
  },
  *conclude({ marks }) {
    const isListed = marks.some(({ body }) => field(body, 'isOld') === false)
    for (const { body } of marks) {
      if (field(body, 'isOld') !== true) continue
      const registry = stringField(body, 'registry') ?? ''
      yield* measuredBoth({ registry }, 'renamed-and-listed', isListed, stringField(body, 'listing'))
    }
  },
})
