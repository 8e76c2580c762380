import { stringField } from '../../core/value.ts'
import { defineCheck } from '../check.ts'
import { EVERYWHERE } from '../definitions/everywhere.ts'
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
    if (publisher === undefined) return
    for (const by of [listing.registry, EVERYWHERE]) yield { key: `${by}|${publisher}`, body: { by } }
  },
  *compare({ key, marks, left }) {
    const by = stringField(marks[0]?.body, 'by') ?? EVERYWHERE
    const size = marks.length + left
    yield { count: 'publishers', by }
    yield { count: 'listings-of-publishers', by, of: size }
    if (size === 1) yield { count: 'publishers-of-one', by }
    yield { count: 'publishers-by-size', by: `${by}: ${bandOf(size)}` }
    if (size < MANY) return
    const publisher = key.slice(by.length + 1)
    yield {
      flag: 'publisher-of-many',
      severity: 'info',
      subject: key,
      message: `${size} listings of this publisher`,
      evidence: { by },
      publishers: [publisher],
      size,
    }
  },
})

const MANY = 5

function bandOf(size: number): string {
  if (size === 1) return '1'
  return size < 5 ? '2-4' : size < 20 ? '5-19' : size < 100 ? '20-99' : '100 or more'
}
