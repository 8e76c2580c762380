import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { namespaceOf, publisherOf } from '../identity.ts'

export default defineCheck({
  id: 'publisher-concentration',
  title: 'How many listings one publisher has',
  why: 'A few publishers with thousands of entries decide every share that is counted by listing, and what one of them changes reaches many users at once.',
  table: 'T17',
  *judge(listing) {
    const space = namespaceOf(listing.name)
    if (space) yield { measure: 'github-namespace', hit: space.kind === 'github', by: listing.registry }
  },
  *marks(listing) {
    const publisher = publisherOf(listing)?.slice(0, 300)
    // Across registries the same server would count once for each: there, owners of distinct repositories are counted.
    if (publisher !== undefined)
      yield { key: `${listing.registry}|${publisher}`, body: { by: listing.registry } }
  },
  *compare({ key, marks, left }) {
    const by = stringField(marks[0]?.body, 'by') ?? ''
    const size = marks.length + left
    yield { count: 'publishers', by }
    yield { count: 'listings-of-publishers', by, of: size }
    if (size === 1) yield { count: 'publishers-of-one', by }
    yield { count: 'publishers-by-size', by: `${by}: ${size}` }
    if (size < MANY) return
    yield {
      flag: 'mass-publisher',
      severity: 'info',
      subject: key,
      message: `${size} listings of one registry have this publisher`,
      publishers: [key.slice(by.length + 1)],
      size,
    }
  },
})

const MANY = 100
